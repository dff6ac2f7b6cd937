import 'astro'
import type { awaited } from './awaited.ts'

declare module 'astro' {
  interface AstroClientDirectives {
    /** Hydrates at the first sign of a reader, at once where there is something to show. */
    'client:reader'?: ReturnType<typeof awaited>
  }
}

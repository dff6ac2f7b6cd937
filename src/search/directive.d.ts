import 'astro'

declare module 'astro' {
  interface AstroClientDirectives {
    /** Hydrates at the first use of the search button (when-wanted.ts). */
    'client:search'?: boolean
  }
}

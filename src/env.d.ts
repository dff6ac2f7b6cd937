/// <reference types="astro/client" />

/** For tools that read TypeScript without Astro's own plugin. */
declare module '*.astro' {
  import type { AstroComponentFactory } from 'astro/runtime/server/index.js'

  const component: AstroComponentFactory
  export default component
}

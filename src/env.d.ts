/// <reference types="astro/client" />

/** For tools that read TypeScript without Astro's own plugin. */
declare module '*.astro' {
  import type { AstroComponentFactory } from 'astro/runtime/server/index.js'

  const component: AstroComponentFactory
  export default component
}

interface ImportMetaEnv {
  /** Whether this build keeps pages on the device, or takes that back (course/offline-build.ts). */
  readonly OFFLINE?: 'on' | 'off'
  /** Whether anything was renamed in the course of this build. */
  readonly ALIASES?: boolean
  /** All of it, for scripts that come late, and what tells it apart from that of another build. */
  // eslint-disable-next-line @typescript-eslint/consistent-type-imports -- with an import at its head this file would be a module, and extend nothing
  readonly RENAMED?: import('./record/aliases.ts').Aliases
  readonly NAMES?: string
}

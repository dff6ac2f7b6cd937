import { fileURLToPath } from 'node:url'
import type { AstroIntegration } from 'astro'

/** A framework's integration with the site's own, smaller way of waking islands (`src/ui/wake.ts`). */
export function lightIslands(whole: AstroIntegration): AstroIntegration {
  const setup = whole.hooks['astro:config:setup']
  return {
    ...whole,
    hooks: {
      ...whole.hooks,
      'astro:config:setup': (options) => {
        const entrypoint = fileURLToPath(new URL('../ui/wake-at-once.ts', import.meta.url))
        options.addClientDirective({ name: 'reader', entrypoint })
        return setup?.({
          ...options,
          addRenderer: (renderer) => {
            // As a file path, not a URL's: folders may have blanks in their names.
            const clientEntrypoint = fileURLToPath(new URL('src/ui/wake.ts', options.config.root))
            options.addRenderer({ ...renderer, clientEntrypoint })
          },
        })
      },
    },
  }
}

import type { AstroIntegration } from 'astro'

/** A framework's integration with the site's own, smaller way of waking islands (`src/ui/wake.ts`). */
export function lightIslands(whole: AstroIntegration): AstroIntegration {
  const setup = whole.hooks['astro:config:setup']
  return {
    ...whole,
    hooks: {
      ...whole.hooks,
      'astro:config:setup': (options) =>
        setup?.({
          ...options,
          addRenderer: (renderer) => {
            const client = new URL('src/ui/wake.ts', options.config.root)
            options.addRenderer({ ...renderer, clientEntrypoint: client.pathname })
          },
        }),
    },
  }
}

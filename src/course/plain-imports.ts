/** The part of a bundler's plugin that is used here. */
interface LoadPlugin {
  readonly name: string
  readonly apply: 'build'
  readonly enforce: 'pre'
  readonly load: (id: string) => string | undefined
}

/**
 * Lazy parts are fetched by a plain `import()`. Vite wraps each in a helper that first fetches its
 * styles and preloads its parts; here styles stand in the page and parts are few, so the helper
 * would only be a script that every page carries.
 */
export function plainImports(): LoadPlugin {
  return {
    name: 'plain-imports',
    apply: 'build',
    enforce: 'pre',
    load: (id) =>
      id === '\0vite/preload-helper.js'
        ? 'export const __vitePreload = (load) => load()'
        : undefined,
  }
}

/** The part of a bundler's plugin that is used here. */
interface LoadPlugin {
  readonly name: string
  readonly apply: 'build'
  readonly enforce: 'pre'
  readonly applyToEnvironment: (environment: { name: string }) => boolean
  readonly load: (id: string) => string | undefined
  readonly generateBundle: {
    readonly order: 'post'
    readonly handler: (
      options: unknown,
      bundle: Record<string, { type: string; code?: string }>,
    ) => void
  }
}

const LIST = /const __vite__mapDeps=[^;]*;\n?/
const LISTED = /,__vite__mapDeps\(\[[\d,]*\]\)/g
/** The bundler's helper that makes an object of a module's exports: two lines in a file of its own. */
const RUNTIME = /import\{t(?: as (\w+))?\}from"\.\/(rolldown-runtime\.[\w-]+\.js)";/
const runtime = (name: string) =>
  `const ${name}=a=>{let o={};for(let k in a)Object.defineProperty(o,k,{get:a[k],enumerable:!0});return o};`

/** A script without the lists of what could be preloaded and with its helper inside. */
export function plainScript(code: string): string {
  return code
    .replace(LIST, '')
    .replaceAll(LISTED, '')
    .replace(RUNTIME, (_, name = 't') => runtime(String(name)))
}

/**
 * Lazy parts are fetched by a plain `import()`. Vite wraps each in a helper that first fetches its
 * styles and preloads its parts; here styles stand in the page and parts are few, so the helper and its
 * lists would only be a script that every page carries. A helper that would be a request of its own is
 * written where it is used. Throws when the bundler writes either in another way than it is known here.
 */
export function plainImports(): LoadPlugin {
  return {
    name: 'plain-imports',
    apply: 'build',
    enforce: 'pre',
    applyToEnvironment: ({ name }) => name === 'client',
    load: (id) =>
      id === '\0vite/preload-helper.js'
        ? 'export const __vitePreload = (load) => load()'
        : undefined,
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        for (const [file, chunk] of Object.entries(bundle)) {
          if (chunk.type !== 'chunk' || !chunk.code) continue
          if (file.includes('rolldown-runtime')) {
            // Nothing asks for it any longer.
            Reflect.deleteProperty(bundle, file)
            continue
          }
          chunk.code = plainScript(chunk.code)
          const left = /__vite__mapDeps|rolldown-runtime/.exec(chunk.code)
          if (left) {
            throw new Error(
              `${file} still has ${left[0]}: the bundler writes it in another way than src/course/plain-imports.ts knows.`,
            )
          }
        }
      },
    },
  }
}

import { defineConfig, fontProviders } from 'astro/config'
import mdx from '@astrojs/mdx'
import svelte from '@astrojs/svelte'
import { courseChecks } from './src/course/build-checks.ts'
import { lightIslands } from './src/course/light-islands.ts'
import { compactScripts } from './src/course/compact-scripts.ts'
import { offlineBuild } from './src/course/offline-build.ts'
import { searchIndex } from './src/course/search-index.ts'
import { tightenCsp } from './src/course/tighten-csp.ts'

/**
 * Four things may be set from outside, all optional:
 * SITE      the public address, for canonical links (https://contoh.id)
 * BASE_PATH the folder the site is served from (default /)
 * COURSE_DIR the course to build (default content)
 * OFFLINE   `off` takes the service worker back from the devices that have it
 */
const site = process.env['SITE']
const courseDir = process.env['COURSE_DIR'] ?? 'content'

const local = (name, variable, file, weight, fallbacks) => ({
  name,
  cssVariable: variable,
  provider: fontProviders.local(),
  options: { variants: [{ src: [`./src/ui/fonts/${file}`], weight, style: 'normal' }] },
  fallbacks,
  display: 'swap',
})

export default defineConfig({
  ...(site ? { site } : {}),
  base: process.env['BASE_PATH'] ?? '/',
  outDir: process.env['OUT_DIR'] ?? 'dist',
  output: 'static',
  trailingSlash: 'always',
  // 'jsx' would drop the blank between two inline elements on separate lines.
  compressHTML: true,
  devToolbar: { enabled: false },
  build: { format: 'directory', inlineStylesheets: 'auto' },
  integrations: [
    courseChecks(courseDir),
    mdx({ optimize: false }),
    lightIslands(svelte()),
    tightenCsp(),
    searchIndex(),
    // Last: it takes every file as it will be served.
    offlineBuild({ kill: process.env['OFFLINE'] === 'off' }),
  ],
  markdown: { syntaxHighlight: false },
  fonts: [
    local('Plus Jakarta Sans', '--font-text', 'plus-jakarta-sans.woff2', '400 800', [
      'system-ui',
      'sans-serif',
    ]),
    local('Bricolage Grotesque', '--font-heading', 'bricolage-grotesque.woff2', '760', [
      'system-ui',
      'sans-serif',
    ]),
  ],
  security: {
    csp: {
      // The search engine is WebAssembly; nothing else of the kind may run.
      scriptDirective: { resources: ["'self'", "'wasm-unsafe-eval'"] },
      directives: [
        "default-src 'none'",
        "img-src 'self' data:",
        "font-src 'self'",
        "connect-src 'self'",
        "worker-src 'self'",
        "manifest-src 'self'",
        "base-uri 'none'",
        "form-action 'self'",
        "object-src 'none'",
        "frame-src 'none'",
        "require-trusted-types-for 'script'",
        'trusted-types svelte-trusted-html offline-worker',
      ],
    },
  },
  vite: {
    plugins: [compactScripts()],
    environments: {
      client: {
        build: {
          rolldownOptions: {
            output: {
              codeSplitting: {
                // Each request costs a phone more than a kilobyte: what every page needs is one file.
                groups: [
                  {
                    name: 'core',
                    test: /node_modules\/(svelte|nanostores|clsx|esm-env)\/|src\/(record\/(?!resume)|browser\/(clock|writer|journal|local-store|indexed-store))|src\/device\/StorageNotice|src\/ui\/(link|GradeIcon)|src\/scenario\/shuffle|i18n\/id\/(record|lesson|quiz)/,
                  },
                ],
              },
            },
          },
        },
      },
    },
  },
})

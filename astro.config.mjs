import { resolve } from 'node:path'
import { defineConfig, fontProviders } from 'astro/config'
import mdx from '@astrojs/mdx'
import svelte from '@astrojs/svelte'
import { aliasTable } from './src/course/alias-table.ts'
import { courseChecks } from './src/course/build-checks.ts'
import { lightIslands } from './src/course/light-islands.ts'
import { compactScripts } from './src/course/compact-scripts.ts'
import { leanSvelte } from './src/course/lean-svelte.ts'
import { plainImports } from './src/course/plain-imports.ts'
import { offlineBuild } from './src/course/offline-build.ts'
import { hostFiles } from './src/course/host-files.ts'
import { searchIndex } from './src/course/search-index.ts'
import { lightPages } from './src/course/light-pages.ts'
import { courseLocale } from './src/course/place.ts'
import { siteCourse } from './src/course/site-course.ts'
import { termLinks } from './src/course/term-links.ts'
import { namesOf } from './src/record/names.ts'

/**
 * Four things may be set from outside, all optional:
 * SITE      the public address, for canonical links (https://contoh.id)
 * BASE_PATH the folder the site is served from (default /)
 * COURSE_DIR the course to build (default content)
 * OFFLINE   `off` takes the service worker back from the devices that have it
 */
const site = process.env['SITE']
const courseDir = process.env['COURSE_DIR'] ?? 'content'
const aliases = aliasTable(courseDir)

// Stand-ins of the same measures are in src/ui/styles/fonts.css.
const local = (name, variable, file, weight) => ({
  name,
  cssVariable: variable,
  provider: fontProviders.local(),
  options: { variants: [{ src: [`./src/ui/fonts/${file}`], weight, style: 'normal' }] },
  fallbacks: [],
  optimizedFallbacks: false,
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
  // A page draws itself from its first answer: on a slow line a stylesheet would cost a whole trip.
  build: { format: 'directory', inlineStylesheets: 'always' },
  integrations: [
    courseChecks(courseDir),
    mdx({ optimize: false }),
    // Short class names: they stand in the page once for each element.
    lightIslands(
      svelte({ compilerOptions: { cssHash: ({ css, hash }) => `s${hash(css).slice(0, 5)}` } }),
    ),
    lightPages(),
    searchIndex(),
    hostFiles(),
    // Last: it takes every file as it will be served.
    offlineBuild({ kill: process.env['OFFLINE'] === 'off' }),
  ],
  markdown: { syntaxHighlight: false },
  fonts: [
    local('Plus Jakarta Sans', '--font-text', 'plus-jakarta-sans.woff2', '400 700'),
    local('Bricolage Grotesque', '--font-heading', 'bricolage-grotesque.woff2', '760'),
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
        "require-trusted-types-for 'script'",
        'trusted-types svelte-trusted-html offline-worker',
      ],
    },
  },
  vite: {
    define: {
      'import.meta.env.ALIASES': String(Object.keys(aliases).length > 0),
      'import.meta.env.RENAMED': JSON.stringify(aliases),
      'import.meta.env.NAMES': JSON.stringify(namesOf(aliases)),
    },
    plugins: [
      termLinks(
        resolve(courseDir, courseLocale(courseDir), 'lessons'),
        () => siteCourse().glossary,
      ),
      plainImports(),
      leanSvelte(),
      compactScripts(),
    ],
    worker: { plugins: () => [compactScripts()] },
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
                    test: /node_modules\/(svelte|nanostores|clsx|esm-env)\/|src\/(record\/(aliases|events|fold|fold-work|merge|schema|journal-core|page-record|store)\.|browser\/(clock|page-aliases|writer|journal|local-store|indexed-store|persist|insist|fetch-json)\.)|src\/device\/(StorageNotice|knots)|src\/ui\/(link|pages|GradeIcon|wake|styles\/fold)|src\/scenario\/shuffle|i18n\/id\/(record|lesson|full-field)\.|vite\/preload-helper/,
                  },
                  // What only a record that is not empty needs: one file, fetched when there is time.
                  {
                    name: 'upkeep',
                    test: /src\/(record\/(upkeep|journal-union|segment|checkpoint|fold-steps)|browser\/(slices|tabs|indexed-reader|checkpoint-cache|idle))\./,
                  },
                  // What a role-play and the review share with the home page.
                  {
                    name: 'taste',
                    test: /src\/(scenario\/(Person\.|talk\.css)|review\/pace)|i18n\/id\/taster|browser\/page-data/,
                  },
                  // What it shares with settings, the review, the learner's data and the search.
                  {
                    name: 'address',
                    test: /src\/(scenario\/address|i18n\/id\/address|browser\/styles)\./,
                  },
                  // Parts of one page that wake together, each of them on every page of its kind.
                  {
                    name: 'question',
                    test: /src\/quiz\/(Frame|Choice|Options|questions\/[Ss]ituation|questions\/single(?=\.ts)|placed|explanations|answer|shape|mixed)\.|i18n\/id\/(quiz|answered|questions\/right)\./,
                  },
                  // The offline page wakes with every first visit: what it shows is one step away, not two.
                  {
                    name: 'offline',
                    test: /src\/(device\/(Offline|OfflinePages|page-titles)\.|browser\/(offline|data-saver)\.|i18n\/id\/offline)/,
                  },
                  // Nearly every lesson has a message to compare; apart they would be two requests.
                  { name: 'answered', test: /src\/quiz\/(Answered|Models|WriteField)\./ },
                  // The learner's own lines, wherever they are typed and handed on; and the sheets of them.
                  { name: 'own', test: /src\/browser\/(typing|hand-over)\./ },
                  { name: 'sheet', test: /src\/plan\/(OwnField|OwnCard|CardActs|sheet)\./ },
                  { name: 'home', test: /src\/(device\/Resume|scenario\/Taster)\./ },
                  {
                    name: 'talk',
                    test: /src\/scenario\/(Scenario|Choices|Transcript|Intro|Beads|Onward|play|engine|world|condition|afterwards|kept-run|stage-moods|transcript-text)\.|i18n\/id\/scenario|browser\/(steps|paint)/,
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

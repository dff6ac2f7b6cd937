import js from '@eslint/js'
import astro from 'eslint-plugin-astro'
import { importX } from 'eslint-plugin-import-x'
import svelte from 'eslint-plugin-svelte'
import globals from 'globals'
import ts from 'typescript-eslint'

/** Browser names that only `src/browser/` may speak: everything else gets them as arguments. */
const BROWSER_NAMES = [
  'window',
  'localStorage',
  'sessionStorage',
  'indexedDB',
  'navigator',
  'caches',
  'location',
  'history',
  'BroadcastChannel',
]

const banned = (names, message) => names.map((name) => ({ name, message }))
const AT_THE_EDGE = 'Only src/browser/ speaks to the browser; pass it in as an argument.'
const PURE = 'Rules are pure: time, chance and the page are arguments.'

/** Walls of the house: which folders a room may not import. Paths are as they stand in the import. */
const wall = (message, ...groups) => ({
  '@typescript-eslint/no-restricted-imports': [
    'error',
    { patterns: groups.map((group) => ({ group, message })) },
  ],
})
const FRAMEWORKS = ['svelte', 'svelte/*', 'nanostores', 'astro', 'astro:*', '*.svelte', '*.astro']

export default ts.config(
  { ignores: ['dist/', 'node_modules/', '.astro/', 'tests/fixtures/', 'test-results/', '.cache/'] },
  js.configs.recommended,
  ...ts.configs.strict,
  ...ts.configs.stylistic,
  ...astro.configs.recommended,
  ...astro.configs['jsx-a11y-recommended'].filter(() => false),
  ...svelte.configs.recommended,
  {
    plugins: { 'import-x': importX },
    languageOptions: { globals: { ...globals.node, ...globals.browser } },
    rules: {
      'no-undef': 'off',
      'import-x/no-cycle': ['error', { ignoreExternal: true }],
      'import-x/no-default-export': 'error',
      'import-x/no-duplicates': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      'no-restricted-syntax': [
        'error',
        { selector: 'ExportAllDeclaration', message: 'No barrels: import from the file itself.' },
      ],
      'max-lines': ['error', { max: 400, skipBlankLines: true, skipComments: true }],
    },
    settings: {
      'import-x/extensions': ['.ts', '.js', '.mjs'],
      'import-x/parsers': { '@typescript-eslint/parser': ['.ts'] },
    },
  },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: ts.parser, extraFileExtensions: ['.svelte'] } },
    rules: { 'svelte/no-at-html-tags': 'error', 'prefer-const': 'off' },
  },
  {
    files: ['src/**/*.{ts,svelte}'],
    ignores: ['src/browser/**', 'src/course/**'],
    rules: { 'no-restricted-globals': ['error', ...banned(BROWSER_NAMES, AT_THE_EDGE)] },
  },
  {
    files: ['src/{quiz,scenario,draft,record,review,plan,timer,library}/**/*.ts'],
    // A `.svelte.ts` is the state of an island, and keeps an island's walls.
    ignores: ['src/record/{store,page-record,upkeep,order}.ts', '**/*.svelte.ts'],
    rules: {
      'no-restricted-globals': [
        'error',
        ...banned(
          [...BROWSER_NAMES, 'document', 'crypto', 'performance', 'setTimeout', 'setInterval'],
          PURE,
        ),
      ],
      'no-restricted-properties': [
        'error',
        { object: 'Date', property: 'now', message: PURE },
        { object: 'Math', property: 'random', message: PURE },
      ],
      ...wall(PURE, FRAMEWORKS, [
        '**/browser/**',
        '**/course/**',
        '**/ui/**',
        '**/i18n/**',
        '**/pages/**',
        'node:*',
        'zod',
      ]),
    },
  },
  {
    files: ['src/record/{store,page-record,upkeep,order}.ts'],
    rules: wall('The store joins pure record, the journal and nanostores, nothing else.', [
      'svelte',
      '*.svelte',
      '**/course/**',
      '**/ui/**',
      '**/quiz/**',
      '**/scenario/**',
    ]),
  },
  {
    files: ['src/browser/**/*.ts'],
    rules: wall('The edge knows the browser and pure rules only.', FRAMEWORKS, [
      '**/course/**',
      '**/ui/**',
      '**/i18n/**',
      '**/record/{store,page-record,upkeep,order}.ts',
    ]),
  },
  {
    files: ['src/course/**/*.ts'],
    rules: wall('The course is read at build time: no views, no browser.', [
      'svelte',
      'nanostores',
      '*.svelte',
      '**/browser/**',
      '**/ui/**',
      '**/record/{store,page-record,upkeep,order}.ts',
    ]),
  },
  {
    files: ['src/**/*.svelte', 'src/**/*.svelte.ts'],
    rules: wall('Islands are sent to phones: no build-time code.', [
      '**/course/**',
      'zod',
      'node:*',
      'yaml',
      'astro:*',
      '**/condition-parse.ts',
      '**/graph*.ts',
    ]),
  },
  {
    files: [
      'src/env.d.ts',
      'astro.config.mjs',
      '.config/**',
      'tests/*.config.ts',
      'src/**/*.astro',
      '**/*.svelte',
    ],
    rules: { 'import-x/no-default-export': 'off' },
  },
  {
    files: ['**/*.js', '**/*.mjs'],
    rules: { '@typescript-eslint/no-unused-vars': 'error' },
  },
)

import { mkdtemp, mkdir, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { leanSvelte } from '../../../src/course/lean-svelte.ts'

const SVELTE = '/x/node_modules/svelte/src/internal/client/'
const FILES = ['proxy.js', 'reactivity/async.js', 'dom/blocks/boundary.js']
const written = () => '5.57.3'

function taken(version = written) {
  const plugin = leanSvelte(version)
  return { plugin, sources: FILES.map((file) => plugin.load(SVELTE + file)) }
}

describe('leanSvelte', () => {
  it('puts a smaller file in the place of each part that no island uses, and of no other', () => {
    const { plugin, sources } = taken()
    expect(sources.every((source) => source !== undefined)).toBe(true)
    expect(plugin.load(`${SVELTE}render.js`)).toBeUndefined()
    expect(plugin.load('/x/src/proxy.js')).toBeUndefined()
  })

  it('reads the version from the package itself', async () => {
    const root = join(await mkdtemp(join(tmpdir(), 'lean-')), 'node_modules/svelte')
    await mkdir(root, { recursive: true })
    await writeFile(join(root, 'package.json'), '{"version":"6.0.0"}')
    expect(() => leanSvelte().load(`${root}/src/internal/client/proxy.js`)).toThrow(/lean-svelte/)
  })

  it('stops at a Svelte against which the stand-ins were not written', () => {
    expect(() => taken(() => '5.58.0')).toThrow(/Compare the files/)
  })

  it('stops when Svelte has moved a file that it replaces', () => {
    const plugin = leanSvelte(written)
    plugin.load(SVELTE + 'proxy.js')
    expect(() => {
      plugin.generateBundle.handler({}, {})
    }).toThrow(/Compare the files/)
  })

  it('stops when a script can still reach a part that is missing', () => {
    const { plugin, sources } = taken()
    expect(() => {
      plugin.generateBundle.handler({}, { 'a.js': { code: sources[1] ?? '' } })
    }).toThrow(/a\.js/)
    plugin.generateBundle.handler({}, { 'a.js': { code: 'console.log(1)' }, 'a.css': {} })
  })

  it.each([
    ['deep state', 'let a = $state({})'],
    ['typed deep state', 'let a = $state<Date>()'],
    ['a bindable prop', 'let { a = $bindable() } = $props()'],
    ['a boundary', '<svelte:boundary onerror={f}>'],
    ['a prop with a default', 'let { a, b = 2, c }: Props = $props()'],
    ['a default that is an object', 'let {\n  a = {},\n  c,\n}: Props = $props()'],
    ['props passed on as a bundle', '<Part onclick={() => a > b} {...rest} />'],
  ])('refuses an island with %s', (_, source) => {
    expect(() => {
      leanSvelte(written).transform(source, '/x/Island.svelte')
    }).toThrow(/Island\.svelte/)
  })

  it('lets pass state that is replaced as a whole, and files of other kinds', () => {
    const plugin = leanSvelte(written)
    plugin.transform('let a = $state.raw({}); $state.snapshot(a)', '/x/Island.svelte')
    plugin.transform('$state(1)', '/x/page.astro')
    plugin.transform('let { a }: Props = $props()\nlet b = { ...a, c: [...d] }', '/x/Island.svelte')
    plugin.transform('let x = 1; let { a } = $props()', '/x/Island.svelte')
  })
})

import { readFileSync } from 'node:fs'

/**
 * Parts of Svelte's client that no island uses and that no bundler can drop, since the rest calls
 * them with what never comes: deep proxies behind state, waiting in the middle of a template, and
 * boundaries that catch errors or wait. Each has a stand-in here that does only what is left of it.
 * Two nets hold them: an island whose source asks for one of these is refused, and so is a bundle in
 * which a way to a missing part is left.
 */
const MISSING = 'lean-svelte: missing'
const missing = (...names: readonly string[]) =>
  names.map((name) => `export function ${name}() { throw Error('${MISSING}') }`).join('\n')

/** The Svelte whose sources the stand-ins were written against. */
const SVELTE = '5.57.3'

const STAND_INS: Readonly<Record<string, string>> = {
  // State is replaced, not changed inside.
  'proxy.js': `
export const proxy = (value) => value
export const get_proxied_value = proxy
export const is = Object.is`,

  // Without `await` in templates nothing blocks and every value is there at once.
  'reactivity/async.js': `
import { derived } from './deriveds.js'
export function flatten(blockers, sync, async, fn) { fn(sync.map(derived)) }
${missing('run_after_blockers', 'capture', 'save', 'unsave', 'track_reactivity_loss')}
${missing('for_await_track_reactivity_loss', 'unset_context', 'run', 'wait', 'increment_pending')}`,

  // What is left is the boundary around each island: an error in it goes on to the page.
  'dom/blocks/boundary.js': `
import { BOUNDARY_EFFECT, EFFECT_PRESERVED, EFFECT_TRANSPARENT } from '#client/constants'
import { hydrate_next, hydrate_node, hydrating, read_hydration_instruction } from '../hydration.js'
import { block, branch } from '../../reactivity/effects.js'
import { active_effect } from '../../runtime.js'
export class Boundary {
  is_pending = false
  error(error) { throw error }
}
export function boundary(anchor, props, children) {
  const around = new Boundary()
  const open = hydrate_node
  block(() => {
    if (hydrating) {
      read_hydration_instruction(open)
      hydrate_next()
    }
    branch(() => {
      active_effect.b = around
      active_effect.f |= BOUNDARY_EFFECT
      children(anchor)
    })
  }, EFFECT_TRANSPARENT | EFFECT_PRESERVED)
}
${missing('pending')}`,
}

const CLIENT = /^(.*\/node_modules\/svelte\/)src\/internal\/client\/([^?]+)$/
/** What an island may not ask for: `$state.raw` is fine, `$state` is not. */
const ASKS = /\$(?:state|bindable)\s*[(<]|<svelte:boundary\b/

/**
 * What costs every page a part of Svelte, though one island asks for it: a prop with a default (write
 * `shown ?? 2` where it is used) and props passed on as a bundle (name them).
 */
const DEFAULT = /\blet \{[^;]*?\w = [^;]*?\}(?:: [\w<>]+)? = \$props\(/
const BUNDLE = /\s\{\.\.\.\w/

const READ_AGAIN = `Svelte is no longer ${SVELTE}, against which the stand-ins in src/course/lean-svelte.ts were written. Compare the files it replaces, and what calls them, then set the version there.`

function versionOf(root: string): string {
  return (JSON.parse(readFileSync(`${root}package.json`, 'utf8')) as { version: string }).version
}

/** The part of a bundler's plugin that is used here. */
interface LeanPlugin {
  readonly name: string
  readonly apply: 'build'
  readonly enforce: 'pre'
  readonly load: (id: string) => string | undefined
  readonly transform: (source: string, id: string) => void
  readonly generateBundle: {
    readonly order: 'post'
    readonly handler: (options: unknown, bundle: Record<string, { code?: string }>) => void
  }
}

/**
 * Takes those parts out of the scripts. Throws when an island needs one, or Svelte has changed.
 *
 * @param version of the Svelte at a path, as its package says
 */
export function leanSvelte(version = versionOf): LeanPlugin {
  const left = new Set(Object.keys(STAND_INS))
  let client = false
  return {
    name: 'lean-svelte',
    apply: 'build',
    enforce: 'pre',
    load(id) {
      const [, root, file] = CLIENT.exec(id) ?? []
      if (!root || !file) return undefined
      if (!client && version(root) !== SVELTE) throw new Error(READ_AGAIN)
      client = true
      left.delete(file)
      return STAND_INS[file]
    },
    transform(source, id) {
      if (!/\.svelte(?:\.ts)?$/.test(id)) return
      const costly = DEFAULT.exec(source) ?? BUNDLE.exec(source)
      if (costly) {
        throw new Error(
          `${id}: "${costly[0]}" brings a part of Svelte into every page that none needs. Give the default where the prop is used, and pass each prop by its name.`,
        )
      }
      const [asked] = ASKS.exec(source) ?? []
      if (asked) {
        throw new Error(
          `${id}: ${asked} needs a part of Svelte that src/course/lean-svelte.ts leaves out. Use $state.raw, and pass values down and events up.`,
        )
      }
    },
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        if (client && left.size > 0) throw new Error(READ_AGAIN)
        for (const [file, { code }] of Object.entries(bundle)) {
          if (code?.includes(MISSING)) {
            throw new Error(
              `${file} calls a part of Svelte that src/course/lean-svelte.ts leaves out.`,
            )
          }
        }
      },
    },
  }
}

/**
 * A browser whose pages are driven and whose workers nobody listens to. A tool that attaches to service workers,
 * as Playwright does, keeps them from being ended and started as they are for a reader: while one waited to take
 * the other's place, a navigation was then not handed to either, in one of some hundred.
 */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findTestBrowser } from '../tools/browser.ts'
import { killBrowser, startBrowser } from './own-browser.ts'

interface Message {
  readonly id?: number
  readonly sessionId?: string
  readonly method?: string
  readonly params?: { readonly sessionId?: string }
  readonly result?: unknown
  readonly error?: { readonly message: string }
}

/** How long a page may take to open, in ms. */
const PATIENCE = 30_000

/** The DevTools protocol over one connection (https://chromedevtools.github.io/devtools-protocol/). */
class Wire {
  private last = 0
  private readonly socket: WebSocket
  private readonly answers = new Map<number, (message: Message) => void>()
  private readonly events = new Set<(message: Message) => void>()

  constructor(socket: WebSocket) {
    this.socket = socket
    socket.addEventListener('message', ({ data }) => {
      const message = JSON.parse(String(data)) as Message
      this.answers.get(message.id ?? 0)?.(message)
      for (const hear of this.events) hear(message)
    })
  }

  static async open(url: string): Promise<Wire> {
    const socket = new WebSocket(url)
    await new Promise((resolve, reject) => {
      socket.addEventListener('open', resolve)
      socket.addEventListener('error', reject)
    })
    return new Wire(socket)
  }

  /** What the browser answers; rejects with what it says is wrong. */
  async send<T>(method: string, params: object = {}, sessionId?: string): Promise<T> {
    const id = (this.last += 1)
    const answer = new Promise<Message>((resolve) => this.answers.set(id, resolve))
    this.socket.send(JSON.stringify({ id, method, params, sessionId }))
    const { error, result } = await answer
    this.answers.delete(id)
    if (error) throw new Error(`${method}: ${error.message}`)
    return result as T
  }

  /** The next event that fits. */
  next(fits: (message: Message) => boolean): Promise<void> {
    return new Promise((resolve) => {
      const hear = (message: Message) => {
        if (!fits(message)) return
        this.events.delete(hear)
        resolve()
      }
      this.events.add(hear)
    })
  }
}

export class UnwatchedPage {
  private readonly wire: Wire
  private readonly target: string
  private readonly session: string

  constructor(wire: Wire, target: string, session: string) {
    this.wire = wire
    this.target = target
    this.session = session
  }

  /** Opens the address and waits for its load event; rejects where it cannot be had or takes half a minute. */
  async goto(url: string): Promise<void> {
    const own = ({ sessionId, method }: Message) =>
      sessionId === this.session && method === 'Page.loadEventFired'
    const loaded = this.wire.next(own)
    const opened = (async () => {
      const { errorText } = await this.wire.send<{ errorText?: string }>(
        'Page.navigate',
        { url },
        this.session,
      )
      if (errorText) throw new Error(`${url}: ${errorText}`)
      await loaded
    })()
    let timer: NodeJS.Timeout | undefined
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => {
        reject(new Error(`${url} did not open within ${String(PATIENCE)} ms`))
      }, PATIENCE)
    })
    await Promise.race([opened, late]).finally(() => {
      clearTimeout(timer)
    })
  }

  /** Runs the function in the page, which sees nothing but its one argument; resolves to what it gives, as JSON. */
  async evaluate<T, A = undefined>(work: (given: A) => T, given?: A): Promise<Awaited<T>> {
    const { result, exceptionDetails } = await this.wire.send<{
      result: { value: Awaited<T> }
      exceptionDetails?: { exception?: { description?: string } }
    }>(
      'Runtime.evaluate',
      {
        expression: `(${String(work)})(${JSON.stringify(given) ?? ''})`,
        ...{ awaitPromise: true, returnByValue: true },
      },
      this.session,
    )
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? 'failed')
    return result.value
  }

  async close(): Promise<void> {
    const gone = this.wire.next(
      ({ method, params }) =>
        method === 'Target.detachedFromTarget' && params?.sessionId === this.session,
    )
    await this.wire.send('Target.closeTarget', { targetId: this.target })
    await gone
  }
}

export interface UnwatchedBrowser {
  /** A device of its own: nothing stored yet. */
  readonly newContext: () => Promise<{
    readonly newPage: () => Promise<UnwatchedPage>
    readonly close: () => Promise<void>
  }>
  readonly close: () => Promise<void>
}

export async function openUnwatched(): Promise<UnwatchedBrowser> {
  const profile = await mkdtemp(join(tmpdir(), 'unwatched-'))
  const own = await startBrowser(findTestBrowser(), profile)
  const wire = await Wire.open(`ws://127.0.0.1:${own.port}${own.path}`)
  return {
    newContext: async () => {
      const { browserContextId } = await wire.send<{ browserContextId: string }>(
        'Target.createBrowserContext',
      )
      return {
        newPage: async () => {
          const { targetId } = await wire.send<{ targetId: string }>('Target.createTarget', {
            ...{ url: 'about:blank', browserContextId },
          })
          const { sessionId } = await wire.send<{ sessionId: string }>('Target.attachToTarget', {
            ...{ targetId, flatten: true },
          })
          await wire.send('Page.enable', {}, sessionId)
          return new UnwatchedPage(wire, targetId, sessionId)
        },
        close: async () => {
          await wire.send('Target.disposeBrowserContext', { browserContextId })
        },
      }
    },
    close: async () => {
      await killBrowser(own)
      await rm(profile, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}

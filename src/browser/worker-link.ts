/**
 * The page's side of the service worker, fetched once the page rests (worker-later.ts). Every
 * page pays for this file, so it only registers, greets and tells of a new build; what the offline
 * page does stands in offline.ts.
 */
import type { Message } from './offline-messages.ts'

/** Told of on the root element and by an event, for offline.ts, when there can be no worker. */
const REFUSED = 'worker-refused'

interface ScriptUrlPolicies {
  createPolicy(
    name: string,
    rules: { createScriptURL: (url: string) => string },
  ): { createScriptURL: (url: string) => unknown }
}

function register(): Promise<ServiceWorkerRegistration> {
  const script = `${import.meta.env.BASE_URL.replace(/\/$/, '')}/sw.js`
  const { trustedTypes } = window as { trustedTypes?: ScriptUrlPolicies }
  // The policy lets this one address through and no other.
  const policy = trustedTypes?.createPolicy('offline-worker', {
    createScriptURL: (url) => (url === script ? url : ''),
  })
  const trusted = (policy?.createScriptURL(script) ?? script) as string
  return navigator.serviceWorker.register(trusted, { updateViaCache: 'none' })
}

/**
 * Registers the worker, asks it to keep this page (whole once it has a reader), and calls `onUpdate` with
 * what to do on consent when the worker of a newer build waits for it. Does nothing where there
 * can be no worker, and while an author works (`astro dev`).
 */
async function startWorker(onUpdate: (apply: () => void) => void): Promise<void> {
  if (import.meta.env.DEV) return
  try {
    const registration = await register()
    const { serviceWorker } = navigator
    watch(registration, onUpdate)
    // The worker's roll call: it clears up after an older build once every open page is its own.
    const loaded = () => performance.getEntriesByType('resource').map(({ name }) => name)
    serviceWorker.addEventListener('message', ({ ports }) => ports[0]?.postMessage(loaded()))
    await serviceWorker.ready
    // The waiting worker too: a page that is already the new build's fits only its list.
    const tell = (message: Message) => {
      for (const worker of [registration.active, registration.waiting]) worker?.postMessage(message)
    }
    tell({ type: 'hello', loaded: loaded() })
    // Where no island waits for a sign (course/compact-islands.ts), there is nothing to spare.
    await (window as { signs?: Promise<unknown> }).signs
    tell({ type: 'reader' })
  } catch {
    // The offline page says so; nobody else needs to know.
    document.documentElement.dataset['worker'] = 'refused'
    document.dispatchEvent(new Event(REFUSED))
  }
}

function watch(
  registration: ServiceWorkerRegistration,
  onUpdate: (apply: () => void) => void,
): void {
  const look = () => {
    const { waiting, active } = registration
    // Without an active worker, this is the first one: nothing to agree to.
    if (!waiting || !active) return
    onUpdate(() => {
      // By its state and not by `controllerchange`: only the page that asked reloads, once.
      const reload = () => {
        if (waiting.state === 'activated') window.location.reload()
      }
      waiting.addEventListener('statechange', reload)
      waiting.postMessage({ type: 'apply' })
      reload()
    })
  }
  const follow = () => registration.installing?.addEventListener('statechange', look)
  look()
  follow()
  registration.addEventListener('updatefound', follow)
}

/** What in a question is filled in and not answered with yet; words that are written are kept as drafts. */
const UNANSWERED = '.question form :is(:checked, .done, .joined)'

/** Works the notice of a new build, which stands in every page. */
function workNotice(): void {
  const notice = document.getElementById('versi-baru')
  const { ready = '', unanswered = '' } = notice?.dataset ?? {}
  const [said, acts] = notice?.children ?? []
  const [reload, later] = acts?.children ?? []
  const say = (text: string) => {
    if (said) said.textContent = text
    acts?.toggleAttribute('hidden', !text)
  }
  let apply: (() => void) | undefined
  reload?.addEventListener('click', () => {
    // Asked once more where consent would cost something.
    if (said?.textContent !== unanswered && document.querySelector(UNANSWERED)) say(unanswered)
    else apply?.()
  })
  later?.addEventListener('click', () => {
    say('')
  })
  void startWorker((consent) => {
    apply = consent
    say(ready)
  })
}

workNotice()

/**
 * The part of a service worker's surroundings that ours uses. TypeScript's own `webworker` library
 * cannot stand beside `dom` in one project: both declare `self`.
 */

export interface WorkerEvent extends Event {
  waitUntil(work: Promise<unknown>): void
}

export interface WorkerFetchEvent extends WorkerEvent {
  readonly request: Request
  /** The browser's own early request for a navigation, where it makes one. */
  readonly preloadResponse?: Promise<Response | undefined>
  respondWith(response: Response | Promise<Response>): void
}

export interface WorkerMessageEvent extends WorkerEvent {
  readonly data: unknown
  readonly ports: readonly MessagePort[]
  readonly source: WorkerClient | null
}

export interface WorkerClient {
  readonly url: string
  postMessage(message: unknown, transfer?: Transferable[]): void
}

interface WorkerEvents {
  install: WorkerEvent
  activate: WorkerEvent
  fetch: WorkerFetchEvent
  message: WorkerMessageEvent
}

export interface WorkerScope {
  readonly registration: ServiceWorkerRegistration
  readonly clients: {
    claim(): Promise<void>
    matchAll(options: { type: 'window'; includeUncontrolled: true }): Promise<WorkerClient[]>
  }
  skipWaiting(): Promise<void>
  addEventListener<T extends keyof WorkerEvents>(
    type: T,
    listener: (event: WorkerEvents[T]) => void,
  ): void
}

/** The built site as a content network sends it, and what a page fetches of it. */
import { createHash } from 'node:crypto'
import { existsSync, statSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join } from 'node:path'
import { brotliCompressSync, constants } from 'node:zlib'
import type { CDPSession } from '@playwright/test'

/** Content types of the files a built site has. */
export const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
}

/**
 * Serves the folder `dir`, compressed by Brotli and with few headers; `url` ends with a slash. `sent`
 * are the bytes of all bodies so far by their paths, whoever asked for them: pages and workers.
 */
export async function compressedSite(dir: string): Promise<{
  url: string
  sent: ReadonlyMap<string, number>
  close: () => Promise<void>
}> {
  const sent = new Map<string, number>()
  const server = createServer((request, response) => {
    void (async () => {
      const asked = join(dir, new URL(request.url ?? '/', 'http://x').pathname)
      const folder = existsSync(asked) && statSync(asked).isDirectory()
      const file = folder ? join(asked, 'index.html') : asked
      if (!existsSync(file)) {
        response.writeHead(404).end()
        return
      }
      const bytes = await readFile(file)
      const type = TYPES[extname(file)] ?? 'application/octet-stream'
      // As `_headers` has it: what has a hash in its name is never asked for twice.
      const lasting = asked.includes('_astro')
      const caching = lasting ? 'public, max-age=31536000, immutable' : 'no-cache'
      const etag = `"${createHash('sha256').update(bytes).digest('hex').slice(0, 8)}"`
      const headers = { 'content-type': type, 'cache-control': caching, ...(!lasting && { etag }) }
      // As every host does: what the browser has already, it is not sent again.
      if (request.headers['if-none-match'] === etag) {
        response.writeHead(304, headers).end()
        return
      }
      const send = (body: Uint8Array, more = {}) => {
        const path = new URL(request.url ?? '/', 'http://x').pathname
        sent.set(path, (sent.get(path) ?? 0) + body.byteLength)
        response.writeHead(200, { ...headers, ...more }).end(body)
      }
      if (type === 'font/woff2') send(bytes)
      else {
        const params = { [constants.BROTLI_PARAM_QUALITY]: 9 }
        send(brotliCompressSync(bytes, { params }), { 'content-encoding': 'br' })
      }
    })()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${String(port)}/`,
    sent,
    close: async () => {
      const closed = new Promise((resolve) => server.close(resolve))
      server.closeAllConnections()
      await closed
    },
  }
}

/** The script of the offline copy, which comes two seconds after the page has loaded. */
const LATE = /worker-link/

export interface Weight {
  /** Bytes on the wire, headers included. */
  fonts: number
  rest: number
  requests: number
  /** Bytes of the offline script, once it has come too: by then the first view is long complete. */
  readonly late: Promise<number>
}

/** Counts from now on what a page fetches, as the browser's own network log has it. */
export async function weigh(log: CDPSession): Promise<Weight> {
  let weighLate: (bytes: number) => void
  const late = new Promise<number>((resolve) => {
    weighLate = resolve
  })
  const weight: Weight = { fonts: 0, rest: 0, requests: 0, late }
  const kinds = new Map<string, string>()
  log.on('Network.responseReceived', ({ requestId, type, response: { url } }) =>
    kinds.set(requestId, LATE.test(url) ? 'Late' : type),
  )
  log.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const kind = kinds.get(requestId)
    weight[kind === 'Font' ? 'fonts' : 'rest'] += encodedDataLength
    weight.requests += 1
    if (kind === 'Late') weighLate(encodedDataLength)
  })
  await log.send('Network.enable')
  return weight
}

/** The built site as a content network sends it: compressed by Brotli, with few headers. */
import { existsSync, statSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join } from 'node:path'
import { brotliCompressSync, constants } from 'node:zlib'

/** Content types of the files a built site has. */
export const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
}

/** Serves the folder `dir`; `url` ends with a slash. */
export async function compressedSite(
  dir: string,
): Promise<{ url: string; close: () => Promise<void> }> {
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
      const headers = { 'content-type': type, 'cache-control': 'no-cache' }
      if (type === 'font/woff2') {
        response.writeHead(200, headers).end(bytes)
        return
      }
      response.writeHead(200, { ...headers, 'content-encoding': 'br' })
      response.end(brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }))
    })()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${String(port)}/`,
    close: async () => {
      const closed = new Promise((resolve) => server.close(resolve))
      server.closeAllConnections()
      await closed
    },
  }
}

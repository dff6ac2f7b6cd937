/** What the service worker answers to a page's requests. */
import { OFFLINE_PAGE, pageOf } from '../device/offline-manifest.ts'
import type { Shelf } from './offline-shelf.ts'

/** How long a page may keep the learner waiting when there is a copy on the device. */
export const PAGE_PATIENCE_MS = 3000

interface Question {
  readonly url: URL
  readonly scope: URL
  readonly shelf: Pick<Shelf, 'read' | 'readAny'>
}

/**
 * A page: from the server, if it answers soon; else this build's copy; else an older build's, with
 * that build's own parts; else the offline page, marked `data-instead` on its root element so that
 * it explains itself. `soon` settles when the server has had its time. Never rejects.
 */
export async function answerPage(
  { url, scope, shelf }: Question,
  server: Promise<Response>,
  soon: Promise<undefined>,
): Promise<Response> {
  const reply = server.catch(() => undefined)
  const first = await Promise.race([reply, soon])
  if (first && first.status < 500) return first

  const page = pageOf(url.pathname, scope.pathname)
  const address = page ?? url.pathname.slice(scope.pathname.length)
  const kept = (await shelf.read(address)) ?? (await shelf.readAny(address))
  if (kept) {
    const proper = new URL(address, scope)
    if (proper.pathname === url.pathname) return kept
    proper.search = url.search
    return Response.redirect(proper.href)
  }
  const late = first ?? (await reply)
  if (late) return late

  const instead = (await shelf.read(OFFLINE_PAGE)) ?? (await shelf.readAny(OFFLINE_PAGE))
  if (!instead) return Response.error()
  const html = await instead.text()
  return new Response(html.replace('<html', '<html data-instead'), { headers: instead.headers })
}

/**
 * Any other file: this build's copy, else the server's. A hashed name that is not of this build is
 * a page's of another build: its copy comes before the server, who may have dropped the file.
 */
export async function answerFile(
  { url, scope, shelf }: Question,
  fetchIt: () => Promise<Response>,
): Promise<Response> {
  const address = url.pathname.slice(scope.pathname.length)
  const hashed = address.startsWith('_astro/')
  const kept = (await shelf.read(address)) ?? (hashed ? await shelf.readAny(address) : undefined)
  if (kept) return kept
  let reply: Response
  try {
    reply = await fetchIt()
  } catch {
    return (await shelf.readAny(address)) ?? Response.error()
  }
  return reply.ok ? reply : ((await shelf.readAny(address)) ?? reply)
}

/** Files that hosts and crawlers read, written into the finished site. */
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { AstroIntegration } from 'astro'

/** What a policy in a page's own head cannot say; the rest of the policy stands there. */
const EVERYWHERE = [
  'X-Content-Type-Options: nosniff',
  'Referrer-Policy: no-referrer',
  'Permissions-Policy: camera=(), microphone=(), geolocation=(), payment=(), usb=()',
  'Cross-Origin-Opener-Policy: same-origin',
  'Cross-Origin-Resource-Policy: same-origin',
]

/** `path` below the site's own folder; a `*` at its end stands for everything that follows. */
interface Rule {
  readonly path: string
  readonly headers: readonly string[]
}

const RULES: readonly Rule[] = [
  { path: '*', headers: EVERYWHERE },
  { path: 'sw.js', headers: ['Cache-Control: no-cache'] },
  { path: '_astro/*', headers: ['Cache-Control: public, max-age=31536000, immutable'] },
]

/**
 * `_headers` as Netlify and Cloudflare Pages read it, for a site served from `base`. Where two rules
 * meet, both hosts send both, so no rule repeats a header of another that may meet it.
 */
export function headersFile(base: string): string {
  return RULES.map(
    ({ path, headers }) => `${base}${path}\n${headers.map((one) => `  ${one}\n`).join('')}`,
  ).join('')
}

/** The site map (https://www.sitemaps.org/protocol.html) of pages given by their full addresses. */
export function siteMap(addresses: readonly string[]): string {
  const urls = addresses.map(
    (address) => `<url><loc>${address.replaceAll('&', '&amp;')}</loc></url>`,
  )
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${urls.join('\n')}\n</urlset>\n`
}

/** Everything may be read; `map` is the site map's address, where the site knows its own. */
export function robotsFile(map?: string): string {
  return `User-agent: *\nAllow: /\n${map === undefined ? '' : `Sitemap: ${map}\n`}`
}

/** Writes them all. The map only for a site that knows its public address (`SITE`). */
export function hostFiles(): AstroIntegration {
  let site: string | undefined
  let base = '/'
  return {
    name: 'host-files',
    hooks: {
      'astro:config:done': ({ config }) => {
        site = config.site
        base = config.base.replace(/\/?$/, '/')
      },
      'astro:build:done': async ({ dir, pages }) => {
        const root = fileURLToPath(dir)
        const write = (name: string, text: string) => writeFile(join(root, name), text)
        const address = (path: string) => new URL(base + path, site).href
        const map = site === undefined ? undefined : address('sitemap.xml')
        await write('_headers', headersFile(base))
        // GitHub Pages would leave out every folder whose name begins with a line below.
        await write('.nojekyll', '')
        await write('robots.txt', robotsFile(map))
        if (map === undefined) return
        const found = pages.map(({ pathname }) => pathname).filter((path) => !/^404\b/.test(path))
        await write('sitemap.xml', siteMap(found.sort().map(address)))
      },
    },
  }
}

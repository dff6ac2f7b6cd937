import { createHash } from 'node:crypto'

const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`

const bodies = (html: string, tag: 'script' | 'style') =>
  [...html.matchAll(new RegExp(`<${tag}([^>]*)>([\\s\\S]*?)</${tag}>`, 'g'))]
    .filter(([, attributes = '']) => !/\ssrc=|type="application\/(ld\+)?json"/.test(attributes))
    .map(([, , body = '']) => body)

/**
 * The page with a policy that allows only what stands in it. Astro lists the hashes of every
 * inline script and style it might ever write; a page needs its own few.
 */
export function tightened(html: string): string {
  const allow = (tag: 'script' | 'style') => [...new Set(bodies(html, tag).map(hash))].join(' ')
  return html.replace(/<meta http-equiv="content-security-policy"[^>]*>/i, (meta) =>
    meta
      .replace(/(script-src [^;]*?)(?: 'sha256-[^']+')+/, (_, start: string) =>
        `${start} ${allow('script')}`.trim(),
      )
      .replace(/(style-src [^;]*?)(?: 'sha256-[^']+')+/, (_, start: string) =>
        `${start} ${allow('style')}`.trim(),
      ),
  )
}

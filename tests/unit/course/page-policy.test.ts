import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { tightened } from '../../../src/course/page-policy.ts'

const sha = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`
const page = (policy: string) =>
  `<head><meta http-equiv="content-security-policy" content="${policy}"><style>a{}</style></head>` +
  `<script>one()</script><script type="module" src="/x.js"></script>` +
  `<script type="application/json">{"a":1}</script>`

describe('tightened', () => {
  it('allows the inline script and style that stand in the page, and no others', () => {
    const policy =
      "default-src 'none'; script-src 'self' 'sha256-AAA=' 'sha256-BBB='; style-src 'self' 'sha256-CCC=';"
    expect(tightened(page(policy))).toContain(
      `default-src 'none'; script-src 'self' ${sha('one()')}; style-src 'self' ${sha('a{}')};`,
    )
  })

  it('keeps sources that are not hashes', () => {
    const policy =
      "script-src 'self' 'wasm-unsafe-eval' 'sha256-AAA='; style-src 'self' 'sha256-CCC=';"
    expect(tightened(page(policy))).toContain(
      `script-src 'self' 'wasm-unsafe-eval' ${sha('one()')};`,
    )
  })

  it('leaves a page without a policy as it is', () => {
    expect(tightened('<p>x</p>')).toBe('<p>x</p>')
  })
})

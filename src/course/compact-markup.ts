/**
 * The page with all its inline styles in one element at the end of the head, in the order in which
 * they stood. A phone then draws the page from one answer, and the page's policy needs one hash.
 * Elements with attributes of their own (a medium, say) stay where they are.
 */
export function withOneStyle(html: string): string {
  const found: string[] = []
  const rest = html.replace(/<style>([\s\S]*?)<\/style>/g, (_, css: string) => {
    found.push(css.trim())
    return ''
  })
  return found.length < 2
    ? html
    : rest.replace('</head>', () => `<style>${found.join('')}</style></head>`)
}

/**
 * The page with short names for the marks by which Astro ties styles to a component's elements: a
 * hash of eight letters each, where in one finished page a number does. No script reads them.
 */
export function withShortMarks(html: string): string {
  const numbers = new Map<string, string>()
  return html.replace(/data-astro-cid-([a-z0-9]+)/g, (_, mark: string) => {
    const short = numbers.get(mark) ?? numbers.size.toString(36)
    numbers.set(mark, short)
    return `data-${short}`
  })
}

/**
 * The page with short names for its fonts: Astro writes each family with a hash of sixteen letters, which no
 * host can compress. Nothing but the page's own style reads them.
 */
export function withShortFonts(html: string): string {
  const names = new Map<string, string>()
  return html.replace(/<style>[\s\S]*?<\/style>/g, (style) =>
    style.replace(/"[\w ]+-[0-9a-f]{16}"/g, (name) => {
      const short = names.get(name) ?? `f${names.size.toString(36)}`
      names.set(name, short)
      return short
    }),
  )
}

/** The page with neighbouring plain scripts in one element: one hash less in its policy. */
export function withFewerScripts(html: string): string {
  const pair = /<script>((?:(?!<\/script>)[\s\S])*?);?\s*<\/script>\s*<script>/g
  return html.replace(pair, (_, first: string) => `<script>${first};`)
}

const NAME = /(?<![\w-])--\w[\w-]*/g
const DECLARED = /(?<=[{;])--\w[\w-]*(?=:)/g
// A value in quotes may hold a semicolon: such a declaration stays.
const DECLARATION = /(?<=[{;])(--\w[\w-]*):[^;{}"']*(?:;|(?=\}))/g
const PART = /(<style[^>]*>)([\s\S]*?)(?=<\/style>)|<script[^>]*>[\s\S]*?<\/script>|<[a-z][^>]*>/gi

const namesIn = (text: string) => text.match(NAME) ?? []

/** The page with every style and every tag outside its scripts put through a function each. */
function mapped(html: string, css: (text: string) => string, tag: (text: string) => string) {
  return html.replace(PART, (part: string, open?: string, text?: string) => {
    if (open && text !== undefined) return open + css(text)
    return /^<script/i.test(part) ? part : tag(part)
  })
}

function withoutUnread(html: string, known: readonly string[]): string {
  const read = new Set(known)
  const note = (text: string) => {
    namesIn(text).forEach((name) => read.add(name))
    return text
  }
  mapped(html, (css) => note(css.replace(DECLARED, '')), note)
  const rest = mapped(
    html,
    (css) => css.replace(DECLARATION, (all, name: string) => (read.has(name) ? all : '')),
    (tag) => tag,
  )
  // What only those declarations read is now read by nobody.
  return rest === html ? html : withoutUnread(rest, known)
}

/**
 * The page without the custom properties that nothing in it reads, and with short names for the
 * others. Names that stand in a script, or in a stylesheet that comes later, are left as they are.
 *
 * @param shared the text of all that a page of the site may fetch: scripts, stylesheets, data
 */
export function withShortProperties(html: string, shared: string): string {
  const scripts = html.match(/<script[^>]*>[\s\S]*?<\/script>/gi) ?? []
  const known = namesIn([shared, ...scripts].join(' '))
  const names = new Map(known.map((name) => [name, name]))
  const taken = new Set(known)
  let next = 0
  const short = (name: string): string => {
    const given = names.get(name)
    if (given) return given
    let free: string
    do free = `--${(next++).toString(36)}`
    while (taken.has(free))
    names.set(name, free)
    return free
  }
  return mapped(
    withoutUnread(html, known),
    (css) => css.replace(NAME, short),
    (tag) => tag.replace(/(?<=var\(\s*)--\w[\w-]*/g, short),
  )
}

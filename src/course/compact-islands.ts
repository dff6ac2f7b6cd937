/**
 * Lighter islands. Astro writes each island's props as typed pairs, escaped twice over, and a script
 * that revives dates, maps and nested slots; this site's islands have plain props and no slots. So
 * the finished page gets plain JSON, only the attributes that matter, and a script in a seventh of
 * the bytes. It knows the clients `load`, `reader` and `visible` and leaves others (`Astro.search`) to
 * their own scripts, tries a failed import once more after a second, and is checked by every browser test.
 * An island waits for a sign of its reader (a touch, a key, a scroll) when its options name a `sign`, a
 * prefix of stored keys: those of `client:reader` in any case, others once they are seen. The event
 * `reader` (browser/reader.ts) is a sign too. Where something is stored under the prefix there is something
 * to show, and where nothing can be read there is something to say: it does not wait. Buttons that were
 * pressed while its script was on the way are pressed again, once each, when it has come: a press is heard
 * by the page before anybody can answer it. An island that cannot wake says so (`data-still`); a client with
 * a script of its own is told, and has its own way out.
 *
 * An island and what wakes it come from the file that holds them, not by way of an entry that only
 * hands them on: a request less each. The framework has one address, and is never asked for by a
 * second: two copies of it would not work together.
 */
const island = ({ url, name }: Export) =>
  `(()=>{
const get=u=>import(u).catch(()=>new Promise(r=>setTimeout(r,1e3)).then(()=>import(u+"?again")));
self.signs=new Promise(r=>{for(const s of["pointerdown","keydown","scroll","focusin","click","reader"])addEventListener(s,r,{capture:!0,passive:!0,once:!0})});
customElements.define("astro-island",class extends HTMLElement{
connectedCallback(){
const at=n=>this.getAttribute(n),kind=at("client"),
core=()=>import("${url}"),
load=async()=>{core().catch(()=>{});const m=await get(at("component-url")),r=await core();
return async()=>{await r.${name}(this)(m[at("name")||"default"],JSON.parse(at("props")),{},{client:kind});this.removeAttribute("ssr")}},
opts=JSON.parse(at("opts")||"{}"),
sign=opts.value?.sign,
early=new Set,
note=e=>early.add(e.target.closest("button")),
wake=()=>load().then(run=>run()).then(()=>{this.removeEventListener("click",note);setTimeout(()=>early.forEach(b=>b?.click()))}).catch(e=>{console.error(e);document.documentElement.dataset.still=""}),
kept=()=>{try{return Object.keys(localStorage).some(k=>k.startsWith(sign))}catch{return 1}},
come=()=>{sign?(kept()&&dispatchEvent(new Event("reader")),signs.then(wake)):wake()},
start=()=>{
if(sign)this.addEventListener("click",note);
if(kind=="load")wake();
else if(kind=="reader")come();
else if(kind=="visible"){const o=new IntersectionObserver(es=>{if(es.some(e=>e.isIntersecting)){o.disconnect();come()}},{rootMargin:opts.value?.rootMargin});for(const c of this.children)o.observe(c)}
else globalThis.Astro?.[kind]?Astro[kind](load,opts,this):addEventListener("astro:"+kind,start,{once:!0})};
document.readyState=="loading"?document.addEventListener("DOMContentLoaded",start,{once:!0}):start()
}})})()`.replaceAll('\n', '')

const UNKNOWN =
  'An island has props or slots that src/course/compact-islands.ts does not know, or Astro writes its islands in a new way.'

const unescaped = (text: string) =>
  text
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
const quoted = (text: string) => `'${text.replaceAll('&', '&amp;').replaceAll("'", '&#39;')}'`

/** Astro's typed pairs as plain data: `[0, value]` and `[1, list]`; throws on any other type. */
function plain(pair: unknown): unknown {
  if (!Array.isArray(pair)) throw new Error(UNKNOWN)
  const [type, value] = pair as [unknown, unknown]
  if (type === 1 && Array.isArray(value)) return value.map(plain)
  if (type !== 0) throw new Error(UNKNOWN)
  return typeof value === 'object' && value !== null ? plainProps(value) : value
}

function plainProps(props: object): object {
  return Object.fromEntries(Object.entries(props).map(([key, pair]) => [key, plain(pair)]))
}

/** The script that exports something, and by which name. */
interface Export {
  readonly url: string
  readonly name: string
}

/** Where the default export of a script stands: there, or in the script from which it hands it on. */
function heldBy(url: string, source: string): Export {
  const [, name, file] =
    /^export\{([\w$]+) as default\}from"\.\/([\w.-]+)";?\s*$/.exec(source) ?? []
  return name && file ? { url: url.replace(/[^/]*$/, file), name } : { url, name: 'default' }
}

/** One opening tag, with what the compact script reads and nothing else. */
function compactedTag(tag: string, holder: (component: string) => Export): string {
  const attribute = (name: string) => {
    const value = new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1]
    return value === undefined ? undefined : unescaped(value)
  }
  const [component, client] = ['component-url', 'client'].map(attribute)
  const props = attribute('props')
  if (!component || !client || !props || attribute('component-export') !== 'default') {
    throw new Error(UNKNOWN)
  }
  const { value } = JSON.parse(attribute('opts') ?? '{}') as { value?: unknown }
  const opts = typeof value === 'object' ? ` opts=${quoted(JSON.stringify({ value }))}` : ''
  const data = quoted(JSON.stringify(plainProps(JSON.parse(props) as object)))
  const { url, name } = holder(component)
  const named = name === 'default' ? '' : ` name="${name}"`
  return `<astro-island component-url="${url}"${named} client="${client}" props=${data}${opts} ssr>`
}

const TAG = /<astro-island (?:[^'">]|"[^"]*"|'[^']*')*>/g
const AT_ONCE = ' client="load"'

/** Whether a finished page has an island that wakes with it, unseen and untouched. */
function wakesAtOnce(html: string): boolean {
  return (html.match(TAG) ?? []).some((tag) => tag.includes(AT_ONCE))
}

/**
 * A finished page without the addresses of what it fetches only once an island of it is seen or its reader gives
 * a sign.
 */
export function asUntouched(html: string): string {
  if (wakesAtOnce(html)) return html.replace(TAG, (tag) => (tag.includes(AT_ONCE) ? tag : ''))
  return html.replace(TAG, '').replace(/core=\(\)=>import\("[^"]*"\)/, '')
}

/**
 * The page with compact islands. Throws when it holds an island that the script would not wake.
 *
 * @param read gives the source of a script of the site by its address
 */
export function compacted(html: string, read: (url: string) => string): string {
  if (!html.includes('<astro-island')) return html
  const renderers = new Set([...html.matchAll(/ renderer-url="([^"]+)"/g)].map(([, url]) => url))
  const [renderer] = renderers
  if (!renderer || renderers.size > 1) throw new Error(UNKNOWN)
  const waker = heldBy(renderer, read(renderer))
  const script = island(waker)
  const holder = (component: string) => {
    const held = heldBy(component, read(component))
    // A failed part is asked for once more by another address, which the framework may not have.
    return held.url === waker.url ? { url: component, name: 'default' } : held
  }
  const light = html
    .replace(
      /<script>(?:(?!<\/script>)[\s\S])*customElements\.define\("astro-island"(?:(?!<\/script>)[\s\S])*<\/script>/,
      () => `<script>${script}</script>`,
    )
    .replace(
      /<script>(?:(?!<\/script>)[\s\S])*self\.Astro=\{\}\)\)\.(?:load|reader|visible)=(?:(?!<\/script>)[\s\S])*<\/script>/g,
      '',
    )
    .replace(/<astro-island [^>]*>/g, (tag) => compactedTag(tag, holder))
  if (!light.includes(script) || /<astro-slot|data-astro-template/.test(light)) {
    throw new Error(UNKNOWN)
  }
  return light
}

/**
 * What an island of this site needs to wake, in a seventh of the bytes of Astro's general script
 * (which also revives dates, maps and nested slots; this site's islands have plain props and no
 * slots). It reads the same attributes and clients (`Astro.load`, `Astro.visible` …), tries a failed
 * import once more after a second, and is checked by every browser test.
 */
const ISLAND = `(()=>{
const plain=v=>v&&typeof v=="object"?Object.fromEntries(Object.entries(v).map(([k,x])=>[k,revive(x)])):v,
revive=([t,v])=>t?v.map(revive):plain(v),
get=u=>import(u).catch(()=>new Promise(r=>setTimeout(r,1e3)).then(()=>import(u+"?again")));
customElements.define("astro-island",class extends HTMLElement{
connectedCallback(){
const at=n=>this.getAttribute(n),kind=at("client"),
load=async()=>{try{const [m,r]=await Promise.all([get(at("component-url")),get(at("renderer-url"))]);
return async()=>{await r.default(this)(m[at("component-export")],plain(JSON.parse(at("props"))),{},{client:kind});this.removeAttribute("ssr")}}
catch(e){console.error(e);return()=>{}}},
start=()=>globalThis.Astro?.[kind]?Astro[kind](load,JSON.parse(at("opts")),this):addEventListener("astro:"+kind,start,{once:!0});
document.readyState=="loading"?document.addEventListener("DOMContentLoaded",start,{once:!0}):start()
}})})()`.replaceAll('\n', '')

/** Props of any kind but the two this script reads: a value (0) and a list (1). */
const OTHER_PROPS = /&quot;:\[(?![01],)\d+,/

/**
 * The page with the compact script in place of Astro's. Throws when an island carries props or
 * slots that the compact script does not know, so that a page never wakes half.
 */
export function compacted(html: string): string {
  if (!html.includes('<astro-island')) return html
  const light = html.replace(
    /<script>(?:(?!<\/script>)[\s\S])*customElements\.define\("astro-island"(?:(?!<\/script>)[\s\S])*<\/script>/,
    () => `<script>${ISLAND}</script>`,
  )
  if (light === html || OTHER_PROPS.test(light) || /<astro-slot|data-astro-template/.test(light)) {
    throw new Error(
      'An island has props or slots that src/course/compact-islands.ts does not know, or Astro writes its script in a new way.',
    )
  }
  return light
}

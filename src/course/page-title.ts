const ENTITIES: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#34;': '"',
  '&#39;': "'",
  '&amp;': '&',
}

/** A finished page's title up to the site's name. */
export function titleOf(html: string): string | undefined {
  const title = /<title>([^<]*)<\/title>/.exec(html)?.[1]
  return title
    ?.replace(/&(lt|gt|quot|amp|#3[49]);/g, (entity) => ENTITIES[entity] ?? entity)
    .split(' · ')[0]
    ?.replace(/\s+/g, ' ')
}

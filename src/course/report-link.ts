/** What a reader reports: one line, and the text the report begins with. */
export interface Report {
  readonly title: string
  readonly body: string
}

/**
 * The address that opens a report with its words filled in: `subject` and `body` of a
 * `mailto:` address (RFC 6068, so blanks are `%20` and lines end in `%0D%0A`), `title` and
 * `body` of an `https:` one, as the issue forms of code hosts read them. What the address
 * already carries (`?cc=…`, `?labels=…`) stays.
 * @param address a `mailto:` or `https:` address, as the course's schema lets through
 * @throws TypeError when it is no address at all
 */
export function reportLink(address: string, { title, body }: Report): string {
  if (/^mailto:/i.test(address)) {
    const text = body.replace(/\r?\n/g, '\r\n')
    const fields = `subject=${encodeURIComponent(title)}&body=${encodeURIComponent(text)}`
    return `${address}${address.includes('?') ? '&' : '?'}${fields}`
  }
  const url = new URL(address)
  url.searchParams.set('title', title)
  url.searchParams.set('body', body)
  return url.href
}

/** A line without the quotation marks that hold the whole of it: so it is sent. */
export function withoutQuotes(line: string): string {
  const inner = /^“([^“”]*)”$/.exec(line.trim())?.[1]
  return inner ?? line.trim()
}

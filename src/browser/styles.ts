const asked = new Map<string, Promise<void>>()

/** Adds a stylesheet of the site's own to the page, once. Rejects when it cannot be had; asking again tries again. */
export function addStyles(address: string): Promise<void> {
  const known = asked.get(address)
  if (known) return known
  const sheet = document.createElement('link')
  const added = new Promise<void>((resolve, reject) => {
    sheet.rel = 'stylesheet'
    sheet.href = address
    sheet.onload = () => {
      resolve()
    }
    sheet.onerror = () => {
      asked.delete(address)
      sheet.remove()
      reject(new Error(`No stylesheet at ${address}`))
    }
  })
  asked.set(address, added)
  document.head.append(sheet)
  return added
}

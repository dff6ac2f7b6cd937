/** Ways a text leaves the page, each asked for by the learner: never sent anywhere by itself. */

/** Puts a text on the clipboard; false where the browser refuses. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    return false
  }
}

/** Offers a text as a file to keep. */
export function saveText(name: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'text/plain;charset=utf-8' }))
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  // Some browsers begin to read only after the click has been handled.
  setTimeout(() => {
    URL.revokeObjectURL(url)
  }, 60_000)
}

/** Opens the browser's print dialog for this page. */
export function printPage(): void {
  window.print()
}

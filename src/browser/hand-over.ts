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
export function saveText(name: string, text: string, type = 'text/plain'): void {
  const url = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }))
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

/** A text under the name it has as a file. */
export interface TextFile {
  readonly name: string
  readonly text: string
}

// As plain text: most browsers share no other kind of file that is not a picture.
const asFiles = (files: readonly TextFile[]) => ({
  files: files.map(({ name, text }) => new File([text], name, { type: 'text/plain' })),
})

/** Whether the device's own list of ways to share takes such files. */
export function canShareFiles(files: readonly TextFile[]): boolean {
  return 'canShare' in navigator && navigator.canShare(asFiles(files))
}

/** Opens that list; called while a press is being handled. False when nothing was shared. */
export async function shareFiles(files: readonly TextFile[]): Promise<boolean> {
  try {
    await navigator.share(asFiles(files))
    return true
  } catch {
    return false
  }
}

/** Whether that list takes words. */
export function canShareText(): boolean {
  return 'canShare' in navigator && navigator.canShare({ text: '.' })
}

/** As `shareFiles`, with words. */
export async function shareText(text: string): Promise<boolean> {
  try {
    await navigator.share({ text })
    return true
  } catch {
    return false
  }
}

/** Whether that list takes a link. */
export function canShareLink(url: string): boolean {
  return 'canShare' in navigator && navigator.canShare({ url })
}

/** As `shareFiles`, with a link. */
export async function shareLink(title: string, url: string): Promise<boolean> {
  try {
    await navigator.share({ title, url })
    return true
  } catch {
    return false
  }
}

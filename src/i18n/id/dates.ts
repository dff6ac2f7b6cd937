/** A calendar day, `YYYY-MM-DD`, in words: "3 Maret 2026". */
export function dayInWords(day: string): string {
  return new Intl.DateTimeFormat('id-ID', { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(day),
  )
}

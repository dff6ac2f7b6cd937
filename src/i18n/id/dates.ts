/** A calendar day, `YYYY-MM-DD`, in words: "3 Maret 2026". */
export function dayInWords(day: string): string {
  return new Intl.DateTimeFormat('id-ID', { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(day),
  )
}

/** A minute by the clock, `YYYY-MM-DDTHH:MM`, in words: "Sabtu, 28 November 2026 pukul 09.00". */
export function minuteInWords(at: string): string {
  // Not `dateStyle: 'full'`, which writes "01 Desember".
  const weekday = new Intl.DateTimeFormat('id-ID', { weekday: 'long', timeZone: 'UTC' })
  const day = at.slice(0, 10)
  return `${weekday.format(new Date(day))}, ${dayInWords(day)} pukul ${at.slice(11).replace(':', '.')}`
}

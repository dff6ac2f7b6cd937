/** `npm run spell`: words that the dictionary and the course's lists do not know. */
import { refusedWords } from './spelling.ts'

const refused = await refusedWords()
for (const { file, line, column, word, better } of refused) {
  const what =
    better === undefined
      ? `“${word}” tidak ada di kamus. Bila keliru, betulkan; bila benar, tambahkan ke daftar yang sesuai di content/id/words/.`
      : `“${word}” bukan bentuk baku. Tulis “${better}”.`
  console.log(`${file}:${line}:${column}  ${what}`)
}
console.log(refused.length === 0 ? 'Ejaan: beres.' : `Ejaan: ${refused.length} kata ditolak.`)
process.exitCode = refused.length === 0 ? 0 : 1

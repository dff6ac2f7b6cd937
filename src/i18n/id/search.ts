import type { Group } from '../../search/hits.ts'

/** Long queries are shown by their beginning. */
const quote = (query: string) =>
  `“${[...query].length > 48 ? `${[...query].slice(0, 47).join('')}…` : query}”`

const groups: Readonly<Record<Group, string>> = {
  lesson: 'Pelajaran',
  card: 'Kartu',
  term: 'Glosarium',
  talk: 'Percakapan',
  reference: 'Pustaka',
  tool: 'Alat',
}

/** Words of the search dialog and page. */
export const searchWords = {
  title: 'Cari',
  description: 'Cari kata di semua pelajaran dan percakapan.',
  label: 'Kata yang dicari',
  submit: 'Cari',
  clear: 'Kosongkan',
  close: 'Tutup',
  hint: 'Kata dasar sudah cukup. Kata berimbuhannya ikut ditemukan.',
  keys: 'Tombol panah untuk berpindah, Enter untuk membuka, Esc untuk menutup.',
  best: 'Paling cocok',
  groups,
  loading: 'Menyiapkan pencarian…',
  found: (count: number, query: string) => `${count} hasil untuk ${quote(query)}`,
  foundBest: (count: number, query: string) => `${count} hasil teratas untuk ${quote(query)}`,
  none: (query: string) =>
    `Tidak ada hasil untuk ${quote(query)}. Coba kata dasarnya, atau kata lain yang searti.`,
  meant: (count: number, meant: string) =>
    `Mungkin maksudmu ${quote(meant)}? ${count} hasil untuk ejaan itu.`,
  near: 'Yang mirip tulisannya:',
  tryMeant: (meant: string) => `Cari ${quote(meant)}`,
  failed: 'Pencarian belum bisa dimuat. Periksa sambunganmu, lalu coba lagi.',
  retry: 'Coba lagi',
  more: 'Tampilkan hasil berikutnya',
  starts: 'Atau mulai dari sini',
  noScript:
    'Pencarian memerlukan JavaScript. Tanpa itu, semua pelajaran dan percakapan tetap bisa dibuka dari halaman depan:',
  map: 'Peta pelajaran',
  talks: 'Daftar percakapan',
} as const

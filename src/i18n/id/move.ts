import type { PackFault } from '../../record/packed-record.ts'
import type { Fault } from '../../record/portable.ts'

/** Words of the page on which a record goes from one phone to another. */

const numbers = new Intl.ListFormat('id-ID', { type: 'conjunction' })
const listed = (of: readonly number[]) => numbers.format(of.map(String))

const AGAIN = 'buat kode baru di HP lama, lalu pindai lagi'

export const moveWords = {
  title: 'Pindah HP',
  lead: 'Bawa kemajuanmu ke HP baru lewat kode QR, tautan, atau berkas. Tanpa akun, tanpa server: catatanmu berpindah langsung.',
  noScript:
    'Membuat dan membaca kode memerlukan JavaScript. Nyalakan JavaScript di kedua HP, muat ulang halaman ini, lalu pindai kodenya sekali lagi.',

  send: 'Di HP lama',
  sendLead:
    'Tampilkan kodenya, lalu pindai dengan kamera HP baru. Catatan di HP ini tetap ada sesudahnya.',
  show: 'Tampilkan kode',
  preparing: 'Menyiapkan kode…',
  ready: 'Siap dipindai',
  readyText: (codes: number) =>
    codes === 1
      ? 'Buka kamera HP baru, arahkan ke kode ini, lalu ketuk tautan yang muncul.'
      : `Catatanmu memerlukan ${String(codes)} kode. Pindai semuanya dengan kamera HP baru, satu demi satu, dan ketuk tautan yang muncul tiap kali. Urutannya bebas.`,
  nothing: 'HP ini belum punya catatan, jadi kodenya kosong.',
  code: (number: number, of: number) =>
    of === 1 ? 'Kode QR' : `Kode ${String(number)} dari ${String(of)}`,
  previous: 'Sebelumnya',
  next: 'Berikutnya',
  hint: 'Belum terbaca? Terangkan layar, lalu jauhkan kedua HP kira-kira sejengkal.',
  tooMuch: 'Catatanmu lebih banyak daripada yang muat dalam tiga kode. Pakai cara lain di bawah.',
  tooMuchOffline:
    'Selagi luring, catatanmu tidak muat dalam tiga kode. Sambungkan HP ini ke internet lalu tampilkan lagi, atau pakai cara lain di bawah.',
  unreachable:
    'Bagian halaman ini belum bisa diambil. Sambungkan HP ini ke internet, lalu coba sekali lagi.',
  unfaithful: 'Kode belum bisa dibuat',
  unfaithfulText:
    'Sesudah dibaca ulang, isinya tidak sama dengan catatanmu, jadi tidak ditampilkan. Muat ulang halaman ini, lalu coba lagi. Catatanmu tidak berubah.',

  others: 'Cara lain',
  othersText:
    'Kalau kameranya tidak bisa dipakai, kirim tautan atau berkas ke HP baru, misalnya lewat pesan ke dirimu sendiri. Siapa pun yang memegangnya bisa membaca catatanmu.',
  makeLink: 'Buat tautan',
  makingLink: 'Menyiapkan tautan…',
  linkReady: 'Tautan siap',
  linkText: 'Buka tautannya di HP baru. Seluruh catatanmu ada di dalamnya, jadi tautannya panjang.',
  shareLink: 'Bagikan tautan',
  copyLink: 'Salin tautan',
  linkShared: 'Tautan sudah diserahkan ke aplikasi pilihanmu.',
  linkCopied: 'Tautan sudah disalin.',
  linkNotCopied: 'Peramban tidak mengizinkan penyalinan. Pakai berkas saja.',
  linkTooLong: 'Catatanmu terlalu banyak untuk satu tautan. Pakai berkas saja.',

  receive: 'Di HP baru',
  receiveLead:
    'Buka kamera, arahkan ke kode di HP lama, lalu ketuk tautan yang muncul. Isinya ditunjukkan dulu; baru digabungkan kalau kamu mau.',
  receiveFile: 'Dapat berkas? Buka di halaman',
  opening: 'Membaca kode…',
  arrived: (numbers: readonly number[], of: number) =>
    `Bagian ${listed(numbers)} dari ${String(of)} sudah masuk`,
  nextCode: (missing: readonly number[]) =>
    `Kembali ke HP lama dan pindai kode ${listed(missing)}.`,
  forget: 'Batalkan',
  otherTransfer: 'Kode ini dari pemindahan lain',
  otherTransferText:
    'Kode ini tidak sepasang dengan bagian yang sudah masuk; pindai kode lain yang sedang tampil di HP lama, atau mulai lagi dari kode ini.',
  startAnew: 'Mulai dari kode ini',
  goOn: 'Lanjutkan yang tadi',
  refused: 'Kode tidak dibuka',
  faults: {
    'too-big':
      'Tautan ini jauh lebih panjang daripada catatan mana pun; buat tautan baru di HP lama.',
    'not-json': `Isi kode ini bukan catatan belajar; ${AGAIN}.`,
    tangled: `Susunan isi kode ini jauh lebih rumit daripada catatan mana pun; ${AGAIN}.`,
    'not-ours':
      'Tautan ini bukan tautan pindah HP, atau terpotong; salin tautannya utuh, atau pindai lagi kode di HP lama.',
    'other-course': 'Kode ini dari kursus lain; bukalah di situs kursus itu.',
    newer:
      'Kode ini dibuat oleh versi situs yang lebih baru; muat ulang halaman ini selagi ada sambungan, lalu pindai lagi.',
    truncated: `Kode atau tautan ini terpotong; ${AGAIN}.`,
    damaged: `Isi kode ini berubah di jalan; ${AGAIN}.`,
    hostile: `Kode ini memuat sisipan yang bisa mengacaukan program; jangan dipakai, dan ${AGAIN}.`,
    misshapen: `Kode ini memuat sesuatu yang tidak mungkin ada dalam catatan; ${AGAIN}.`,
    'other-words':
      'Kedua HP memakai versi situs yang berbeda; muat ulang halaman ini di keduanya selagi ada sambungan, lalu buat kode baru, atau kirim tautan.',
    'no-words':
      'Untuk membaca kode ini, HP ini perlu sambungan sebentar; sambungkan ke internet, lalu pindai lagi.',
  } satisfies Record<Fault | PackFault | 'no-words', string>,
  /** What is said of a copy that came this way, see `dataWords.ofFile`. */
  ofCode: {
    preview: 'Dari HP lama',
    mergedUnsaved:
      'Isinya sudah terpakai di halaman ini, tetapi belum tersimpan seluruhnya. Jangan kosongkan HP lama dulu; beri ruang pada HP ini, lalu pindai lagi.',
    undoneText:
      'Catatanmu kembali seperti sebelum digabungkan. Kodenya masih bisa dipindai lagi kapan saja.',
  },
} as const

/** What an author of message rules and writing practices reads while mending them. */

export const messageNames = {
  sign: (name: string) => `Tanda “${name}” tidak ada di signs (message-signs.yaml)`,
  group: (name: string) => `Kelompok kata {${name}} tidak ada di groups`,
  practice: (name: string) => `Latihan “${name}” tidak ada di drafts`,
  'message-rule': (name: string) => `Aturan “${name}” tidak ada di rules`,
  'message-type': (name: string) => `Jenis pesan “${name}” tidak ada di message-rules.yaml`,
} as const

export const authorMessage = {
  messagePair: (missing: string) =>
    `${missing} tidak ada atau belum bisa dibaca; aturan pesan memerlukan keduanya.`,
  practiceWithoutRules: () =>
    'Latihan menulis memerlukan message-rules.yaml dan message-signs.yaml.',
  messageRuleKind: (id: string) =>
    `Aturan “${id}” belum mencari apa pun; tulis needs, avoids, most, atau words.`,
  messageRuleAsks: (id: string) =>
    `“asks” pada aturan “${id}” belum bertanya; tulis kalimat dengan tanda tanya.`,
  messageRuleExample: (id: string, key: 'passes' | 'fails') =>
    key === 'passes'
      ? `Contoh ini seharusnya lolos aturan “${id}”, tetapi diminta diperiksa lagi.`
      : `Contoh ini seharusnya diminta diperiksa lagi oleh aturan “${id}”, tetapi tidak.`,
  emptySign: (id: string) =>
    `Tanda “${id}” belum mencari apa pun; tulis find, field, capitals, atau digits.`,
  unusedSign: (id: string) => `Tanda “${id}” tidak dipakai aturan mana pun; hapus.`,
  unusedGroup: (name: string) => `Kelompok kata “${name}” tidak dipakai frasa mana pun; hapus.`,
  situationLength: (count: number) => `Situasi berisi ${count} kata; tulis 40 sampai 90 kata.`,
  lookLength: (count: number) => `“look” berisi ${count} kalimat; tulis dua atau tiga.`,
  modelAlarm: (labels: readonly string[]) =>
    `Contoh jadi harus lolos semua aturan; masih perlu diperiksa lagi: ${labels.join(', ')}.`,
  modelPlaceholder: (name: string) => `Isian {${name}} tidak dikenal di sini; hanya {nama}.`,
  practiceIdTaken: (id: string) =>
    `Id “${id}” sudah menjadi alamat halaman lain di /latihan/; beri id lain.`,
  modelAnonymous: () => 'Contoh jadi belum memuat {nama}.',
} as const

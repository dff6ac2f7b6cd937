/** What an author of missions, the goal sheet and the pocket card reads while mending one. */

export const authorPlan = {
  levelEmpty: (level: string) =>
    `Tingkat “${level}” belum punya misi; tulis satu, atau hapus tingkatnya.`,
  missionOutOfOrder: (id: string, before: string) =>
    `Misi “${id}” lebih ringan daripada misi “${before}” sebelumnya; pindahkan ke atas, menurut urutan levels.`,
  missionTwice: (title: string, place: string) =>
    `Judul misi “${title}” sudah dipakai di ${place}; beri judul lain.`,
  hintKind: (id: string) =>
    `Tanda ajakan “${id}” mencari satu hal: tulis found atau lacks, tepat satu di antaranya.`,
  hintExample: (id: string, key: 'passes' | 'fails') =>
    key === 'passes'
      ? `Contoh ini seharusnya tidak kena tanda ajakan “${id}”, tetapi kena; ubah contohnya atau kurangi frasanya.`
      : `Contoh ini seharusnya kena tanda ajakan “${id}”, tetapi tidak; ubah contohnya atau tambah frasanya.`,
  offerTooLong: (length: number, most: number) =>
    `Kalimat tawaran ini ${length} karakter, padahal isiannya hanya muat ${most}; pendekkan.`,
} as const

/** Names that files of these tools may mention, and where they are declared. */
export const planNames = {
  level: (name: string) => `Tingkat “${name}” tidak ada di levels`,
  field: (name: string) => `Isian “${name}” tidak ada di fields lembar tujuan`,
} as const

import * as z from 'zod'
import { draftSchema } from './draft.ts'
import { id, minutes, name, text } from './words.ts'

const condition = text(200).describe(
  'Syarat: nama tanda, atau perbandingan seperti “dekat>=6”; disambung &, |, !, dan kurung.',
)

const effects = z
  .record(name(), z.union([z.int(), z.boolean()]))
  .describe('Perubahan keadaan: angka ditambahkan ke peubah, true/false memasang tanda.')

const evidence = z
  .record(id(), z.int().min(0).max(2))
  .describe('Bukti keterampilan, 0 sampai 2; 0 yang ditulis juga dihitung sebagai bukti.')

const line = z.strictObject({
  speaker: id().describe('Id tokoh; tanpa speaker, baris ini narasi.').optional(),
  mood: z
    .enum(['neutral', 'happy', 'wry', 'doubtful', 'stern'])
    .describe('Air muka: neutral, happy, wry, doubtful, atau stern.')
    .optional(),
  text: text(700).describe('Yang diucapkan (tanpa tanda kutip) atau diceritakan.'),
  when: condition.optional(),
})

const reply = z.array(line).describe('Yang langsung terdengar dan terlihat sesudah dipilih.')

const wordingFields = {
  say: text(400).describe('Ucapan dalam “…”, atau tindakan tanpa tanda kutip.'),
  effects: effects.optional(),
  evidence: evidence.optional(),
  reply: reply.optional(),
  why: text(600).describe(
    'Mengapa ini menolong atau tidak: niat baiknya, akibatnya, satu langkah pengganti.',
  ),
}

const wording = z.strictObject({ when: condition.optional(), ...wordingFields })

const target = z.strictObject({
  when: condition,
  to: id().describe('Id adegan tujuan bila syaratnya terpenuhi.'),
})

const goto = z
  .union([id(), z.array(z.union([id(), target])).min(1)])
  .describe('Id adegan berikutnya, atau daftar syarat dengan tujuan; yang terakhir tanpa syarat.')

const choice = z.strictObject({
  id: id().describe('Id pilihan, unik dalam adegannya; tetap selamanya.'),
  quality: z
    .enum(['best', 'fair', 'poor'])
    .describe('best: kuat. fair: cukup. poor: lemah. Tidak ditampilkan sebelum dipilih.'),
  ...wordingFields,
  say: wordingFields.say.optional(),
  why: wordingFields.why.optional(),
  wordings: z
    .array(wording)
    .min(1)
    .describe('Ganti say dan kawan-kawannya bila bunyinya bergantung pada syarat.')
    .optional(),
  goto,
})

const channel = z.enum(['face-to-face', 'linkedin', 'whatsapp', 'email', 'group-chat'])

const scene = z.strictObject({
  id: id().describe('Id adegan; tetap selamanya.'),
  lines: z.array(line).describe('Baris narasi dan ucapan.'),
  effects: effects.describe('Perubahan keadaan saat memasuki adegan ini.').optional(),
  channel: channel
    .describe('Saluran adegan ini, bila berbeda dari saluran skenarionya.')
    .optional(),
  present: z
    .array(id())
    .describe(
      'Id tokoh yang hadir sejak adegan ini, sampai adegan lain menulis present; [] bila tidak ada siapa-siapa. Sebelum ditulis: semua tokoh.',
    )
    .optional(),
  skip: id()
    .describe('Id adegan yang dimasuki sebagai gantinya oleh pembelajar yang melewati bagian ini.')
    .optional(),
  draft: draftSchema
    .describe('Kalimat yang boleh ditulis sendiri; hanya pada keputusan.')
    .optional(),
  points: z.array(id()).describe('Id butir ajar yang dilatih; hanya pada keputusan.').optional(),
  teaches: z
    .string()
    .regex(/^[a-z0-9-]+(?:#[a-z0-9-]+)?$/, { error: 'teaches' })
    .describe('Pelajaran dan bagiannya: id-pelajaran#id-bagian; hanya pada keputusan.')
    .optional(),
  choices: z
    .array(choice)
    .min(2)
    .max(5)
    .describe('Pilihan: adegan ini sebuah keputusan.')
    .optional(),
  goto: goto.describe('Adegan berikutnya: adegan ini sebuah perantara.').optional(),
  ending: z
    .strictObject({
      title: text(80).describe('Judul akhir.'),
      rank: z.int().min(1).max(20).describe('1 untuk akhir terbaik; boleh seri.'),
      lasting: text(500).describe('Yang tertinggal pada lawan bicara, dua atau tiga kalimat.'),
      lessons: z.array(id()).describe('Pelajaran yang pantas dibaca sesudahnya.'),
    })
    .describe('Adegan ini sebuah akhir.')
    .optional(),
})

/** `<locale>/scenarios/<id>.yaml`: one role-play. */
export const scenarioSchema = z.strictObject({
  id: id().describe('Id skenario, sama dengan nama berkas ini.'),
  rev: z.int().min(1).describe('Naikkan satu setiap kali kuncinya berubah.'),
  title: text(80).describe('Judul skenario.'),
  summary: text(240).describe('Dua atau tiga kalimat untuk daftar skenario.'),
  setting: text(320).describe('Waktu dan tempat.'),
  role: text(400).describe('Siapa pembelajar di sini.'),
  minutes: minutes().describe('Lama bermain, dalam menit.'),
  notice: text(240)
    .describe('Catatan isi di awal; ditulis bila ada adegan yang punya skip.')
    .optional(),
  channel: channel.describe('Saluran percakapan.'),
  stage: z
    .enum(['coffee-break', 'pantry', 'messages', 'job-fair', 'dining-table', 'laptop', 'none'])
    .describe(
      'Gambar latar. coffee-break: meja kopi, sampai empat tokoh. pantry: dapur kantor, sampai tiga; yang ketiga di pintu. messages: percakapan tertulis lewat ponsel, sampai dua. job-fair: gerai di ruang pameran, sampai tiga; yang pertama di belakang meja. dining-table: meja makan keluarga, sampai dua. laptop: berdampingan di depan laptop, sampai dua. none: tanpa gambar.',
    ),
  cast: z.array(id()).min(1).describe('Id tokoh yang muncul; dijelaskan di course.yaml.'),
  variables: z
    .record(
      name(),
      z.strictObject({
        start: z.int().describe('Nilai awal.'),
        min: z.int().describe('Nilai terendah.'),
        max: z.int().describe('Nilai tertinggi.'),
        unit: text(20).describe('Satuan, bila peubah ini terlihat pembelajar.').optional(),
        meaning: text(200).describe('Artinya, untuk penulis dan naskah.'),
      }),
    )
    .describe('Peubah berangka.'),
  flags: z
    .record(name(), text(200))
    .describe('Tanda: id dan anak kalimat yang menyambung “bila …”.'),
  start: id().describe('Id adegan pertama.'),
  plan: z
    .strictObject({
      when: text(200).describe('Menyambung “Bila …”.'),
      then: text(240).describe('Menyambung “maka saya …”.'),
    })
    .describe('Rencana bila-maka yang ditawarkan di akhir.'),
  verdicts: z
    .array(
      z.strictObject({
        when: condition.optional(),
        speaker: id().describe('Id tokoh yang menilai.'),
        text: text(400).describe('Satu kalimat dari sudut pandangnya, tanpa tanda kutip.'),
      }),
    )
    .min(1)
    .describe('Kalimat penutup; yang pertama syaratnya terpenuhi, yang terakhir tanpa syarat.'),
  scenes: z.array(scene).min(2).describe('Semua adegan.'),
})

export type ScenarioData = z.output<typeof scenarioSchema>

import * as z from 'zod'
import { id, minutes, status, text } from './words.ts'

const courseModule = z.strictObject({
  id: id().describe('Id modul; tetap selamanya.'),
  title: text(40).describe('Nama modul, satu atau dua kata.'),
  outcome: text(160).describe('Satu kalimat: apa yang dibahas atau dicapai dalam modul ini.'),
  colour: z
    .enum(['kunyit', 'secang', 'suji', 'nila', 'soga'])
    .describe('Warna modul: kunyit, secang, suji, nila, atau soga.'),
  lessons: z.array(id()).min(1).describe('Id pelajaran, menurut urutan dibaca.'),
})

const aka = z
  .array(text(60))
  .min(1)
  .max(16)
  .describe('Kata lain yang mungkin diketik orang yang mencarinya; satu sampai enam belas.')
  .optional()

const lesson = z.strictObject({
  id: id().describe('Id pelajaran, sama dengan nama berkasnya; tetap selamanya.'),
  title: text(60).describe('Judul pelajaran.'),
  outcome: text(200).describe(
    'Yang bisa dilakukan pembaca sesudahnya; menyambung “Setelah ini kamu bisa …”.',
  ),
  minutes: minutes().describe('Lama membaca dan menjawab, dalam menit.'),
  status: status.describe('published: sudah terbit. planned: baru rencana, belum perlu berkas.'),
  after: z.array(id()).describe('Pelajaran yang sebaiknya dibaca lebih dulu; boleh kosong: [].'),
  aka,
})

const skill = z.strictObject({
  id: id().describe('Id keterampilan; tetap selamanya.'),
  title: text(40).describe('Nama keterampilan.'),
  definition: text(200).describe('Satu kalimat: apa yang tampak pada orang yang menguasainya.'),
})

const plannedScenario = {
  title: text(80).describe('Judul, hanya untuk skenario yang masih rencana.').optional(),
  summary: text(240).describe('Ringkasan, hanya untuk skenario yang masih rencana.').optional(),
  minutes: minutes().describe('Lama bermain, hanya untuk skenario yang masih rencana.').optional(),
}

const scenario = z.strictObject({
  id: id().describe('Id skenario, sama dengan nama berkasnya; tetap selamanya.'),
  status: status.describe(
    'published: berkasnya ada. planned: tulis title, summary, dan minutes di sini.',
  ),
  ...plannedScenario,
  aka,
})

const look = z.strictObject({
  skin: z.enum(['light', 'tan', 'brown', 'deep']).describe('Warna kulit.'),
  clothes: z.enum(['nila', 'secang', 'suji', 'kunyit', 'soga', 'abu']).describe('Warna pakaian.'),
  hair: z
    .enum(['short', 'curly', 'long', 'bun', 'hijab', 'peci'])
    .describe('Rambut atau penutup kepala.'),
  hairColour: z
    .enum(['black', 'brown', 'grey', 'kunyit', 'nila', 'suji', 'secang'])
    .describe('Warna rambut atau penutup kepala.'),
  glasses: z.boolean().describe('Berkacamata.').optional(),
  moustache: z.boolean().describe('Berkumis.').optional(),
  earrings: z.boolean().describe('Beranting; tidak tampak di balik jilbab.').optional(),
  hearingAid: z.boolean().describe('Memakai alat bantu dengar.').optional(),
  wheelchair: z.boolean().describe('Duduk di kursi roda.').optional(),
})

const castMember = z.strictObject({
  id: id().describe('Id tokoh, dipakai sebagai speaker.'),
  name: text(60).describe('Nama lengkap beserta sapaannya.'),
  short: text(30).describe('Nama pendek, tampil di atas balon percakapan.'),
  role: text(160).describe('Usia, pekerjaan, dan tempatnya; satu baris.'),
  register: text(240).describe('Cara bicara tokoh ini; untuk penulis, tidak ditampilkan.'),
  look: look.describe('Ciri gambar tokoh.'),
})

const source = z.strictObject({
  id: z
    .string()
    .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, { error: 'id' })
    .describe('Id sumber, dalam tanda kutip bila berupa angka: "004".'),
  title: text(160).describe('Judul sumber.'),
  author: text(120).describe('Penulis, bila diketahui.').optional(),
  note: text(400).describe('Catatan tentang sumber ini.').optional(),
  url: z
    .url({ protocol: /^https?$/, error: 'url' })
    .describe('Alamat, bila ada.')
    .optional(),
})

const situation = z.strictObject({
  id: id().describe('Id situasi.'),
  title: text(80).describe(
    'Keadaan sehari-hari, seperti orang menyebutnya: satu baris, tanpa titik.',
  ),
  scenario: id().describe('Id skenario yang melatihnya; baru tampil sesudah terbit.').optional(),
  lesson: id().describe('Id pelajaran yang membahasnya; baru tampil sesudah terbit.').optional(),
  section: id().describe('Id bagian pelajaran itu yang paling kena.').optional(),
  card: id().describe('Id butir ajar yang kartunya paling kena.').optional(),
})

const plan = z.strictObject({
  example: z
    .strictObject({
      who: text(60).describe('Dengan siapa; nama panggilan.'),
      step: text(200).describe('Satu langkah kecil; menyambung “maka saya …”.'),
      trigger: text(120).describe('Pemicunya; menyambung “Bila …”.'),
    })
    .describe('Satu rencana contoh, selagi pembelajar belum menulis apa pun.'),
  rhythm: z
    .array(
      z.strictObject({
        days: z.int().min(1).max(366).describe('Berapa hari lagi.'),
        title: text(24).describe('Sebutannya: “Sebulan lagi”.'),
        text: text(80).describe('Untuk siapa atau untuk apa; satu baris.'),
      }),
    )
    .min(1)
    .max(6)
    .describe('Irama menindaklanjuti, ditawarkan sebagai tanggal.'),
})

/** `course.yaml`: what the course is, and the order of everything in it. */
export const courseSchema = z.strictObject({
  id: id().describe('Id kursus; tetap selamanya.'),
  title: text(60).describe('Nama kursus, seperti tampil di kepala halaman.'),
  locale: z
    .string()
    .regex(/^[a-z]{2,3}$/, { error: 'locale' })
    .describe('Bahasa kursus, sekaligus nama map tempat kata-katanya: id.'),
  hero: z
    .strictObject({
      title: text(80).describe('Kalimat besar di halaman depan.'),
      lead: text(320).describe('Dua atau tiga kalimat di bawahnya.'),
    })
    .describe('Kata-kata pembuka di halaman depan.'),
  modules: z.array(courseModule).min(1).describe('Modul, menurut urutan.'),
  lessons: z.array(lesson).min(1).describe('Semua pelajaran, juga yang belum ditulis.'),
  skills: z.array(skill).min(1).describe('Keterampilan yang dilatih dan dinilai.'),
  scenarios: z.array(scenario).describe('Semua skenario, juga yang belum ditulis.'),
  taster: z
    .strictObject({
      scenario: id().describe('Id skenario yang sudah terbit.'),
      scene: id().describe('Id adegan keputusan di dalamnya.'),
      headline: text(160).describe('Kalimat pengantar di atas keputusan itu.'),
    })
    .describe('Satu keputusan yang bisa dicoba di halaman depan.')
    .optional(),
  situations: z
    .array(situation)
    .describe('Keadaan sehari-hari di halaman depan, masing-masing dengan jalan ke latihannya.')
    .optional(),
  plan: plan.describe('Contoh dan irama di halaman Rencana.').optional(),
  cast: z.array(castMember).describe('Semua tokoh.'),
  sources: z.array(source).describe('Sumber yang melandasi kursus.'),
  about: z
    .array(text(600))
    .min(1)
    .describe('Paragraf halaman Tentang: apa kursus ini dan untuk siapa.')
    .optional(),
  report: z
    .url({ protocol: /^(?:https|mailto)$/, error: 'report' })
    .regex(/^(?:https:\/\/|mailto:[^\s@?]+@)/, { error: 'report' })
    .describe('Ke mana kekeliruan dilaporkan: mailto:nama@contoh.id atau alamat https://.')
    .optional(),
})

export type CourseData = z.output<typeof courseSchema>

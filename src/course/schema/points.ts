import * as z from 'zod'
import { id, text } from './words.ts'

const point = z.strictObject({
  id: id().describe('Id butir ajar; tetap selamanya.'),
  sources: z.array(z.string().min(1)).describe('Id sumber, masing-masing dalam tanda kutip.'),
  statement: text(320).describe('Isi butir dalam satu kalimat yang bisa diuji dengan soal.'),
})

/** `points.yaml`: every teachable point of the course. */
export const pointsSchema = z.array(point).min(1)

export type PointsData = z.output<typeof pointsSchema>

import { right } from './right.ts'

const verdicts = { true: 'Benar', false: 'Tidak benar' } as const
const is = (holds: boolean) => verdicts[`${holds}`].toLowerCase()
const together =
  'Keduanya dihitung bersama: menebak benar atau tidaknya saja sudah berpeluang separuh.'

/** Words of questions of the kind `two-tier`. */
export const twoTierWords = {
  verdicts,
  tiers: { verdict: '1. Menurutmu, pernyataan ini …', reason: '2. Alasannya' },
  tiersFirst: {
    verdict: 'Tentukan dulu pernyataan itu benar atau tidak, lalu tekan salah satu tombol Jawab.',
    reason: 'Pilih juga alasannya, lalu tekan salah satu tombol Jawab.',
  },
  /** Of an answer whose verdict and reason fit, or not. */
  judged: (holds: boolean, fits: { readonly verdict: boolean; readonly reason: boolean }) => {
    if (fits.verdict) {
      return fits.reason
        ? `Pernyataan itu memang ${is(holds)}, dan alasanmu tepat.`
        : `Pernyataan itu memang ${is(holds)}, tetapi alasannya bukan ini. ${together}`
    }
    return fits.reason
      ? `Alasanmu tepat, tetapi dengan alasan itu pernyataannya ${is(holds)}, bukan ${is(!holds)}. ${together}`
      : `Kamu menilai pernyataan itu ${is(!holds)}, padahal ${is(holds)}. Alasannya juga bukan ini.`
  },
  inBrief: (holds: boolean, reason: string) => `${verdicts[`${holds}`]}: ${reason}`,
  terms: { gradeOther: right, others: 'Alasan lainnya' },
} as const

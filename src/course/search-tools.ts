/** Pages that do something, as places to be found: they hold few words of their own. */
import { dataWords } from '../i18n/id/data.ts'
import { cardWords, glossaryWords } from '../i18n/id/library.ts'
import { moveWords } from '../i18n/id/move.ts'
import { offlineWords } from '../i18n/id/offline.ts'
import { pageWords } from '../i18n/id/pages.ts'
import { progressWords } from '../i18n/id/progress.ts'
import { reviewWords } from '../i18n/id/review.ts'
import { settingsWords } from '../i18n/id/settings.ts'
import { setWords, toolWords } from '../search/tool-words.ts'
import type { SearchRecord } from './search-index.ts'
import type { Course } from './types.ts'

type Tool = readonly [path: `/${string}/`, title: string, lead: string]

/** The tools of the site; those of cards and glossary only where the course has some. */
function toolsOf({ title, reference, glossary }: Course): Tool[] {
  const cards = reference.length
  const terms = glossary.length
  return [
    ['/data/', dataWords.title, dataWords.lead],
    ['/pindah/', moveWords.title, moveWords.lead],
    ['/setelan/', settingsWords.title, settingsWords.lead],
    ['/kemajuan/', progressWords.title, progressWords.lead],
    ['/ulang/', reviewWords.title, reviewWords.lead],
    ['/luring/', offlineWords.title, offlineWords.lead],
    ['/sumber/', pageWords.sources, pageWords.sourcesLead],
    ['/tentang/', pageWords.aboutTitle(title), pageWords.aboutDescription(title)],
    ...(cards === 0
      ? []
      : ([
          ['/kartu/', cardWords.indexTitle, cardWords.lead(cards)],
          ['/kartu/cetak/', cardWords.printTitle, cardWords.printLead],
        ] as const)),
    ...(terms === 0
      ? []
      : ([['/glosarium/', glossaryWords.title, glossaryWords.lead(terms)]] as const)),
  ]
}

/** The tools of the site and the question sets of the course, each with what people call it. */
export function toolRecords(course: Course): SearchRecord[] {
  return [
    ...toolsOf(course).map((tool) => [...tool, toolWords[tool[0]] ?? []] as const),
    ...course.sets.map(({ id, title, lead }) => [`/soal/${id}/`, title, lead, setWords] as const),
  ].map(([url, title, content, aka]) => ({
    ...{ url, content, aka, language: course.locale },
    meta: { title },
    filters: { group: ['tool'] },
  }))
}

import { describe, expect, it } from 'vitest'
import { courseLists, interfaceList, refusedWords, unneeded } from '../tools/spelling.ts'

const lists = courseLists()
const own = interfaceList()
const all = [...lists, own]
const refused = await refusedWords(all.map(({ name }) => name))
const refusedIn = (folder: string) => refused.filter(({ file }) => file.startsWith(folder))

describe('the lists of words that the dictionary lacks', () => {
  it.each(all)('$file tells at its head why its words are there', ({ heading, words }) => {
    expect(heading.join(' ').length).toBeGreaterThan(20)
    expect(words).not.toEqual([])
  })

  it.each(all)('$file is sorted, one word a line, none twice', ({ words }) => {
    const sorted = [...new Set(words)].sort((a, b) => a.localeCompare(b, 'id'))
    expect(words).toEqual(sorted)
  })

  it.each(lists)('$file holds no word that the dictionary knows or nothing uses', (list) => {
    expect(unneeded(list, refusedIn('content/'))).toEqual([])
  })

  it('the list of the interface holds no word that the interface does not use', () => {
    expect(unneeded(own, refusedIn('src/'))).toEqual([])
  })

  it('give every word one reason', () => {
    const words = lists.flatMap((list) => list.words.map((word) => word.toLowerCase()))
    expect(words.filter((word, at) => words.indexOf(word) !== at)).toEqual([])
  })
})

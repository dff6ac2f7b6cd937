import { readFileSync, readdirSync } from 'node:fs'
import { lint } from 'cspell'

/** A word that no list and no dictionary knows, or one that has a better form. */
export interface Refused {
  /** From the project's folder, with `/`. */
  readonly file: string
  readonly line: number
  readonly column: number
  readonly word: string
  /** The better form of a word that is known and not standard. */
  readonly better?: string
}

/** Words of one list, in its order, without its heading. */
export interface WordList {
  readonly name: string
  readonly file: string
  readonly heading: readonly string[]
  readonly words: readonly string[]
}

const CONFIG = '.config/cspell.config.yaml'
const LEARNER_READS = ['content/**/*.{mdx,yaml}', 'src/i18n/id/**/*.ts']
const COURSE_LISTS = 'content/id/words'
const INTERFACE_LIST = 'src/i18n/id/words.txt'

/** The course's lists, one for each reason why a word is there. */
export const courseLists = (): readonly WordList[] =>
  readdirSync(COURSE_LISTS).map((name) => wordList(`${COURSE_LISTS}/${name}`))

/** Words of the interface stand apart, so that another course keeps them. */
export const interfaceList = (): WordList => wordList(INTERFACE_LIST)

function wordList(file: string): WordList {
  const lines = readFileSync(file, 'utf8').trim().split('\n')
  const isHeading = (line: string) => line.startsWith('#')
  return {
    // As the configuration names it.
    name: file === INTERFACE_LIST ? 'interface' : (/(\w+)\.txt$/.exec(file)?.[1] ?? file),
    file,
    heading: lines.filter(isHeading),
    words: lines.filter((line) => !isHeading(line)),
  }
}

/**
 * Every refused word of what a learner reads, in the order of files and lines.
 * @param ignored names of lists to do without
 * @throws when cspell cannot read its configuration, a dictionary or a file
 */
export async function refusedWords(ignored: readonly string[] = []): Promise<readonly Refused[]> {
  const refused: Refused[] = []
  const root = `${process.cwd().replaceAll('\\', '/')}/`
  const { errors, files } = await lint(
    LEARNER_READS,
    { config: CONFIG, disableDictionary: [...ignored], progress: false },
    {
      issue: ({ uri = '', row, col, text, suggestionsEx = [] }) => {
        const better = suggestionsEx.find(({ isPreferred }) => isPreferred)?.word
        refused.push({
          file: decodeURI(uri)
            .replace(/^file:\/\/\/?(?=\/|\w:)/, '')
            .replace(root, ''),
          ...{ line: row, column: col, word: text },
          ...(better !== undefined && { better }),
        })
      },
      error: (message, error) => {
        throw new Error(message, { cause: error })
      },
    },
  )
  if (errors > 0 || files === 0) throw new Error(`cspell: ${errors} errors, ${files} files`)
  return refused.sort((a, b) => a.file.localeCompare(b.file) || a.line - b.line)
}

/**
 * What a list may hold for a word that was refused: clitics are left out (*kukabarinya* is
 * *kabari*).
 */
function stems(word: string): readonly string[] {
  const bare = word.toLowerCase()
  return [bare, bare.replace(/^(?:ku|se)/, '')].flatMap((stem) => [
    stem,
    stem.replace(/(?:nya|ku|mu)$/, ''),
  ])
}

/** The words of a list that no refused word needs. Names like *WhatsApp* are refused in parts. */
export function unneeded(list: WordList, refused: readonly Refused[]): readonly string[] {
  const needed = new Set(refused.flatMap(({ word }) => stems(word)))
  return list.words.filter((word) =>
    [word, ...word.split(/(?=[A-Z])/)].every((part) => !needed.has(part.toLowerCase())),
  )
}

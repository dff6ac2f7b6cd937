import { author } from '../../i18n/author-id.ts'
import { genderedTitles, plainTitles } from '../../i18n/author-scenario-id.ts'
import type { Fitting } from '../files.ts'
import { finding } from '../finding.ts'
import type { ScenarioData } from '../schema/scenario.ts'
import type { Finding } from '../types.ts'
import type { Path } from '../yaml-file.ts'

/** Checks of a role-play's words that need no play: quotation marks, address, content note. */
export function checkTexts(file: Fitting<ScenarioData>): readonly Finding[] {
  return [...checkQuotes(file), ...checkAddress(file), ...checkNotice(file)]
}

/** The learner's gender is never guessed, nor are they addressed twice over. */
function checkAddress({ yaml, data }: Fitting<ScenarioData>): readonly Finding[] {
  const before = (titles: readonly string[], name: string): RegExp =>
    new RegExp(`(?<![\\p{L}\\p{N}])(${titles.join('|')}) +\\{(${name})\\}`, 'iu')
  const gendered = before(genderedTitles, 'nama|panggilan')
  const doubled = before(plainTitles, 'panggilan')
  const findings: Finding[] = []
  const visit = (value: unknown, path: Path): void => {
    if (typeof value === 'string') {
      const [found, title = '', name = ''] = gendered.exec(value) ?? doubled.exec(value) ?? []
      if (found === undefined) return
      const guesses = genderedTitles.some((each) => each.toLowerCase() === title.toLowerCase())
      const message = guesses ? author.genderedAddress(title, name) : author.doubledAddress(title)
      findings.push(
        finding(yaml.at(path), guesses ? 'gendered-address' : 'doubled-address', message, {
          found,
        }),
      )
    } else if (typeof value === 'object' && value !== null) {
      for (const [key, inner] of Object.entries(value)) {
        visit(inner, [...path, Array.isArray(value) ? Number(key) : key])
      }
    }
  }
  visit(data, [])
  return findings
}

/** What may be passed over is announced, and what is announced may be passed over. */
function checkNotice({ yaml, data }: Fitting<ScenarioData>): readonly Finding[] {
  const noted = data.scenes.findIndex(({ skip }) => skip !== undefined)
  const scene = data.scenes[noted]
  if (scene && data.notice === undefined) {
    const place = yaml.keyAt(['scenes', noted, 'skip'])
    return [finding(place, 'skip-without-notice', author.skipWithoutNotice(scene.id))]
  }
  if (!scene && data.notice !== undefined) {
    return [finding(yaml.keyAt(['notice']), 'notice-without-skip', author.noticeWithoutSkip())]
  }
  return []
}

/** Quotation marks: a bubble needs none around it, spoken choices have curly pairs. */
function checkQuotes({ yaml, data }: Fitting<ScenarioData>): readonly Finding[] {
  const findings: Finding[] = []
  const balanced = (text: string, path: Path): void => {
    if (text.split('“').length !== text.split('”').length) {
      findings.push(finding(yaml.at(path), 'unbalanced-quotes', author.unbalancedQuotes()))
    }
  }
  const line = (
    one: { readonly speaker?: string | undefined; readonly text: string },
    path: Path,
  ): void => {
    const { speaker, text } = one
    if (speaker !== undefined && speaker !== 'narration' && /^[“"][^“”"]*[”"]$/.test(text)) {
      findings.push(
        finding(yaml.at([...path, 'text']), 'quoted-line', author.quotedLine(speaker), {
          found: text.slice(0, 60),
        }),
      )
    }
    balanced(text, [...path, 'text'])
  }
  const say = (text: string | undefined, path: Path): void => {
    if (text === undefined) return
    if (text.includes('"'))
      findings.push(finding(yaml.at([...path, 'say']), 'straight-quote', author.straightQuote()))
    balanced(text, [...path, 'say'])
  }
  data.scenes.forEach((scene, at) => {
    scene.lines.forEach((one, index) => line(one, ['scenes', at, 'lines', index]))
    scene.choices?.forEach((choice, index) => {
      const path: Path = ['scenes', at, 'choices', index]
      say(choice.say, path)
      choice.reply?.forEach((one, position) => line(one, [...path, 'reply', position]))
      choice.wordings?.forEach((wording, position) => {
        const within: Path = [...path, 'wordings', position]
        say(wording.say, within)
        wording.reply?.forEach((one, number) => line(one, [...within, 'reply', number]))
      })
    })
  })
  data.verdicts.forEach((one, index) => line(one, ['verdicts', index]))
  return findings
}

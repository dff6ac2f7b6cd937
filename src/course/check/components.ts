import * as z from 'zod'
import { author } from '../../i18n/author-id.ts'
import { finding } from '../finding.ts'
import type { Element } from '../lesson-file.ts'
import { mustBeKnown } from '../names.ts'
import { nearest } from '../nearest.ts'
import { componentNames, componentSchemas } from '../schema/components.ts'
import type { ComponentName } from '../schema/components.ts'
import type { Finding } from '../types.ts'

const known: ReadonlySet<string> = new Set(componentNames)

/** Whether a component is one authors may use, with the attributes it has, in a place where it works. */
export function checkComponent(element: Element): readonly Finding[] {
  const { name, place } = element
  if (!known.has(name)) return mustBeKnown(place, 'component', name, known)
  return [...checkAttributes(element, name as ComponentName), ...checkNesting(element)]
}

function checkAttributes(element: Element, name: ComponentName): readonly Finding[] {
  const { attributes, place } = element
  const schema = componentSchemas[name]
  const keys = Object.keys(schema.shape)
  const result = schema.safeParse(attributes)
  return (result.error?.issues ?? []).flatMap((issue): readonly Finding[] => {
    const key = String(issue.path[0] ?? '')
    const found = attributes[key]
    const field = (schema.shape as Readonly<Record<string, unknown>>)[key]
    if (field instanceof z.ZodNumber && found !== undefined) {
      // Left without a value, or with code in braces: told when the lesson was read.
      if (found === '') return []
      const range = author.notInRange(name, key, found, field.minValue ?? 0, field.maxValue ?? 0)
      return [finding(place, 'not-in-range', range, { found })]
    }
    switch (issue.code) {
      case 'unrecognized_keys':
        return issue.keys.map((unknown) => {
          const close = nearest(unknown, keys)
          return finding(
            place,
            'unknown-attribute',
            author.unknownAttribute(name, unknown, close, keys),
            { found: unknown, nearest: close },
          )
        })
      case 'invalid_value': {
        if (found === undefined) break
        const names = issue.values.map(String)
        const close = nearest(found, names)
        return [
          finding(place, 'not-a-choice', author.notAChoice(key, found, names, close), {
            found,
            nearest: close,
          }),
        ]
      }
      case 'too_big':
        return [
          finding(
            place,
            'too-long',
            author.tooLong(key, (found ?? '').length, Number(issue.maximum)),
            { found: key },
          ),
        ]
      case 'invalid_format':
        // An attribute left without a value was told when the lesson was read.
        if (found === '') return []
        return [finding(place, 'bad-id', author.badFormat('id', found ?? ''), { found })]
      case 'too_small':
        return []
      default:
        break
    }
    return [
      finding(place, 'missing-attribute', author.missingAttribute(name, key), { expected: key }),
    ]
  })
}

function checkNesting({ name, inside, place }: Element): readonly Finding[] {
  if (name === 'Section') {
    return inside.length === 0 ? [] : [finding(place, 'nested-section', author.nestedSection())]
  }
  if (!inside.includes('Section')) {
    return [
      finding(place, 'component-outside-section', author.componentOutsideSection(name), {
        found: name,
      }),
    ]
  }
  return name === 'Model' && inside.at(-1) !== 'Compare'
    ? [finding(place, 'model-outside-compare', author.modelOutsideCompare())]
    : []
}

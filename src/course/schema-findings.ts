import * as z from 'zod'
import { author } from '../i18n/author-id.ts'
import { excerpt, finding } from './finding.ts'
import { nearest } from './nearest.ts'
import type { Finding } from './types.ts'
import type { Path, YamlFile } from './yaml-file.ts'

type Issue = z.core.$ZodIssue
/** What a union of kinds could be is in the issue, but not yet in its type. */
type UnionIssue = Extract<Issue, { code: 'invalid_union' }> & {
  readonly options?: readonly unknown[]
}

/**
 * Compares a file with its schema.
 * @returns the data when it fits, otherwise one finding for each thing to mend
 */
export function fit<T extends z.ZodType>(
  schema: T,
  yaml: YamlFile,
): { readonly data?: z.output<T>; readonly findings: readonly Finding[] } {
  const result = schema.safeParse(yaml.data, { reportInput: true })
  if (result.success) return { data: result.data, findings: [] }
  const findings = result.error.issues.flatMap((issue) => tell(issue, issue.path, schema, yaml))
  // `outcome:` for `outcomes:` is one slip, not an unknown key and a missing one.
  const meant = new Set(findings.map(({ code, nearest: close }) => code === 'unknown-key' && close))
  return {
    findings: findings.filter(
      ({ code, expected }) => code !== 'missing-key' || !meant.has(expected ?? ''),
    ),
  }
}

function tell(issue: Issue, path: Path, schema: z.ZodType, yaml: YamlFile): readonly Finding[] {
  const key = String(path.findLast((step) => typeof step === 'string') ?? '')
  const here = yaml.at(path)
  const input = issue.input
  const found = shown(input)
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((unknown) => {
        const place = yaml.keyAt([...path, unknown])
        const value = isRecord(input) ? input[unknown] : undefined
        // `{ text: Halo, apa kabar }` reads as a key “apa kabar” without a value.
        if (value === null && yaml.inBraces(path)) {
          return finding(place, 'yaml-comma', author.yamlComma(unknown), { found: unknown })
        }
        const known = keysAt(schema, path, yaml.data)
        const close = nearest(unknown, known)
        return finding(place, 'unknown-key', author.unknownKey(unknown, close, known), {
          found: unknown,
          nearest: close,
        })
      })
    case 'invalid_type':
      return [wrongType(input, issue.expected, key, path, yaml)]
    case 'invalid_value': {
      const names = issue.values.map(String)
      if (input === undefined) return [missing(path, yaml)]
      const close = nearest(found, names)
      return [
        finding(here, 'not-a-choice', author.notAChoice(key, found, names, close), {
          found,
          nearest: close,
          expected: names.join(', '),
        }),
      ]
    }
    case 'invalid_format':
      return [
        finding(here, `bad-${issue.message}`, author.badFormat(issue.message, found), { found }),
      ]
    case 'invalid_key':
      return [
        finding(
          yaml.keyAt(path),
          'bad-key',
          author.badFormat(issue.issues[0]?.message ?? 'id', found),
          { found },
        ),
      ]
    case 'too_big':
    case 'too_small':
      return [outOfBounds(issue, key, path, yaml)]
    case 'invalid_union':
      return fromUnion(issue, path, schema, yaml)
    default:
      return [finding(here, 'wrong-value', author.wrongValue(key, found), { found })]
  }
}

/** The alternative whose kind fits what was written is the one the author meant. */
function fromUnion(
  issue: UnionIssue,
  path: Path,
  schema: z.ZodType,
  yaml: YamlFile,
): readonly Finding[] {
  if (issue.input === undefined) return [missing(path, yaml)]
  if (issue.discriminator !== undefined) return [unknownKind(issue, path, yaml)]
  const meant = issue.errors.find(
    (errors) => !errors.some((error) => error.code === 'invalid_type' && error.path.length === 0),
  )
  if (meant !== undefined) {
    return meant.flatMap((error) => tell(error, [...path, ...error.path], schema, yaml))
  }
  const kinds = issue.errors.flatMap((errors) =>
    errors.flatMap((error) => (error.code === 'invalid_type' ? [error.expected] : [])),
  )
  return [wrongType(issue.input, kinds.join('|'), String(path.at(-1) ?? ''), path, yaml)]
}

/** The key that tells kinds apart names none of them. `path` leads to it. */
function unknownKind(
  { input, discriminator = '', options = [] }: UnionIssue,
  path: Path,
  yaml: YamlFile,
): Finding {
  const value = isRecord(input) ? input[discriminator] : undefined
  if (value === undefined) return missing(path, yaml)
  const kinds = options.map(String)
  const found = shown(value)
  const close = nearest(found, kinds)
  const told = author.notAChoice(discriminator, found, kinds, close)
  return finding(yaml.at(path), 'not-a-choice', told, {
    ...{ found, nearest: close, expected: kinds.join(', ') },
  })
}

function wrongType(
  input: unknown,
  expected: string,
  key: string,
  path: Path,
  yaml: YamlFile,
): Finding {
  if (input === undefined) return missing(path, yaml)
  const here = yaml.at(path)
  if (input === null) return finding(here, 'empty', author.empty(key))
  const [only] = isRecord(input) && Object.keys(input).length === 1 ? Object.entries(input) : []
  if (expected === 'string' && only !== undefined && typeof only[1] !== 'object') {
    // `- Benarkah: sudah pasti?` reads as a key with a value.
    const text = `${only[0]}: ${String(only[1])}`
    return finding(here, 'yaml-colon', author.yamlColon(excerpt(text)), { found: text })
  }
  if (expected === 'string' && (typeof input === 'number' || typeof input === 'boolean')) {
    return finding(here, 'wrong-type', author.quoteIt(key, yaml.textAt(path)), {
      found: String(input),
      expected,
    })
  }
  return finding(here, 'wrong-type', author.wrongType(key, kindOf(input), expected), {
    found: shown(input),
    expected,
  })
}

function missing(path: Path, yaml: YamlFile): Finding {
  const key = String(path.at(-1) ?? '')
  return finding(yaml.at(path.slice(0, -1)), 'missing-key', author.missingKey(key), {
    expected: key,
  })
}

function outOfBounds(
  issue: Extract<Issue, { code: 'too_big' | 'too_small' }>,
  key: string,
  path: Path,
  yaml: YamlFile,
): Finding {
  const here = yaml.at(path)
  const input = issue.input
  const limit = Number(issue.code === 'too_big' ? issue.maximum : issue.minimum)
  const side = issue.code === 'too_big' ? 'most' : 'least'
  if (typeof input === 'string') {
    if (side === 'least') return finding(here, 'empty', author.empty(key))
    return finding(here, 'too-long', author.tooLong(key, input.length, limit), {
      found: String(input.length),
      expected: String(limit),
    })
  }
  if (Array.isArray(input)) {
    const bound = issue.exact === true ? 'exactly' : side
    return finding(here, 'wrong-count', author.wrongCount(key, input.length, bound, limit), {
      found: String(input.length),
      expected: String(limit),
    })
  }
  return finding(here, 'out-of-range', author.outOfRange(key, shown(input), side, limit), {
    found: shown(input),
    expected: String(limit),
  })
}

function kindOf(input: unknown): string {
  if (Array.isArray(input)) return 'array'
  if (typeof input === 'number') return Number.isInteger(input) ? 'int' : 'number'
  return typeof input
}

function shown(input: unknown): string {
  if (typeof input === 'string') return input.slice(0, 60)
  return input === undefined ? '' : JSON.stringify(input).slice(0, 60)
}

function isRecord(input: unknown): input is Readonly<Record<string, unknown>> {
  return typeof input === 'object' && input !== null && !Array.isArray(input)
}

/** Keys the schema knows at a path; a union offers the keys of the kind that is written there. */
function keysAt(schema: z.ZodType, path: Path, data: unknown): readonly string[] {
  return schemasAt(schema, path, data).flatMap((one) =>
    one instanceof z.ZodObject ? Object.keys(one.shape) : [],
  )
}

/** The schemas at a path; of a union those that fit the kind written in `data`, or all. */
function schemasAt(schema: z.ZodType, path: Path, data: unknown): readonly z.ZodType[] {
  let here = ofKind(unwrap(schema), data)
  let value = data
  for (const step of path) {
    value = isRecord(value) || Array.isArray(value) ? (value as never)[step] : undefined
    const inner = here.flatMap((one): readonly z.ZodType[] => {
      if (one instanceof z.ZodObject) {
        const field = one.shape[String(step)] as z.ZodType | undefined
        return field === undefined ? [] : unwrap(field)
      }
      if (one instanceof z.ZodArray) return unwrap(one.element as z.ZodType)
      if (one instanceof z.ZodRecord) return unwrap(one.valueType as z.ZodType)
      return []
    })
    here = ofKind(inner, value)
  }
  return here
}

function ofKind(schemas: readonly z.ZodType[], data: unknown): readonly z.ZodType[] {
  if (!isRecord(data)) return schemas
  const fitting = schemas.filter((one) => {
    const kind: unknown = one instanceof z.ZodObject ? one.shape['type'] : undefined
    return kind instanceof z.ZodLiteral && kind.value === data['type']
  })
  return fitting.length > 0 ? fitting : schemas
}

function unwrap(schema: z.ZodType): readonly z.ZodType[] {
  if (schema instanceof z.ZodOptional) return unwrap(schema.unwrap() as z.ZodType)
  if (schema instanceof z.ZodUnion) {
    return schema.options.flatMap((option) => unwrap(option as z.ZodType))
  }
  return [schema]
}

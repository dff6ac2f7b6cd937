import { format } from 'prettier'

/** Data as JSON in the project's own format, so that a written file also passes the format check. */
export async function jsonText(data: unknown): Promise<string> {
  return await format(JSON.stringify(data), { parser: 'json', printWidth: 100 })
}

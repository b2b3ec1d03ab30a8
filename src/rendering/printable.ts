import { boldFont } from './fonts.ts'
import { RenderingRefused } from './refused.ts'

/**
 * The same object with every text as it can be printed: composed letters (NFC), no control or invisible characters, every
 * line end as \n, every wide or narrow space as a plain one.
 * @throws RenderingRefused with the path of the field and the character that the font does not have
 */
export function printable<T>(value: T, path = ''): T {
  if (typeof value === 'string') return checked(cleaned(value), path) as T
  if (Array.isArray(value)) return value.map((part, index) => printable(part, below(path, index))) as T
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, printable(part, below(path, key))])) as T
}

/** Vietnamese capitals; the `{name}` of a template's field stays as it is. */
export function capitals(text: string): string {
  return text
    .split(/(\{[a-z0-9_]+\})/)
    .map((part, index) => (index % 2 === 0 ? part.toLocaleUpperCase('vi') : part))
    .join('')
}

/** A text with composed letters, without control and invisible characters, every line end as \n and every gap as a space. */
export function cleaned(text: string): string {
  return text
    .replace(/\r\n?|[\u2028\u2029\u0085\v\f]/g, '\n')
    .replace(/[\t\u1680\u2000-\u200a\u202f\u205f\u3000]/g, ' ')
    .replace(/(?!\n)[\p{Cc}\p{Cf}]/gu, '')
    .normalize('NFC')
}

function checked(text: string, path: string): string {
  const missing = [...(text + capitals(text))].find(
    (letter) => letter !== '\n' && !boldFont().has(letter.codePointAt(0)!),
  )
  if (missing !== undefined) throw new RenderingRefused('a character cannot be printed', { field: path, text: missing })
  return text
}

function below(path: string, key: string | number): string {
  return path ? `${path}.${key}` : String(key)
}

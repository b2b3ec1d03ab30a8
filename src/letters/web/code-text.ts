import type { Translate } from '../../language/translate.ts'
import { hasText } from '../../language/translate.ts'

/** The words of a code that comes from data (`law.subject` of `land.certificate`); the code itself when it has none. */
export function codeText(t: Translate, prefix: string, code: string): string {
  const key = `${prefix}.${code}`
  return hasText(key) ? t(key) : code
}

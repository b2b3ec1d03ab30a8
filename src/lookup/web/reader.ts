import { sentenceDate } from '../../language/format.ts'
import type { Language, Translate } from '../../language/translate.ts'
import type { PlainDate } from '../../law/index.ts'

/** Who reads a page of the look-up: in which language, on which day. */
export interface Reader {
  t: Translate
  lang: Language
  today: PlainDate
}

/** Thứ Hai, 05/10/2026 */
export function standingDay(date: PlainDate, lang: Language): string {
  const text = sentenceDate(date, lang)
  const at = text.lastIndexOf(' ')
  return `${text.slice(0, 1).toUpperCase()}${text.slice(1, at)}, ${text.slice(at + 1)}`
}

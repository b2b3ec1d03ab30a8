import type { Translate } from '../../language/translate.ts'
import { hasText } from '../../language/translate.ts'

/** A reading of ours on which a date rests, in words where there are any. Source: law/README § 7. */
export function readingText(t: Translate, id: string): string {
  const key = `positions.text.${id}`
  return hasText(key) ? t('deadlines.reading', { id, text: t(key) }) : t('deadlines.position', { id })
}

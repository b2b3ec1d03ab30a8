import { shortDate } from '../../language/format.ts'
import type { TextKey, Translate } from '../../language/translate.ts'
import { hasText } from '../../language/translate.ts'
import { clockIds } from '../../law/index.ts'
import type { HeldPosition } from '../positions.ts'

/**
 * A reading of ours on which a date rests: how the office holds it, and who chose it; in words where it cannot be chosen.
 * Source: law/README § 7.
 */
export function readingText(t: Translate, id: string, held: readonly HeldPosition[]): string {
  const position = held.find((one) => one.id === id)
  const value = position && valueText(t, position)
  if (!position || value === undefined) {
    const key = [`positions.text.${id}`, `deadlines.readingText.${id}`].find(hasText)
    if (key) return t('deadlines.reading', { id, text: t(key as TextKey) })
    return clockIds.some((one) => one === id) ? t('deadlines.readingTerm') : t('deadlines.position', { id })
  }
  const { chosen } = position
  if (!chosen) return t('deadlines.readingOurs', { id, value })
  return t('deadlines.readingChosen', {
    id,
    value,
    name: chosen.byName,
    approver: chosen.approvedByName,
    date: shortDate(chosen.on),
  })
}

function valueText(t: Translate, { setting, value }: HeldPosition): string | undefined {
  if (setting === null || value === null) return undefined
  const key = `positions.value.${setting}${typeof value === 'boolean' ? `.${value}` : ''}`
  return hasText(key) ? t(key, { days: Number(value) }) : undefined
}

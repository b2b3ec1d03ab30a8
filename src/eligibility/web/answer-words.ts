import type { TextKey, Translate } from '../../language/translate.ts'
import type { FactName, FactValue } from '../../law/index.ts'

/** An answer in words: "có", "cơ quan cấp dưới", 5. */
export function answerWords(t: Translate, name: FactName | string, value: FactValue): string {
  if (typeof value === 'number') return String(value)
  if (typeof value === 'boolean') return t(`law.answer.${value}`)
  return t(`law.answer.${name}.${value}` as TextKey)
}

/** "Thẩm quyền: cơ quan cấp dưới" */
export function statement(t: Translate, name: FactName | string, value: FactValue): string {
  return t('eligibility.statement', { ground: t(`law.ground.${name}` as TextKey), answer: answerWords(t, name, value) })
}

export function capitalised(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1)
}

import type { TextKey, Translate } from '../../language/translate.ts'
import type { Condition, FactName } from '../../law/index.ts'

/**
 * The condition of a row in words, as a jurist would read it beside the circular: "Loại nội dung: tố cáo; (Ghi họ
 * tên: không hoặc …)". The exact condition stands beside it; these words decide nothing.
 */
export function conditionWords(t: Translate, condition: Condition): string {
  switch (condition.kind) {
    case 'always':
      return t('rules.condition.always')
    case 'isTrue':
      return yesOrNo(t, condition.fact, true)
    case 'oneOf':
      return t('rules.condition.is', {
        ground: ground(t, condition.fact),
        answer: answers(t, condition.fact, condition.values),
      })
    case 'compare':
      return t('rules.condition.compared', {
        ground: ground(t, condition.fact),
        comparison: `${condition.operator} ${condition.number}`,
      })
    case 'not':
      return negated(t, condition.condition)
    case 'all':
      return condition.conditions.map((one) => inside(t, one, 'any')).join('; ')
    case 'any':
      return condition.conditions.map((one) => inside(t, one, 'all')).join(t('rules.condition.or'))
  }
}

function negated(t: Translate, condition: Condition): string {
  if (condition.kind === 'oneOf')
    return t('rules.condition.isNot', {
      ground: ground(t, condition.fact),
      answer: answers(t, condition.fact, condition.values),
    })
  if (condition.kind === 'isTrue') return yesOrNo(t, condition.fact, false)
  return t('rules.condition.not', { condition: t('rules.condition.group', { inner: conditionWords(t, condition) }) })
}

function yesOrNo(t: Translate, fact: FactName, value: boolean): string {
  return t('rules.condition.is', { ground: ground(t, fact), answer: t(`law.answer.${value}`) })
}

/** A list of the other kind stands in brackets, so that "and" and "or" cannot be misread. */
function inside(t: Translate, condition: Condition, bracketed: 'any' | 'all'): string {
  const words = conditionWords(t, condition)
  return condition.kind === bracketed ? t('rules.condition.group', { inner: words }) : words
}

function ground(t: Translate, fact: FactName): string {
  return t(`law.ground.${fact}` as TextKey)
}

function answers(t: Translate, fact: FactName, values: readonly string[]): string {
  return values.map((value) => t(`law.answer.${fact}.${value}` as TextKey)).join(t('rules.condition.or'))
}

export function capitalised(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1)
}

import type { Request } from 'express'
import type { TextKey } from '../../language/translate.ts'
import type { DecisionCard } from '../../web/components.ts'
import type { Classification } from '../classification.ts'

const mostNamed = 4

/** What is still open, and whether it can change the result, only its ground, or nothing but a duty beside it. */
export function remainingOf({ t }: Request, classification: Classification): DecisionCard['remaining'] {
  const { open, duties, decision, citationOnly } = classification
  const named = (names: readonly string[]) => {
    const grounds = names.slice(0, mostNamed).map((name) => t(`law.ground.${name}` as TextKey).toLowerCase())
    return t(names.length > mostNamed ? 'eligibility.remaining.andOthers' : 'eligibility.remaining.named', {
      names: grounds.join(', '),
    })
  }
  if (open.length && open.every((name) => citationOnly.includes(name)))
    return { strong: t('eligibility.remaining.citation', { count: open.length }), text: named(open) }
  if (open.length) return { strong: t('eligibility.remaining.count', { count: open.length }), text: named(open) }
  if (duties.length && decision.complete)
    return { strong: t('eligibility.remaining.duties', { count: duties.length }), text: named(duties) }
  return decision.complete ? { strong: undefined, text: t('eligibility.remaining.nothing') } : undefined
}

import { type Confidence, type Law, type PlainDate, ruleKey } from '../../law/index.ts'
import type { Words } from './answer.ts'

/** "E-13@2": the version of a rule in force on a day; null when none was. */
export function versionKey(law: Law, id: string, on: PlainDate): string | null {
  const rule = law.ruleOf(id, on)
  return rule ? ruleKey(rule) : null
}

/** The citation, with the mark of law/README §8 when the text was not read. */
export function ruleLine(rule: { citation: string; confidence: Confidence }, { t }: Words): string {
  const { citation, confidence } = rule
  if (confidence === 'verified') return t('lawCommand.citation', { citation })
  return t('lawCommand.citationMarked', { citation, mark: t(`eligibility.confidence.${confidence}`) })
}

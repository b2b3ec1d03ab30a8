import { shortDate } from '../../language/format.ts'
import type { Translate } from '../../language/translate.ts'
import type { Confidence, LawRule, PlainDate } from '../../law/index.ts'

/** Which version of a rule decided, and why it is that one. */
export interface VersionApplied {
  rule: string
  version: number
  from: PlainDate | null
  confidence: Confidence
  /** The transitional rule that chose the day; unknown of decisions that were made before it was kept. */
  transition: LawRule | undefined
  /** The day whose law decided. */
  on: PlainDate
  receivedOn: PlainDate
}

/**
 * "Quy tắc E-13, phiên bản 2, áp dụng từ 15/11/2021; đơn nhận 14/09/2026": the reason in words, a mark beside what was
 * not verified. Source: law/README § 2, 8.
 */
export function lawVersionText(t: Translate, applied: VersionApplied): string {
  const version = t('eligibility.law.version', {
    rule: applied.rule,
    version: applied.version,
    from: applied.from ? shortDate(applied.from) : '–',
  })
  const marks = applied.confidence === 'verified' ? [] : [t(`eligibility.confidence.${applied.confidence}`)]
  return [version, whyText(t, applied), ...marks].join('; ')
}

function whyText(t: Translate, { transition, on, receivedOn }: VersionApplied): string {
  const values = { date: shortDate(on), received: shortDate(receivedOn), citation: transition?.citation ?? '' }
  switch (transition?.id) {
    case 'tr.letter-2021':
      return t('eligibility.law.before2021', values)
    case 'tr.complaint-open':
    case 'tr.denunciation-open':
      return t('eligibility.law.openAtReform', values)
    default:
      return on === receivedOn ? t('eligibility.law.received', values) : t('eligibility.law.act', values)
  }
}

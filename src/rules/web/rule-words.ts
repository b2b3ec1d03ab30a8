import { instant, shortDate } from '../../language/format.ts'
import type { Language, Translate } from '../../language/translate.ts'
import { hasText } from '../../language/translate.ts'
import type { Law, LawRule } from '../../law/index.ts'
import type { Tag } from '../../web/components.ts'
import type { ShownConfirmation } from '../confirmations.ts'

/** What a rule is called where it stands in a list: its term, its handling; else nothing but its number. */
export function nameOf(t: Translate, law: Law, { family, id, inForceFrom }: LawRule): string | undefined {
  if (family === 'clock') {
    const key = `law.clock.${id}`
    return hasText(key) ? t(key) : undefined
  }
  const row = family === 'eligibility' && law.rulesOn(inForceFrom).find((one) => one.id === id)
  return row ? t(`law.handling.${row.handling}`) : undefined
}

/** What it says in the reader's language; undefined while nobody has written it. */
export function textOf({ text }: LawRule, language: Language): string | undefined {
  return text?.[language]
}

/** "từ 01/07/2026", "01/01/2019 – 30/06/2026" */
export function periodOf(t: Translate, { inForceFrom, inForceTo }: LawRule): string {
  const from = shortDate(inForceFrom)
  return inForceTo === null ? t('rules.since', { from }) : t('rules.period', { from, to: shortDate(inForceTo) })
}

/** "áp dụng cả cho đơn nhận từ 15/12/2014 (tr.letter-2021)" */
export function earlierOf(t: Translate, { earlier }: Pick<LawRule, 'earlier'>): string | undefined {
  return earlier && t('rules.earlier', { from: shortDate(earlier.from), transition: earlier.transition })
}

export interface ShownMark {
  /** Said on hovering over the citation, and to those who hear the page. */
  hover: string | undefined
  tag: Tag | undefined
}

/** law/README § 8: nothing beside what was verified, a word on hover for what is known, a grey tag for the rest. */
export function markOf(t: Translate, { confidence }: Pick<LawRule, 'confidence'>): ShownMark {
  return {
    hover: confidence === 'known' ? t('rules.mark.known') : undefined,
    tag: confidence === 'unverified' ? { tone: 'plain', text: t('rules.mark.unverified'), icon: undefined } : undefined,
  }
}

/** "Đã xác nhận: Phạm Hoà, T3 15/09/2026 09:12"; of an earlier wording it says so. */
export function confirmationWords(t: Translate, language: Language, one: ShownConfirmation): string {
  const values = { name: one.byName, at: instant(one.at, language) }
  return t(`rules.confirmation.${one.verdict}`, values)
}

import type { Request } from 'express'
import type { Law, LawRule } from '../../law/index.ts'
import { ruleKey } from '../../law/index.ts'
import type { ShownConfirmation } from '../confirmations.ts'
import type { OpenMatters } from '../open-matters.ts'
import { isCounted, noMatters } from '../open-matters.ts'
import { matterLinks } from './matter-links.ts'
import { rulePath } from './paths.ts'
import { confirmationWords, earlierOf, markOf, nameOf, periodOf, textOf } from './rule-words.ts'

/** A rule as a row of the list: what it says, on what it rests, since when, who confirmed it, what rests on it. */
export function ruleRow(
  req: Request,
  law: Law,
  rule: LawRule,
  beside: { on: string; matters: OpenMatters | undefined; confirmation: ShownConfirmation | undefined },
) {
  const { t, language } = req
  const { confirmation } = beside
  const name = nameOf(t, law, rule)
  const text = textOf(rule, language)
  return {
    id: rule.id,
    href: rulePath(rule.id, beside.on),
    version: t('rules.version', { version: rule.version }),
    name,
    text: text ?? (name ? undefined : t('rules.noText')),
    citation: rule.citation,
    mark: markOf(t, rule),
    period: periodOf(t, rule),
    earlier: earlierOf(t, rule),
    confirmation: confirmation && {
      text: confirmationWords(t, language, confirmation),
      doubted: confirmation.verdict === 'doubted',
      earlier: confirmation.earlier ? t('rules.confirmation.earlier') : undefined,
    },
    counted: isCounted(law, rule),
    matters: matterLinks(req, ruleKey(rule), beside.matters ?? noMatters),
  }
}

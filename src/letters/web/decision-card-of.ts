import type { Request } from 'express'
import { may } from '../../access/policies.ts'
import { sentenceDate, tableDate } from '../../language/format.ts'
import type { TextKey } from '../../language/translate.ts'
import { rulePath } from '../../rules/web/paths.ts'
import type { DecisionCard } from '../../web/components.ts'
import type { Content, ContentDecision } from '../content.ts'
import type { Letter } from '../letter.ts'
import { ruleOfKey, rulesInForce } from '../rests-on-rule.ts'
import { codeText } from './code-text.ts'
import { lawVersionText } from './law-version-text.ts'
import { classificationPath } from './paths.ts'

/** A decision that was taken, with its ground, papers and dates, as the record shows it. */
export function decisionCardOf(
  req: Request,
  letter: Letter,
  content: Content,
  decision: ContentDecision,
): DecisionCard {
  const { t, language } = req
  const issued = letter.papers.filter((paper) => paper.contentNo === content.no && paper.status !== 'cancelled')
  return {
    state: decision.override ? 'decidedOtherwise' : 'decided',
    eyebrow: decision.recorded
      ? t('letters.decision.recorded')
      : t('letters.decision.on', { date: sentenceDate(decision.on, language) }),
    outcome: codeText(t, 'law.handling', decision.handling),
    struck: decision.override ? codeText(t, 'law.handling', decision.override.proposed.handling) : undefined,
    reason: decision.override?.reason,
    citations: decision.citation
      ? [
          {
            text: decision.citation,
            detail: codeText(t, 'law.outcome', decision.outcome),
            link:
              letter.secret && req.context.actor.role === 'auditor'
                ? undefined
                : { href: classificationPath(letter._id, content.no), text: t('letters.decision.fullGround') },
            version: versionOf(req, letter, decision),
            versionHref: may(req.context.actor, 'rules.list')
              ? rulePath(decision.ruleId, decision.lawOn ?? letter.receivedOn)
              : undefined,
          },
        ]
      : [],
    papers: issued.length
      ? issued.map((paper) => ({
          text: codeText(t, 'law.paper', paper.code),
          note: paper.no === null ? undefined : `${paper.no}/${paper.symbol}`,
        }))
      : decision.papers.map((code) => ({ text: codeText(t, 'law.paper', code) })),
    dates: content.clocks
      .filter((clock) => !clock.stopped && clock.legal.due)
      .map((clock) => ({
        label: t(`law.clock.${clock.clock}` as TextKey),
        date: clock.legal.due ?? '',
        dateText: tableDate(clock.legal.due ?? '', language),
      })),
    facts: [
      {
        label: t('letters.decision.officer'),
        text: decision.recorded
          ? t('letters.decision.fromRegister')
          : decision.override
            ? decision.byName
            : t('letters.decision.asProposed', { name: decision.byName }),
      },
    ],
    remaining: undefined,
    accept: undefined,
    override: undefined,
    why: undefined,
    live: undefined,
  }
}

/** Which version of which rule decided, by the day that was kept with the decision. */
function versionOf({ t }: Request, letter: Letter, decision: ContentDecision): string {
  const on = decision.lawOn ?? letter.receivedOn
  const [transition] = decision.transition ? rulesInForce(decision.transition, on) : []
  return lawVersionText(t, {
    rule: decision.ruleId,
    version: decision.ruleVersion ?? 1,
    from: decision.inForceFrom || null,
    confidence: decision.confidence,
    transition: transition ? ruleOfKey(transition) : undefined,
    on,
    receivedOn: letter.receivedOn,
  })
}

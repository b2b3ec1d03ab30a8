import type { Request } from 'express'
import { sentenceDate, shortDate, tableDate } from '../../language/format.ts'
import type { TextKey } from '../../language/translate.ts'
import type { DecisionCard } from '../../web/components.ts'
import type { Content, ContentDecision } from '../content.ts'
import type { Letter } from '../letter.ts'
import { codeText } from './code-text.ts'
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
            version: t('letters.decision.version', {
              date: shortDate(letter.receivedOn),
              from: decision.inForceFrom ? shortDate(decision.inForceFrom) : '–',
              mark: t(`letters.decision.confidence.${decision.confidence}`),
            }),
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

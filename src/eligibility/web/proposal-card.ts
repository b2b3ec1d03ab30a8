import type { Request } from 'express'
import { shortDate, tableDate } from '../../language/format.ts'
import type { TextKey } from '../../language/translate.ts'
import { tableFrom } from '../../law/index.ts'
import type { DecisionCard } from '../../web/components.ts'
import { fieldsOf } from '../../web/form.ts'
import type { Classification } from '../classification.ts'
import { clocksFromReceipt } from '../clocks-from-receipt.ts'
import { waysFor } from '../other-ways.ts'
import { statement } from './answer-words.ts'
import { citationsOf } from './card-citations.ts'
import { decisionPath } from './paths.ts'
import { remainingOf } from './remaining-words.ts'
import type { ShowingProposal } from './showing-proposal.ts'
import { reasonOfUnanswered, unansweredFacts } from './unanswered-words.ts'

const sentElsewhere = ['guide', 'transfer', 'passInformation', 'carryOutInstruction', 'directSubordinate']

/** What the law proposes for a content so far: how sure it is, on what it rests, and what can still change it. */
export function proposalCard(req: Request, shown: ShowingProposal): DecisionCard {
  const { t } = req
  const { decision, answered } = shown.classification
  return {
    state: decision.complete ? 'proposal' : 'incomplete',
    eyebrow: eyebrowOf(req, shown),
    outcome: outcomeOf(req, shown),
    struck: undefined,
    reason: undefined,
    why: decision.because.length
      ? decision.because.map(({ fact, value }) => statement(t, fact, value)).join('; ')
      : undefined,
    citations: citationsOf(req, shown),
    papers: decision.papers.map((code) => ({ text: t(`law.paper.${code}` as TextKey) })),
    dates: datesOf(req, shown),
    facts: [...dutiesOf(req, shown), ...unansweredFacts(req, shown)],
    remaining: remainingOf(req, shown.classification),
    accept:
      shown.may && decision.complete
        ? {
            action: decisionPath(shown.letter._id, shown.content.no),
            hidden: [{ name: 'version', value: String(shown.letter.version) }],
            button: { text: t('eligibility.accept') },
          }
        : undefined,
    override: shown.may ? overrideOf(req, shown, answered.length) : undefined,
    live: true,
  }
}

function eyebrowOf({ t }: Request, { classification }: ShowingProposal): string {
  const { decision, answered, open, unanswered, duties, citationOnly } = classification
  const count = answered.length
  if (isUndecidedByDay(classification)) return t('eligibility.card.beforeTable', { from: shortDate(tableFrom) })
  if (!decision.complete && open.length === 0)
    return t('eligibility.card.unanswered', { count, unanswered: unanswered.length })
  if (open.length > 0 && open.every((name) => citationOnly.includes(name)))
    return t('eligibility.card.citationOnly', { count, open: open.length })
  if (!decision.complete)
    return t(decision.rule ? 'eligibility.card.provisional' : 'eligibility.card.incomplete', {
      count,
      open: open.length,
    })
  return duties.length
    ? t('eligibility.card.proposalDuties', { count, duties: duties.length })
    : t('eligibility.card.proposal', { count })
}

/** Everything is answered, and the table has no row because it does not reach back to the day of the law. */
function isUndecidedByDay({ decision }: Classification): boolean {
  return decision.beforeTable && !decision.complete && decision.missing.length === 0
}

function outcomeOf({ t }: Request, { classification: { decision }, competence }: ShowingProposal): string {
  if (!decision.outcome || !decision.handling) return t('eligibility.card.notYet')
  const values = { outcome: t(`law.outcome.${decision.outcome}`), handling: t(`law.handling.${decision.handling}`) }
  const body =
    sentElsewhere.includes(decision.handling) && competence.bodies.length === 1 ? competence.bodies[0].name : undefined
  return body ? t('eligibility.card.outcomeTo', { ...values, body }) : t('eligibility.card.outcome', values)
}

function datesOf(
  { t, language }: Request,
  { classification: { decision }, letter, law }: ShowingProposal,
): DecisionCard['dates'] {
  return decision.clocks
    .filter((clock) => clocksFromReceipt.includes(clock))
    .map((clock) => law.deadline(clock, letter.receivedOn))
    .flatMap(({ clock, due }) =>
      due ? [{ label: t(`law.clock.${clock}`), date: due, dateText: tableDate(due, language) }] : [],
    )
}

/** Duties that are added to the handling, and the guidance for a letter of several kinds (M-01). */
function dutiesOf(
  { t }: Request,
  { classification: { decision }, letter }: ShowingProposal,
): { label: string; text: string }[] {
  const duties = decision.duties.map((rule) =>
    t('eligibility.card.duty', { handling: t(`law.handling.${rule.handling}`), citation: rule.citation }),
  )
  const split = letter.kinds.length > 1 ? [t('eligibility.card.split')] : []
  return [...duties, ...split].map((text) => ({ label: t('eligibility.card.duties'), text }))
}

/** Nobody can answer what is open: the officer decides otherwise, and says so. */
function onlyUnanswered({ classification: { decision, open } }: ShowingProposal): boolean {
  return !decision.complete && open.length === 0
}

function overrideOf(req: Request, shown: ShowingProposal, answered: number): DecisionCard['override'] {
  const { t } = req
  const { field } = fieldsOf(shown.typed, t)
  const ways = waysFor(shown.law, shown.content.kind, shown.classification.on)
  return {
    text: t('eligibility.override.open'),
    open: Boolean(shown.typed.errors.handling ?? shown.typed.errors.reason) || onlyUnanswered(shown),
    action: decisionPath(shown.letter._id, shown.content.no),
    hidden: [{ name: 'version', value: String(shown.letter.version) }],
    fields: [
      {
        ...field('handling'),
        kind: 'select',
        label: t('eligibility.override.handling'),
        options: [
          { value: '', label: t('eligibility.choose') },
          ...ways.map(({ handling }) => ({ value: handling, label: t(`law.handling.${handling}`) })),
        ],
      },
      {
        ...field('reason', onlyUnanswered(shown) ? reasonOfUnanswered(req, shown) : ''),
        kind: 'text',
        rows: 3,
        label: t('eligibility.override.reason'),
        hint: answered ? undefined : t('eligibility.override.unread'),
      },
    ],
    button: { text: t('eligibility.override.button') },
  }
}

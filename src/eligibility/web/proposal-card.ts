import type { Request } from 'express'
import { shortDate, tableDate } from '../../language/format.ts'
import type { TextKey } from '../../language/translate.ts'
import type { Confidence, Law } from '../../law/index.ts'
import type { Content, Letter } from '../../letters/index.ts'
import type { DecisionCard } from '../../web/components.ts'
import type { Typed } from '../../web/form.ts'
import { fieldsOf } from '../../web/form.ts'
import type { Classification } from '../classification.ts'
import { clocksFromReceipt } from '../clocks-from-receipt.ts'
import type { CompetenceProposal } from '../competence-proposal.ts'
import { waysFor } from '../other-ways.ts'
import { statement } from './answer-words.ts'
import { decisionPath } from './paths.ts'

export interface ShowingProposal {
  letter: Letter
  content: Content
  law: Law
  classification: Classification
  competence: CompetenceProposal
  may: boolean
  typed: Typed
}

const mostNamed = 4
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
    facts: dutiesOf(req, shown),
    remaining: remainingOf(req, shown),
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

function eyebrowOf({ t }: Request, { classification: { decision, answered, open, duties } }: ShowingProposal): string {
  const count = answered.length
  if (!decision.complete)
    return t(decision.rule ? 'eligibility.card.provisional' : 'eligibility.card.incomplete', {
      count,
      open: open.length,
    })
  return duties.length
    ? t('eligibility.card.proposalDuties', { count, duties: duties.length })
    : t('eligibility.card.proposal', { count })
}

function outcomeOf({ t }: Request, { classification: { decision }, competence }: ShowingProposal): string {
  if (!decision.outcome || !decision.handling) return t('eligibility.card.notYet')
  const values = { outcome: t(`law.outcome.${decision.outcome}`), handling: t(`law.handling.${decision.handling}`) }
  const body =
    sentElsewhere.includes(decision.handling) && competence.bodies.length === 1 ? competence.bodies[0].name : undefined
  return body ? t('eligibility.card.outcomeTo', { ...values, body }) : t('eligibility.card.outcome', values)
}

function citationsOf(
  { t }: Request,
  { classification: { decision, on }, competence }: ShowingProposal,
): DecisionCard['citations'] {
  if (!decision.rule) return []
  const { rule } = decision
  const own = {
    text: rule.citation,
    detail: undefined,
    link: undefined,
    version: versionOf(t, { id: rule.id, from: rule.inForceFrom, on, confidence: rule.confidence }),
  }
  const who = competence.answer.rule
  if (!who || !decision.because.some(({ fact }) => fact === 'competence')) return [own]
  return [
    own,
    {
      text: who.citation,
      detail: undefined,
      link: undefined,
      version: versionOf(t, { id: who.id, from: who.inForceFrom, on, confidence: who.confidence }),
    },
  ]
}

/** law/README § 8: nothing beside what was verified, a mark beside the rest. */
function versionOf(t: Request['t'], parts: { id: string; from: string; on: string; confidence: Confidence }): string {
  const values = { rule: parts.id, from: shortDate(parts.from), received: shortDate(parts.on) }
  if (parts.confidence === 'verified') return t('eligibility.card.version', values)
  return t('eligibility.card.versionMarked', { ...values, mark: t(`eligibility.confidence.${parts.confidence}`) })
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

function remainingOf(
  { t }: Request,
  { classification: { open, duties, decision } }: ShowingProposal,
): DecisionCard['remaining'] {
  const named = (names: readonly string[]) =>
    names
      .slice(0, mostNamed)
      .map((name) => t(`law.ground.${name}` as TextKey).toLowerCase())
      .join(', ')
  if (open.length)
    return {
      strong: t('eligibility.remaining.count', { count: open.length }),
      text: t(open.length > mostNamed ? 'eligibility.remaining.andOthers' : 'eligibility.remaining.named', {
        names: named(open),
      }),
    }
  if (duties.length && decision.complete)
    return {
      strong: t('eligibility.remaining.duties', { count: duties.length }),
      text: t('eligibility.remaining.named', { names: named(duties) }),
    }
  return undefined
}

function overrideOf({ t }: Request, shown: ShowingProposal, answered: number): DecisionCard['override'] {
  const { field } = fieldsOf(shown.typed, t)
  const ways = waysFor(shown.law, shown.content.kind, shown.classification.on)
  return {
    text: t('eligibility.override.open'),
    open: Boolean(shown.typed.errors.handling ?? shown.typed.errors.reason),
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
        ...field('reason'),
        kind: 'text',
        rows: 3,
        label: t('eligibility.override.reason'),
        hint: answered ? undefined : t('eligibility.override.unread'),
      },
    ],
    button: { text: t('eligibility.override.button') },
  }
}

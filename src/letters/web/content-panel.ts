import type { Request } from 'express'
import { shortDate } from '../../language/format.ts'
import type { TextKey } from '../../language/translate.ts'
import type { DecisionCard, Link, SummaryList, Tag, TransferChain } from '../../web/components.ts'
import type { Content } from '../content.ts'
import { currentTransfer } from '../content.ts'
import { decisionKeyOf } from '../derive.ts'
import type { Letter } from '../letter.ts'
import { stateOfContent } from '../state.ts'
import { chainOf } from './chain-of.ts'
import { codeText } from './code-text.ts'
import { decisionCardOf } from './decision-card-of.ts'
import { classificationPath, lettersPath } from './paths.ts'

/** One content of a letter on its record: what it asks, against whom, its decision or what it waits for, its chain. */
export interface ContentPanel {
  id: string
  title: string
  kind: string
  field: string | undefined
  tag: Tag
  /** Absent: the reader has not stated a purpose. */
  summary: string | undefined
  facts: SummaryList
  card: DecisionCard | undefined
  blocked: { text: string; link: Link | undefined } | undefined
  chain: TransferChain | undefined
}

export function contentPanel(req: Request, letter: Letter, content: Content, shows: { gist: boolean }): ContentPanel {
  const { t } = req
  return {
    id: `content-${content.no}`,
    title: t('letters.record.content', { no: content.no }),
    kind: t(`letters.kind.${content.kind}`),
    field: content.field ? codeText(t, 'law.subject', content.field) : undefined,
    tag: tagOf(req, letter, content),
    summary: shows.gist ? content.summary : undefined,
    facts: { rows: shows.gist ? factRows(req, content) : [] },
    card: content.decision ? decisionCardOf(req, letter, content, content.decision) : undefined,
    blocked: content.decision || content.closed ? undefined : blockedBy(req, letter, content),
    chain: content.transfers.length ? chainOf(req, letter, content, shows) : undefined,
  }
}

/** What the content has come to: finished, returned, or its state. */
function tagOf({ t }: Request, letter: Letter, content: Content): Tag {
  if (content.closed)
    return {
      tone: 'done',
      icon: 'check',
      text: t('letters.record.closedOn', {
        why: t(`letters.closed.${content.closed.why}`),
        date: shortDate(content.closed.on),
      }),
    }
  const last = content.transfers.at(-1)
  if (last?.returned && !currentTransfer(content))
    return {
      tone: 'plain',
      icon: 'arrow-left',
      text: t('letters.record.returnedOn', { date: shortDate(last.returned.on) }),
    }
  const state = stateOfContent(content, letter.papers)
  return { tone: state === 'suspended' ? 'suspended' : 'running', text: t(`letters.state.${state}`) }
}

function factRows({ t }: Request, content: Content): SummaryList['rows'] {
  const { against } = content
  const rows: SummaryList['rows'] = []
  const who = [against.person, against.agencyName ?? against.agency].filter(Boolean).join(', ')
  if (who) rows.push({ label: t(`letters.record.against.${content.kind}`), text: who })
  if (against.decision)
    rows.push({
      label: t('letters.record.decision'),
      text: against.decision.on
        ? t('letters.record.decisionDated', { no: against.decision.no, date: shortDate(against.decision.on) })
        : against.decision.no,
      href: `${lettersPath}?${new URLSearchParams({ decision: decisionKeyOf(content)[0] ?? '' })}`,
    })
  if (content.acceptance)
    rows.push({
      label: t('letters.record.acceptance'),
      text: t('letters.record.documentDated', {
        no: content.acceptance.documentNo,
        date: shortDate(content.acceptance.on),
      }),
    })
  if (content.awaitingSupplement)
    rows.push({
      label: t('letters.record.awaiting'),
      text: content.awaitingSupplement.what,
      note: t('letters.record.since', { date: shortDate(content.awaitingSupplement.since) }),
    })
  if (content.settlement)
    rows.push({
      label: t('letters.record.settlement'),
      text: t('letters.record.documentDated', {
        no: content.settlement.documentNo,
        date: shortDate(content.settlement.on),
      }),
      note: content.settlement.result,
    })
  return rows
}

function blockedBy({ t, context }: Request, letter: Letter, content: Content): ContentPanel['blocked'] {
  const code = !letter.assignee ? 'assign' : content.facts.some((fact) => fact.source === 'officer') ? 'open' : 'start'
  const key: TextKey = `letters.record.blocked.${code}`
  const classifies = ['handler', 'manager'].includes(context.actor.role)
  return {
    text: t(key),
    link: classifies
      ? {
          href: classificationPath(letter._id, content.no),
          text: t(code === 'open' ? 'letters.nextAct.continueClassifying' : 'letters.nextAct.classify'),
        }
      : undefined,
  }
}

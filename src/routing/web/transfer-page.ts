import type { Request, Response } from 'express'
import { may } from '../../access/policies.ts'
import { NotFound } from '../../errors.ts'
import { isId } from '../../id.ts'
import { shortDate, tableDate } from '../../language/format.ts'
import type { Content, Letter, Transfer } from '../../letters/index.ts'
import { contentsInSight, currentTransfer } from '../../letters/index.ts'
import { openRecord, recordFrame, shownFiles } from '../../letters/web/index.ts'
import type { AnyField, Button, FileList, Link, SummaryList, Timeline } from '../../web/components.ts'
import type { FormPage, Typed } from '../../web/form.ts'
import { fieldsOf } from '../../web/form.ts'
import { legOf } from '../leg.ts'
import { transferActPath, transferPath } from './paths.ts'

interface Act {
  id: string
  action: string
  title: string
  fields: AnyField[]
  button: Button
}

/**
 * One leg of a transfer. For the officer of the body: what was passed on (of a denunciation the extract only) and what
 * the body can do; for the office: the same, to enter what the body wrote.
 */
export const transferPage: FormPage = async (req: Request, res: Response, typed: Typed) => {
  const { t, context } = req
  if (!isId(req.params.letterId)) throw new NotFound('letter')
  const record = await openRecord(req, res, { forBody: true })
  if (record.sight !== 'full') throw new NotFound('transfer')
  const { letter } = record
  const { content, leg } = legOf(context.actor, letter, {
    contentNo: Number(req.params.contentNo),
    transferNo: Number(req.params.transferNo),
  })
  const frame = await recordFrame(req, record, 'contents', { menu: [] })
  const held = !content.closed && currentTransfer(content) === leg
  res.page('routing/transfer', {
    ...frame,
    tabs: context.actor.role === 'agencyOfficer' ? undefined : frame.tabs,
    errorSummary: { errors: fieldsOf(typed, t).summary() },
    head: t('routing.leg.title', { agency: leg.agencyName }),
    note: t('routing.leg.note', { number: leg.documentNo, date: shortDate(leg.on), no: content.no }),
    summary: content.summary,
    list: factsOf(req, letter, content, leg),
    progressTitle: t('routing.leg.progress'),
    progress: progressOf(req, leg),
    files: filesOf(req, letter),
    filesTitle: t('routing.leg.files'),
    others: othersOf(req, letter, leg),
    acts: held ? actsOf(req, letter, content, leg, typed) : [],
  })
}

function factsOf({ t, language }: Request, letter: Letter, content: Content, leg: Transfer): SummaryList {
  const rows = [
    [t('routing.leg.kind'), t(`letters.kind.${content.kind}`)],
    [
      t('routing.leg.sender'),
      letter.secret ? t('letters.denouncer') : (letter.senders[0]?.name ?? t('letters.anonymous')),
    ],
    [t('routing.leg.address'), letter.secret ? '' : (letter.senders[0]?.address ?? '')],
    [
      t('routing.leg.acknowledged'),
      leg.acknowledgedOn ? tableDate(leg.acknowledgedOn, language) : t('routing.leg.notYet'),
    ],
    [t('routing.leg.urged'), leg.urgings.map((one) => `${shortDate(one.on)} (${one.documentNo})`).join(', ')],
    [t('routing.leg.result'), leg.result ? leg.result.text : ''],
    [
      t('routing.leg.resultPaper'),
      leg.result ? [leg.result.documentNo, tableDate(leg.result.on, language)].filter(Boolean).join(', ') : '',
    ],
    [t('routing.leg.returned'), leg.returned ? `${leg.returned.reason} (${tableDate(leg.returned.on, language)})` : ''],
  ]
  return { rows: rows.filter(([, text]) => text).map(([label, text]) => ({ label, text })) }
}

/** The files of a letter that was passed on whole; the originals of a denunciation never leave the office. */
function filesOf(req: Request, letter: Letter): FileList {
  const whole = contentsInSight(req.context.actor, letter).length === letter.contents.length
  return letter.secret || !whole ? { files: [] } : shownFiles(req, letter)
}

/** The other legs of the letter that the reader may open: a body can hold two contents of one letter. */
function othersOf({ t, context }: Request, letter: Letter, shown: Transfer): Link[] {
  if (context.actor.role !== 'agencyOfficer') return []
  return contentsInSight(context.actor, letter).flatMap((content) =>
    content.transfers
      .filter((leg) => leg.agency === context.actor.agency && leg !== shown)
      .map((leg) => ({
        href: transferPath(letter._id, content.no, leg.no),
        text: t('routing.leg.note', { number: leg.documentNo, date: shortDate(leg.on), no: content.no }),
      })),
  )
}

function progressOf({ language }: Request, leg: Transfer): Timeline {
  return {
    items: leg.progress.toReversed().map((one) => ({
      state: 'past',
      text: one.text,
      date: one.on,
      dateText: tableDate(one.on, language),
      by: one.byName,
    })),
  }
}

function actsOf({ t, context }: Request, letter: Letter, content: Content, leg: Transfer, typed: Typed): Act[] {
  const path = (act: Parameters<typeof transferActPath>[3]) => transferActPath(letter._id, content.no, leg.no, act)
  const { field } = fieldsOf(typed, t)
  /** The same names stand in several forms of the page: only the refused one shows what was typed. */
  const of = (act: string, name: string, given = '') =>
    typed.values.act === act ? { ...field(name, given) } : { id: `${act}-${name}`, name, value: given }
  const today = shortDate(context.today)
  const acts: (Act | false)[] = [
    !leg.acknowledgedOn &&
      may(context.actor, 'routing.acknowledge') && {
        id: 'acknowledgement',
        action: path('acknowledgement'),
        title: t('routing.acknowledge.title'),
        fields: [{ ...of('acknowledgement', 'on', today), kind: 'date', label: t('routing.on'), width: 'short' }],
        button: { text: t('routing.acknowledge.button'), kind: 'primary', name: 'act', value: 'acknowledgement' },
      },
    {
      id: 'progress',
      action: path('progress'),
      title: t('routing.progress.title'),
      fields: [{ ...of('progress', 'text'), kind: 'text', rows: 3, label: t('routing.progress.text') }],
      button: { text: t('routing.progress.button'), name: 'act', value: 'progress' },
    },
    {
      id: 'result',
      action: path('result'),
      title: t('routing.result.title'),
      fields: [
        { ...of('result', 'documentNo'), kind: 'text', label: t('routing.result.documentNo'), optional: true, span: 6 },
        { ...of('result', 'on', today), kind: 'date', label: t('routing.on'), span: 6 },
        { ...of('result', 'text'), kind: 'text', rows: 4, label: t('routing.result.text') },
      ],
      button: {
        text: t('routing.result.button'),
        kind: leg.acknowledgedOn ? 'primary' : 'plain',
        name: 'act',
        value: 'result',
      },
    },
    {
      id: 'return',
      action: path('return'),
      title: t('routing.return.title'),
      fields: [{ ...of('return', 'reason'), kind: 'text', rows: 2, label: t('routing.return.reason') }],
      button: { text: t('routing.return.button'), name: 'act', value: 'return' },
    },
  ]
  return acts.filter((act): act is Act => act !== false)
}

import type { Request, Response } from 'express'
import { may } from '../../access/policies.ts'
import { NotFound } from '../../errors.ts'
import type { Letter, ResultReturn } from '../../letters/index.ts'
import { openRecord, recordFrame } from '../../letters/web/index.ts'
import type { Button, SummaryList, TaskList } from '../../web/components.ts'
import type { Returnable } from '../returnable.ts'
import { unreturned } from '../returnable.ts'
import { hasRecipient } from '../ways.ts'
import { newReturnPath, returnActPath } from './paths.ts'
import { returnableText, stateText, takerText } from './return-words.ts'

/** Page of a record: what its writer is to get, what of it has been given, and the acts that are left. */
export async function recordReturnsPage(req: Request, res: Response): Promise<void> {
  const { t, context } = req
  const record = await openRecord(req, res)
  if (record.sight !== 'full') throw new NotFound('letter')
  const { letter } = record
  const mayPrepare = may(context.actor, 'returns.prepare') && hasRecipient(letter)
  const open = unreturned(letter)
  const prepare: Button = {
    text: t(open.length ? 'returns.prepare.button' : 'returns.prepare.other'),
    href: newReturnPath(letter._id),
    kind: open.length ? 'primary' : 'plain',
  }
  res.page('returns/record', {
    ...(await recordFrame(req, record, 'returns')),
    note: noteOf(req, letter),
    tasks: tasksOf(req, letter, open),
    prepare: mayPrepare ? prepare : undefined,
    returns: (letter.returns ?? []).map((one) => panelOf(req, letter, one, !open.length)),
  })
}

function noteOf({ t }: Request, letter: Letter): string | undefined {
  if (letter.secret) return t('returns.secret.note')
  return hasRecipient(letter) ? undefined : t('returns.nobody')
}

function tasksOf(req: Request, letter: Letter, open: Returnable[]): TaskList {
  const { t } = req
  return {
    tasks: [
      ...open.map((one) => ({
        text: returnableText(req, one),
        state: 'todo' as const,
        stateText: t('returns.state.unprepared'),
      })),
      ...(letter.returns ?? []).map((one) => ({
        text: one.what,
        href: `#return-${one.id}`,
        hint: t(`returns.way.${one.way}`),
        state: taskStates[one.state],
        stateText: stateText(req, one),
      })),
    ],
  }
}

const taskStates = { ready: 'doing', sent: 'doing', handedOver: 'done', cameBack: 'failed' } as const

function panelOf(req: Request, letter: Letter, one: ResultReturn, mayBePrimary: boolean) {
  const { t } = req
  const facts: SummaryList['rows'] = [
    { label: t('returns.field.way'), text: t(`returns.way.${one.way}`) },
    { label: t('returns.field.state'), text: stateText(req, one), strong: true },
    { label: t('returns.field.taker'), text: takerText(req, one) },
    { label: t('returns.field.note'), text: one.note ?? '' },
  ]
  return {
    id: `return-${one.id}`,
    title: one.what,
    list: { rows: facts.filter((row) => row.text) },
    buttons: buttonsOf(req, letter, one, mayBePrimary),
  }
}

/** The acts that are left for a return, the usual one first. */
function buttonsOf({ t, context }: Request, letter: Letter, one: ResultReturn, mayBePrimary: boolean): Button[] {
  return actsOf(one)
    .filter((act) => may(context.actor, actions[act]))
    .map((act, index) => ({
      text: t(`returns.act.${act}`),
      href: returnActPath(letter._id, one.id, act),
      kind: index === 0 && mayBePrimary ? 'primary' : 'plain',
    }))
}

const actions = {
  'hand-over': 'returns.handOver',
  sending: 'returns.send',
  delivery: 'returns.handOver',
  'coming-back': 'returns.cameBack',
  way: 'returns.prepare',
} as const

function actsOf({ state, way }: ResultReturn): (keyof typeof actions)[] {
  switch (state) {
    case 'ready':
      return way === 'inPerson' ? ['hand-over', 'way'] : ['sending', 'hand-over', 'way']
    case 'sent':
      return way === 'post' ? ['delivery', 'coming-back'] : ['delivery']
    case 'cameBack':
      return ['way']
    case 'handedOver':
      return []
  }
}

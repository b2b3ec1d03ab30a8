import type { Request, Response } from 'express'
import { may } from '../../access/policies.ts'
import { sentenceDate, shortDate } from '../../language/format.ts'
import type { TextKey } from '../../language/translate.ts'
import { hasText } from '../../language/translate.ts'
import type { Content, Letter, RunningClock } from '../../letters/index.ts'
import { numberOf } from '../../letters/index.ts'
import type { OpenRecord } from '../../letters/web/index.ts'
import { openRecord, recordFrame } from '../../letters/web/index.ts'
import type { Button, DataTable } from '../../web/components.ts'
import { mayExtend } from '../extend-clock.ts'
import { openSuspension } from '../running-clock.ts'
import { maySuspend } from '../suspend-clock.ts'
import { calendarProof } from './calendar-proof.ts'
import { clockPanel } from './clock-panel.ts'
import { deadlinesPrintPath, newClockActPath } from './paths.ts'

type Pair = [Content, RunningClock]

/** "Vì sao?": every clock of a letter with its derivation, the days on a calendar, suspensions and extensions. */
export async function deadlinesPage(req: Request, res: Response): Promise<void> {
  const { t, language, context } = req
  const record = await openRecord(req, res)
  const { letter, law } = record
  const pairs = clocksInOrder(letter)
  const shown = pairs.find(([, clock]) => !clock.stopped) ?? pairs[0]
  const print: Button = { text: t('deadlines.print'), href: deadlinesPrintPath(letter._id), icon: 'print' }
  res.page('deadlines/show', {
    ...(await recordFrame(req, record, 'deadlines', { actions: pairs.length ? [print] : [], menu: [] })),
    head: {
      title: headTitle(req, shown),
      note: t('deadlines.calendarVersion', { version: law.calendar.version.slice(0, 8) }),
      stacked: true,
      actions: undefined,
      saved: undefined,
    },
    clocks: clockPanels(req, letter, pairs),
    proof:
      (shown && calendarProof(shown[1], { today: context.today, calendar: law.calendar, t, language })) ?? undefined,
    ledger: ledgerOf(req, letter),
    acts: record.sight === 'full' ? actsOf(req, record, pairs) : [],
  })
}

/** The same steps for a leader or a court, without the calendar. */
export async function deadlinesPrint(req: Request, res: Response): Promise<void> {
  const { t } = req
  const { letter } = await openRecord(req, res)
  const pairs = clocksInOrder(letter)
  res.page('deadlines/print', {
    layout: 'print',
    title: t('deadlines.printTitle', { number: numberOf(letter) }),
    note: t('deadlines.printedBy', { date: shortDate(req.context.today), name: req.context.actor.name }),
    clocks: clockPanels(req, letter, pairs),
  })
}

/** The clocks as data, with every step, for a browser that shows them under the identity bar, or another program. */
export async function deadlinesJson(req: Request, res: Response): Promise<void> {
  const { letter } = await openRecord(req, res)
  res.json({
    number: numberOf(letter),
    clocks: clocksInOrder(letter).map(([content, clock]) => ({
      content: content.no,
      name: req.t(`law.clock.${clock.clock}` as TextKey),
      stopped: clock.stopped,
      suspensions: clock.suspensions.map(({ from, to, documentNo }) => ({ from, to, documentNo })),
      extensions: clock.extensions.map(({ kind, on, documentNo }) => ({ kind, on, documentNo })),
      ...clock.legal,
    })),
  })
}

function clockPanels({ t, language, context }: Request, letter: Letter, pairs: Pair[]) {
  const several = letter.contents.length > 1
  return pairs.map(([content, clock]) => clockPanel(clock, content, { t, language, today: context.today, several }))
}

/** Running ones first, the nearest due date before the others; finished ones after. */
function clocksInOrder(letter: Letter): Pair[] {
  const pairs = letter.contents.flatMap((content) => content.clocks.map((clock): Pair => [content, clock]))
  const rank = ([, clock]: Pair) => `${clock.stopped ? 1 : 0}${clock.legal.due ?? '9999'}`
  return pairs.toSorted((one, other) => rank(one).localeCompare(rank(other)))
}

function headTitle({ t, language }: Request, shown: Pair | undefined): string {
  const due = shown?.[1].legal.due
  if (due) return t('deadlines.whyDate', { date: sentenceDate(due, language) })
  return t(shown ? 'deadlines.whyNoDate' : 'deadlines.none')
}

/** Suspensions and extensions of all clocks, newest first. */
function ledgerOf({ t }: Request, letter: Letter): DataTable {
  const rows = clocksInOrder(letter).flatMap(([content, clock]) => {
    const name = t(`law.clock.${clock.clock}` as TextKey)
    const where = letter.contents.length > 1 ? t('deadlines.ofContent', { clock: name, no: content.no }) : name
    return [
      ...clock.suspensions.map((one) => ({
        on: one.from,
        cells: [
          { text: t('interface.due.suspended'), note: where },
          {
            text:
              one.to === null
                ? t('deadlines.step.since', { from: shortDate(one.from) })
                : t('deadlines.step.span', { from: shortDate(one.from), to: shortDate(one.to) }),
          },
          { text: [one.documentNo, one.resumeDocumentNo].filter(Boolean).join(', ') },
          { text: groundText(t, one.ground) },
        ],
      })),
      ...clock.extensions.map((one) => ({
        on: one.on,
        cells: [
          { text: t(`deadlines.grade.${one.kind}`), note: where },
          { text: shortDate(one.on) },
          { text: one.documentNo },
          { text: one.ground },
        ],
      })),
    ]
  })
  return {
    caption: t('deadlines.ledger'),
    showCaption: false,
    columns: [
      { label: t('deadlines.ledger.what') },
      { label: t('deadlines.ledger.when') },
      { label: t('deadlines.ledger.document') },
      { label: t('deadlines.ledger.ground') },
    ],
    rows: rows.toSorted((one, other) => other.on.localeCompare(one.on)).map(({ cells }) => ({ cells })),
    empty: t('deadlines.ledger.empty'),
    form: undefined,
    plain: undefined,
    wide: undefined,
  }
}

/** `awaitsOther: chờ giám định` as words. */
function groundText(t: Request['t'], ground: string): string {
  const [code, ...note] = ground.split(': ')
  const key = `deadlines.ground.${code}`
  return hasText(key) ? [t(key), ...note].join(': ') : ground
}

/** What the law allows with each running clock now. */
function actsOf({ t, context }: Request, { letter, law }: OpenRecord, pairs: Pair[]): Button[] {
  return pairs
    .filter(([, clock]) => !clock.stopped)
    .flatMap(([content, clock]) => {
      const to = (act: 'extensions' | 'suspensions' | 'resumptions') =>
        newClockActPath(letter._id, content.no, clock.clock, act)
      const name = t(`law.clock.${clock.clock}` as TextKey)
      const buttons: Button[] = []
      if (may(context.actor, 'deadlines.resume') && openSuspension(clock))
        buttons.push({ text: t('deadlines.act.resume', { clock: name }), href: to('resumptions') })
      if (may(context.actor, 'deadlines.suspend') && maySuspend(clock, context.today, law))
        buttons.push({ text: t('deadlines.act.suspend', { clock: name }), href: to('suspensions') })
      if (
        may(context.actor, 'deadlines.extend') &&
        (mayExtend(clock, 'complex', law) || mayExtend(clock, 'especiallyComplex', law))
      )
        buttons.push({ text: t('deadlines.act.extend', { clock: name }), href: to('extensions') })
      return buttons
    })
}

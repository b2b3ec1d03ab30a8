import type { Request, Response } from 'express'
import { sentenceDate, shortDate } from '../../language/format.ts'
import type { TextKey } from '../../language/translate.ts'
import type { Content, Letter, RunningClock } from '../../letters/index.ts'
import { numberOf } from '../../letters/index.ts'
import type { OpenRecord } from '../../letters/web/index.ts'
import { openRecord, recordFrame } from '../../letters/web/index.ts'
import type { Button } from '../../web/components.ts'
import type { FollowingDate } from '../following-dates.ts'
import { followingDates, outerLimitOf, timeLimitOf } from '../following-dates.ts'
import { heldPositions } from '../positions.ts'
import { calendarProof } from './calendar-proof.ts'
import { buttonsOf } from './clock-buttons.ts'
import { ledgerOf } from './clock-ledger.ts'
import { clockPanel, followingPanel } from './clock-panel.ts'
import { deadlinesPrintPath } from './paths.ts'

type Pair = [Content, RunningClock]

/** "Vì sao?": every clock of a letter with its derivation, the days on a calendar, suspensions and extensions. */
export async function deadlinesPage(req: Request, res: Response): Promise<void> {
  const { t, language, context } = req
  const record = await openRecord(req, res)
  const { letter, law } = record
  const pairs = clocksInOrder(letter)
  const shown = pairs.find(([, clock]) => isOfTheRow(letter, clock)) ?? pairs[0]
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
    clocks: await clockPanels(req, record, pairs),
    proof:
      (shown && calendarProof(shown[1], { today: context.today, calendar: law.calendar, t, language })) ?? undefined,
    ledger: ledgerOf(req, letter),
    acts: record.sight === 'full' ? buttonsOf(req, letter, law) : [],
  })
}

/** The same steps for a leader or a court, without the calendar. */
export async function deadlinesPrint(req: Request, res: Response): Promise<void> {
  const { t } = req
  const record = await openRecord(req, res)
  const { letter } = record
  const pairs = clocksInOrder(letter)
  res.page('deadlines/print', {
    layout: 'print',
    title: t('deadlines.printTitle', { number: numberOf(letter) }),
    note: t('deadlines.printedBy', { date: shortDate(req.context.today), name: req.context.actor.name }),
    clocks: await clockPanels(req, record, pairs),
  })
}

/** The clocks as data, with every step, for a browser that shows them under the identity bar, or another program. */
export async function deadlinesJson(req: Request, res: Response): Promise<void> {
  const record = await openRecord(req, res)
  const { letter } = record
  res.json({
    number: numberOf(letter),
    clocks: clocksInOrder(letter).map(([content, clock]) => ({
      content: content.no,
      name: req.t(`law.clock.${clock.clock}` as TextKey),
      stopped: clock.stopped,
      suspensions: clock.suspensions.map(({ from, to, documentNo }) => ({ from, to, documentNo })),
      extensions: clock.extensions.map(({ kind, on, days, documentNo }) => ({ kind, on, days, documentNo })),
      ...clock.legal,
    })),
    following: computedOf(record).map(([content, { clock, legal, startEvent }]) => ({
      content: content.no,
      name: req.t(`law.clock.${clock}` as TextKey),
      startEvent,
      ...legal,
    })),
    qualifications: letter.contents.flatMap((content) =>
      (content.qualifications ?? []).map(({ kind, holds, on, ground, documentNo, from, to }) => ({
        content: content.no,
        ...{ kind, holds, on, ground, documentNo, from, to },
      })),
    ),
  })
}

/** The clocks that are kept, then the dates that only follow from what happened. */
async function clockPanels({ t, language, context }: Request, record: OpenRecord, pairs: Pair[]) {
  const { contents, office } = record.letter
  const held = await heldPositions(office)
  const on = { t, language, today: context.today, several: contents.length > 1, held }
  return [
    ...pairs.map(([content, clock]) => clockPanel(clock, content, on)),
    ...computedOf(record).map(([content, date]) => followingPanel(date, content, on)),
  ]
}

/** Dates that are computed for the page and never stored: the outer limit of what is not handled, and what follows. */
function computedOf({ letter, law }: OpenRecord): [Content, FollowingDate][] {
  return letter.contents.flatMap((content) =>
    [outerLimitOf(content, letter.receivedOn, law), timeLimitOf(content, law), ...followingDates(content, law)]
      .filter((date) => date !== null)
      .map((date): [Content, FollowingDate] => [content, date]),
  )
}

/** Running ones first, the nearest due date before the others; finished ones after. */
function clocksInOrder(letter: Letter): Pair[] {
  const pairs = letter.contents.flatMap((content) => content.clocks.map((clock): Pair => [content, clock]))
  const rank = ([, clock]: Pair) => `${clock.stopped ? 1 : 0}${clock.legal.due ?? '9999'}`
  return pairs.toSorted((one, other) => rank(one).localeCompare(rank(other)))
}

/** The clock that the bar above shows: beside a closed matter others may still run. */
function isOfTheRow({ row }: Letter, { clock, start }: RunningClock): boolean {
  return clock === row.clock?.id && start === row.clock.start
}

function headTitle({ t, language }: Request, shown: Pair | undefined): string {
  const due = shown?.[1].legal.due
  if (due) return t('deadlines.whyDate', { date: sentenceDate(due, language) })
  return t(shown ? 'deadlines.whyNoDate' : 'deadlines.none')
}

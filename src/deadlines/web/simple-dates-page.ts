import type { Request, Response } from 'express'
import { feedbackInSight } from '../../feedback/index.ts'
import { feedbackPath } from '../../feedback/web/paths.ts'
import { sentenceDate, shortDate } from '../../language/format.ts'
import type { TextKey } from '../../language/translate.ts'
import type { RunningClock } from '../../letters/index.ts'
import { receptionInSight, receptionNumber } from '../../receptions/index.ts'
import { receptionPath } from '../../receptions/web/paths.ts'
import { heldPositions } from '../positions.ts'
import { calendarProof } from './calendar-proof.ts'
import { clockPanel } from './clock-panel.ts'
import { feedbackDeadlinesPath, visitDeadlinesPath } from './clock-paths.ts'

/** A record whose dates are neither suspended nor extended. */
interface Dated {
  section: 'receptions' | 'feedback'
  /** Title of the record, which leads back to it. */
  title: string
  href: string
  path: string
  office: string
  clocks: RunningClock[]
}

/** "Vì sao?" of the date of a visit: page, print and data. */
export const visitDates = pagesOf(async ({ context, params, t }) => {
  const reception = await receptionInSight(context, String(params.id))
  return {
    section: 'receptions',
    title: t('receptions.record.title', { number: receptionNumber(reception) }),
    href: receptionPath(reception._id),
    path: visitDeadlinesPath(reception._id),
    office: reception.office,
    clocks: reception.clock ? [reception.clock] : [],
  }
})

/** "Vì sao?" of the dates of a feedback on procedures: page, print and data. */
export const feedbackDates = pagesOf(async ({ context, params, t }) => {
  const feedback = await feedbackInSight(context, String(params.feedbackId))
  return {
    section: 'feedback',
    title: t('feedback.record.title', { code: feedback.code }),
    href: feedbackPath(feedback._id),
    path: feedbackDeadlinesPath(feedback._id),
    office: feedback.office,
    clocks: feedback.clocks.map(({ clock, start, legal, stopped }) => ({
      ...{ clock, start, legal, startEvent: clock, options: {}, suspensions: [], extensions: [] },
      stopped: stopped ? { on: stopped, why: clock === 'feedback.transfer' ? 'passed' : 'answered' } : null,
    })),
  }
})

function pagesOf(find: (req: Request) => Promise<Dated>) {
  return {
    page: async (req: Request, res: Response): Promise<void> => {
      const { t, language, context } = req
      const { section, title, href, path, office, clocks } = await find(req)
      const law = await context.lawOf(office)
      const [shown] = clocks
      const due = shown?.legal.due
      res.page('deadlines/simple', {
        title: t('deadlines.printTitleOf', { title }),
        section,
        back: { href, text: title },
        head: {
          title: due ? t('deadlines.whyDate', { date: sentenceDate(due, language) }) : t('deadlines.none'),
          note: t('deadlines.calendarVersion', { version: law.calendar.version.slice(0, 8) }),
          stacked: true,
          actions: clocks.length > 0 ? [{ text: t('deadlines.print'), href: `${path}/print`, icon: 'print' }] : [],
        },
        clocks: await panels(req, office, clocks),
        proof:
          (shown && calendarProof(shown, { today: context.today, calendar: law.calendar, t, language })) ?? undefined,
      })
    },
    print: async (req: Request, res: Response): Promise<void> => {
      const { t, context } = req
      const { title, office, clocks } = await find(req)
      res.page('deadlines/print', {
        layout: 'print',
        title: t('deadlines.printTitleOf', { title }),
        note: t('deadlines.printedBy', { date: shortDate(context.today), name: context.actor.name }),
        clocks: await panels(req, office, clocks),
      })
    },
    json: async (req: Request, res: Response): Promise<void> => {
      const { title, clocks } = await find(req)
      res.json({
        number: title,
        clocks: clocks.map(({ clock, legal, stopped }) => ({
          name: req.t(`law.clock.${clock}` as TextKey),
          stopped,
          ...legal,
        })),
      })
    },
  }
}

async function panels({ t, language, context }: Request, office: string, clocks: RunningClock[]) {
  const on = { t, language, today: context.today, several: false, held: await heldPositions(office) }
  return clocks.map((clock) => clockPanel(clock, { no: 1 }, on))
}

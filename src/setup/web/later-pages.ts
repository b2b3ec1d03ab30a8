import type { Request } from 'express'
import { roles } from '../../access/actor.ts'
import { AccountModel } from '../../accounts/index.ts'
import { wholeNumber } from '../../language/format.ts'
import { addDays } from '../../law/index.ts'
import type { DataTable, TaskList } from '../../web/components.ts'
import type { PageModel } from '../../web/request.ts'
import { setupStaffPath } from './paths.ts'
import { stepsAt } from './steps.ts'

/** Which days are worked: the calendar in force for this year and the next, before the first date is computed. */
export async function calendarPage(req: Request, place: string): Promise<PageModel> {
  const { t, context } = req
  const { calendar } = await context.lawOf(context.actor.office)
  const thisYear = Number(context.today.slice(0, 4))
  const rows = [thisYear - 1, thisYear, thisYear + 1].map((year) => {
    const days = daysOf(year)
    const off = days.filter((day) => {
      const why = calendar.dayOff(day)
      return why !== null && why.kind !== 'weekend'
    })
    const madeUp = days.filter((day) => calendar.isMakeUp(day))
    return {
      cells: [
        { text: String(year), strong: year === thisYear },
        { text: String(off.length) },
        { text: String(madeUp.length) },
        { text: t(calendar.provisional(`${year}-06-01`) ? 'setup.calendar.provisional' : 'setup.calendar.announced') },
      ],
    }
  })
  const table: DataTable = {
    caption: t('setup.calendar.caption'),
    columns: [
      { label: t('setup.calendar.year') },
      { label: t('setup.calendar.daysOff'), number: true },
      { label: t('setup.calendar.makeUp'), number: true },
      { label: t('setup.calendar.status') },
    ],
    rows,
  }
  return {
    layout: 'plain',
    title: t('setup.calendar.title'),
    steps: stepsAt('calendar', place, t),
    text: t('setup.calendar.text'),
    table,
    next: { text: t('setup.calendar.button'), kind: 'primary' as const, href: setupStaffPath },
    change: { text: t('setup.calendar.change'), href: '/calendar' },
  }
}

/** Who will work here: one task for each role, done when there is an account. */
export async function staffPage(req: Request, place: string): Promise<PageModel> {
  const { t, context, language } = req
  const counts = new Map<string, number>()
  const accounts = await AccountModel.find({ office: context.actor.office, active: true }, { role: 1 }).lean()
  for (const account of accounts) counts.set(account.role, (counts.get(account.role) ?? 0) + 1)
  const list: TaskList = {
    tasks: roles.map((role) => {
      const count = counts.get(role) ?? 0
      return {
        text: t(`accounts.role.${role}`),
        href: `/admin/accounts/new?role=${role}&from=setup`,
        hint: t(`setup.staff.hint.${role}`),
        state: count ? ('done' as const) : ('todo' as const),
        stateText: count ? t('setup.staff.count', { count: wholeNumber(count, language) }) : t('setup.state.todo'),
      }
    }),
  }
  return {
    layout: 'plain',
    title: t('setup.staff.title'),
    steps: stepsAt('staff', place, t),
    text: t('setup.staff.text'),
    list,
    next: { text: t('setup.staff.button'), kind: 'primary' as const, href: '/admin' },
  }
}

function daysOf(year: number): string[] {
  const days: string[] = []
  for (let day = `${year}-01-01`; day.startsWith(String(year)); day = addDays(day, 1)) days.push(day)
  return days
}

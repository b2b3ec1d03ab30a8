import type { Route } from '../../web/routes.ts'
import { get, post } from '../../web/routes.ts'
import { change, changePage, emptyCalendarPage, previewPage, recomputeAgain } from './calendar-page.ts'

export const calendarRoutes: Route[] = [
  get('/calendar', 'deadlines.showCalendar', emptyCalendarPage),
  post('/calendar/previews', 'deadlines.changeCalendar', previewPage),
  post('/calendar/changes', 'deadlines.changeCalendar', change),
  get('/calendar/changes/:changeId', 'deadlines.showCalendar', changePage),
  post('/calendar/changes/:changeId/recomputation', 'deadlines.changeCalendar', recomputeAgain),
]

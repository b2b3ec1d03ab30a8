import type { Route } from '../../web/routes.ts'
import { get, post } from '../../web/routes.ts'
import { emptyCalendarPage } from './calendar-page.ts'
import { approve, emptyChangePage, recomputeAgain, refuse } from './change-page.ts'
import { emptyPositionPage, positionPreview, proposePosition } from './position-page.ts'
import { positionsPage } from './positions-page.ts'
import { calendarPreview, proposeCalendar } from './preview-page.ts'

export const calendarRoutes: Route[] = [
  get('/calendar', 'deadlines.showCalendar', emptyCalendarPage),
  post('/calendar/previews', 'deadlines.changeCalendar', calendarPreview),
  post('/calendar/changes', 'deadlines.changeCalendar', proposeCalendar),
  get('/calendar/changes/:changeId', 'deadlines.showCalendar', emptyChangePage),
  post('/calendar/changes/:changeId/approval', 'deadlines.approveChange', approve),
  post('/calendar/changes/:changeId/refusal', 'deadlines.refuseChange', refuse),
  post('/calendar/changes/:changeId/recomputation', 'deadlines.recompute', recomputeAgain),
  get('/calendar/positions', 'deadlines.showCalendar', positionsPage),
  get('/calendar/positions/:setting', 'deadlines.changePositions', emptyPositionPage),
  post('/calendar/positions/:setting/previews', 'deadlines.changePositions', positionPreview),
  post('/calendar/positions/:setting/changes', 'deadlines.changePositions', proposePosition),
]

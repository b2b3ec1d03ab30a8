import { nothingTyped } from '../../web/form.ts'
import type { Route } from '../../web/routes.ts'
import { get, post } from '../../web/routes.ts'
import { clockAct, clockActPage } from './clock-act-page.ts'
import type { ClockAct } from './clock-paths.ts'
import { deadlinesJson, deadlinesPage, deadlinesPrint } from './deadlines-page.ts'
import { qualificationPage, qualify } from './qualification-page.ts'
import { feedbackDates, visitDates } from './simple-dates-page.ts'

const acts = [
  ['extensions', 'deadlines.extend'],
  ['suspensions', 'deadlines.suspend'],
  ['resumptions', 'deadlines.resume'],
  ['completions', 'deadlines.complete'],
] as const satisfies [ClockAct, Route['action']][]

export const clockRoutes: Route[] = [
  get('/letters/:letterId/deadlines', 'letters.read', deadlinesPage),
  get('/letters/:letterId/deadlines.json', 'letters.read', deadlinesJson),
  get('/letters/:letterId/deadlines/print', 'letters.read', deadlinesPrint),
  get('/receptions/:id/deadlines', 'receptions.read', visitDates.page),
  get('/receptions/:id/deadlines.json', 'receptions.read', visitDates.json),
  get('/receptions/:id/deadlines/print', 'receptions.read', visitDates.print),
  get('/feedback/:feedbackId/deadlines', 'feedback.list', feedbackDates.page),
  get('/feedback/:feedbackId/deadlines.json', 'feedback.list', feedbackDates.json),
  get('/feedback/:feedbackId/deadlines/print', 'feedback.list', feedbackDates.print),
  ...acts.flatMap(([act, action]) => [
    get(`/letters/:letterId/contents/:contentNo/clocks/:clock/${act}/new`, action, (req, res) =>
      clockActPage(act)(req, res, nothingTyped),
    ),
    post(`/letters/:letterId/contents/:contentNo/clocks/:clock/${act}`, action, clockAct(act)),
  ]),
  get('/letters/:letterId/contents/:contentNo/qualifications/:kind/new', 'deadlines.qualify', (req, res) =>
    qualificationPage(req, res, nothingTyped),
  ),
  post('/letters/:letterId/contents/:contentNo/qualifications/:kind', 'deadlines.qualify', qualify),
]

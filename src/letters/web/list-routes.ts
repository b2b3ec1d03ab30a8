import { nothingTyped } from '../../web/form.ts'
import type { Route } from '../../web/routes.ts'
import { get, post } from '../../web/routes.ts'
import { assign, newAssignmentPage } from './assignment-page.ts'
import { exportLetters } from './export.ts'
import { listPage } from './list-page.ts'
import { queuePage } from './queue-page.ts'

/** Lists of letters, and what is done with rows that were ticked in one. */
export const listRoutes: Route[] = [
  get('/queue', 'letters.list', queuePage),
  get('/letters', 'letters.list', listPage),
  get('/letters/export', 'letters.export', exportLetters),
  get('/letters/assignments/new', 'letters.assign', (req, res) => newAssignmentPage(req, res, nothingTyped)),
  post('/letters/assignments/new', 'letters.assign', (req, res) => newAssignmentPage(req, res, nothingTyped)),
  post('/letters/assignments', 'letters.assign', assign),
]

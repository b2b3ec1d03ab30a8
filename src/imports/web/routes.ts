import type { RequestHandler } from 'express'
import type { Config } from '../../config.ts'
import { form, nothingTyped } from '../../web/form.ts'
import type { Route } from '../../web/routes.ts'
import { get, post } from '../../web/routes.ts'
import { uploads } from '../../web/upload.ts'
import { changeColumns, columnsPage } from './columns-page.ts'
import { failedRowsFile } from './failed-rows.ts'
import { createImport, importListPage } from './import-list-page.ts'
import { createCancellation, createReversal, createStart, importPage, reversalPage } from './import-page.ts'
import { importsPath, waitingBodiesPath } from './paths.ts'
import { createMatch, waitingBodiesPage } from './waiting-bodies-page.ts'

export function importRoutes(parts: { config: Config }): Route[] {
  const upload: RequestHandler = (req, res, next) => uploads(parts.config.uploadLimitBytes)(req, res, next)
  return [
    get(importsPath, 'imports.list', (req, res) => importListPage(req, res, nothingTyped)),
    post(importsPath, 'imports.run', form(createImport, { again: importListPage }), [upload]),
    get(waitingBodiesPath, 'imports.matchBodies', (req, res) => waitingBodiesPage(req, res, nothingTyped)),
    post(waitingBodiesPath, 'imports.matchBodies', form(createMatch, { again: waitingBodiesPage })),
    get('/admin/imports/:importId', 'imports.list', importPage),
    get('/admin/imports/:importId/columns', 'imports.run', (req, res) => columnsPage(req, res, nothingTyped)),
    post('/admin/imports/:importId/columns', 'imports.run', form(changeColumns, { again: columnsPage })),
    get('/admin/imports/:importId/failed-rows', 'imports.run', failedRowsFile),
    post('/admin/imports/:importId/start', 'imports.run', createStart),
    post('/admin/imports/:importId/cancellation', 'imports.run', createCancellation),
    get('/admin/imports/:importId/reversal', 'imports.undo', reversalPage),
    post('/admin/imports/:importId/reversal', 'imports.undo', createReversal),
  ]
}

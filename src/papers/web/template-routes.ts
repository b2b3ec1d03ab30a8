import type { RequestHandler } from 'express'
import type { Config } from '../../config.ts'
import { nothingTyped } from '../../web/form.ts'
import type { Route } from '../../web/routes.ts'
import { get, post } from '../../web/routes.ts'
import { uploads } from '../../web/upload.ts'
import { putBack, putInForce, uploadVersion } from './template-acts.ts'
import { sendSample, sendTrial, sendVersion } from './template-files.ts'
import { templateListPage } from './template-list-page.ts'
import { templatePage } from './template-page.ts'
import { templateListPath } from './template-paths.ts'

export function templateRoutes(parts: { config: Pick<Config, 'uploadLimitBytes'> }): Route[] {
  const upload: RequestHandler = (req, res, next) => uploads(parts.config.uploadLimitBytes)(req, res, next)
  return [
    get(templateListPath, 'templates.list', templateListPage),
    get('/admin/templates/:code', 'templates.list', (req, res) => templatePage(req, res, nothingTyped)),
    get('/admin/templates/:code/sample.docx', 'templates.list', sendSample),
    get('/admin/templates/:code/versions/:no/file.docx', 'templates.list', sendVersion),
    get('/admin/templates/:code/versions/:no/trial.docx', 'templates.list', sendTrial('docx')),
    get('/admin/templates/:code/versions/:no/trial.pdf', 'templates.list', sendTrial('pdf')),
    post('/admin/templates/:code/versions', 'templates.replace', uploadVersion, [upload]),
    post('/admin/templates/:code/versions/:no/force', 'templates.replace', putInForce),
    post('/admin/templates/:code/built-in', 'templates.replace', putBack),
  ]
}

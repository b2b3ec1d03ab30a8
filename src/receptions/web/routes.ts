import type { Request, RequestHandler, Response } from 'express'
import type { Config } from '../../config.ts'
import { openIdentities } from '../../vault/index.ts'
import { bodyOf, form } from '../../web/form.ts'
import { redirectWithNotice } from '../../web/page.ts'
import type { Route } from '../../web/routes.ts'
import { get, post } from '../../web/routes.ts'
import { sendBytes } from '../../web/send-bytes.ts'
import { uploads } from '../../web/upload.ts'
import { concludeReception, logCoordination, readReceptionFile, receptionInSight } from '../index.ts'
import { createReception, showNewReception } from './create-reception.ts'
import { crowdPart } from './crowd-part.ts'
import { receptionPath } from './paths.ts'
import { receptionPage } from './reception-page.ts'
import { receptionReceipt } from './reception-receipt.ts'
import { createRefusal, showRefusal } from './refusal-page.ts'
import { registerPage } from './register-page.ts'

type Settings = Pick<Config, 'uploadLimitBytes'>

/** What can be done at the counter. */
export function receptionRoutes(parts: { config: Settings }): Route[] {
  const files: RequestHandler[] = [(req, res, next) => uploads(parts.config.uploadLimitBytes)(req, res, next)]
  return [
    get('/receptions', 'receptions.list', registerPage),
    get('/receptions/new', 'receptions.register', showNewReception),
    get('/receptions/crowd', 'receptions.register', showCrowdPart),
    post('/receptions', 'receptions.register', createReception, files),
    get('/receptions/refusals/new', 'receptions.refuse', showRefusal),
    post('/receptions/refusals/new', 'receptions.refuse', showRefusal, files),
    post('/receptions/refusals', 'receptions.refuse', createRefusal),
    get('/receptions/:id', 'receptions.read', (req, res) => receptionPage(req, res)),
    get('/receptions/:id/receipt', 'receptions.receipt', receptionReceipt.show),
    get('/receptions/:id/receipt.pdf', 'receptions.receipt', receptionReceipt.pdf),
    get('/receptions/:id/files/:fileId', 'files.read', sendFile),
    post('/receptions/:id/conclusion', 'receptions.conclude', form(conclude, { again: receptionPage })),
    post('/receptions/:id/coordination', 'receptions.coordinate', form(coordinate, { again: coordinationAgain })),
    post('/receptions/:id/vault-openings', 'vault.open', form(openVault, { again: receptionPage })),
  ]
}

async function showCrowdPart(req: Request, res: Response): Promise<void> {
  const { headcount, on } = req.query
  const crowd = crowdPart(req, typeof headcount === 'string' ? headcount : '', typeof on === 'string' ? on : '')
  res.render('receptions/_crowd', { crowd, t: req.t })
}

async function sendFile(req: Request, res: Response): Promise<void> {
  const { file, bytes } = await readReceptionFile(req.context, { id: req.params.id, fileId: req.params.fileId })
  sendBytes(res, file, bytes)
}

async function conclude(req: Request, res: Response): Promise<void> {
  const { _id } = await concludeReception(req.context, { ...bodyOf(req), id: req.params.id })
  redirectWithNotice(res, receptionPath(_id), { kind: 'done', text: req.t('receptions.concluded') })
}

async function coordinate(req: Request, res: Response): Promise<void> {
  const { _id } = await logCoordination(req.context, { ...bodyOf(req), id: req.params.id })
  redirectWithNotice(res, receptionPath(_id), { kind: 'done', text: req.t('receptions.coordinated') })
}

/** The page has two forms with a day and a text: what was typed of this one is shown in this one. */
const coordinationAgain: Parameters<typeof form>[1]['again'] = (req, res, { values, errors }) => {
  const renamed = <Value>(record: Record<string, Value>) =>
    Object.fromEntries(
      Object.entries(record).map(([name, value]) => [
        name === 'on' ? 'coordinationOn' : name === 'text' ? 'coordinationText' : name,
        value,
      ]),
    )
  return receptionPage(req, res, { values: renamed(values), errors: renamed(errors) })
}

async function openVault(req: Request, res: Response): Promise<void> {
  const reception = await receptionInSight(req.context, String(req.params.id))
  await openIdentities({ ...reception, assignee: null })(req.context, { purpose: bodyOf(req).purpose })
  res.redirect(303, receptionPath(reception._id))
}

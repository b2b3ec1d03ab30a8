import type { Request, RequestHandler, Response } from 'express'
import type { Config } from '../../config.ts'
import { openIdentities } from '../../vault/index.ts'
import type { FormPage } from '../../web/form.ts'
import { bodyOf, form, nothingTyped } from '../../web/form.ts'
import { redirectWithNotice } from '../../web/page.ts'
import type { Route } from '../../web/routes.ts'
import { get, post } from '../../web/routes.ts'
import { uploads } from '../../web/upload.ts'
import { correct, correctionPage } from './correction-page.ts'
import { addFiles, filesPage, sendFile } from './files-page.ts'
import { letterPage } from './letter-page.ts'
import { link, linksPage, unlink } from './links-page.ts'
import { ofRecord, openRecord } from './open-record.ts'
import { letterPath, letterTabPath } from './paths.ts'
import { accept, refuse, sendSupplementFile, supplementPage } from './supplement-page.ts'
import { contentsPage, historyPage, papersPage } from './tab-pages.ts'
import { withdraw, withdrawalPage } from './withdrawal-page.ts'

async function openVault(req: Request, res: Response): Promise<void> {
  const { letter } = await openRecord(req, res)
  const { what, purpose } = bodyOf(req)
  const original = what === 'original'
  await openIdentities(letter, original ? 'original' : 'identity')(req.context, { purpose })
  redirectWithNotice(res, original ? letterTabPath(letter._id, 'files') : letterPath(letter._id), {
    kind: 'secret',
    text: req.t('vault.opened'),
  })
}

/** The purpose is asked beside what it opens: the original among the files, the identity on the record. */
const openingAgain: FormPage = (req, res, typed) =>
  typed.values.what === 'original' ? filesPage(req, res, typed) : letterPage(req, res, typed)

async function readExtract(req: Request, res: Response): Promise<void> {
  const { letter } = await openRecord(req, res)
  await openIdentities(letter, 'extract')(req.context, { purpose: bodyOf(req).purpose })
  redirectWithNotice(res, letterPath(letter._id), { kind: 'secret', text: req.t('vault.opened') })
}

/** The pages of one letter. */
export function recordRoutes(parts: { config: Pick<Config, 'uploadLimitBytes'> }): Route[] {
  const upload: RequestHandler = (req, res, next) => uploads(parts.config.uploadLimitBytes)(req, res, next)
  return [
    get('/letters/:letterId', 'letters.read', ofRecord(letterPage)),
    get('/letters/:letterId/contents', 'letters.read', contentsPage),
    get('/letters/:letterId/papers', 'letters.read', papersPage),
    get('/letters/:letterId/history', 'letters.read', historyPage),
    get('/letters/:letterId/files', 'letters.read', (req, res) => filesPage(req, res, nothingTyped)),
    post('/letters/:letterId/files', 'letters.attach', form(addFiles, { again: filesPage }), [upload]),
    get('/letters/:letterId/files/:fileId', 'files.read', sendFile),
    get('/letters/:letterId/supplement', 'letters.acceptSupplement', (req, res) =>
      supplementPage(req, res, nothingTyped),
    ),
    get('/letters/:letterId/supplement/files/:fileId', 'files.read', sendSupplementFile),
    post('/letters/:letterId/supplement/:supplementId/acceptance', 'letters.acceptSupplement', accept),
    post('/letters/:letterId/supplement/:supplementId/refusal', 'letters.refuseSupplement', refuse),
    get('/letters/:letterId/correction', 'letters.correct', (req, res) => correctionPage(req, res, nothingTyped)),
    post('/letters/:letterId/correction', 'letters.correct', correct),
    get('/letters/:letterId/links', 'letters.link', (req, res) => linksPage(req, res, nothingTyped)),
    post('/letters/:letterId/links', 'letters.link', link),
    post('/letters/:letterId/links/:linkId/removal', 'letters.unlink', unlink),
    get('/letters/:letterId/contents/:contentNo/withdrawal', 'letters.withdraw', (req, res) =>
      withdrawalPage(req, res, nothingTyped),
    ),
    post('/letters/:letterId/contents/:contentNo/withdrawal', 'letters.withdraw', withdraw),
    post('/letters/:letterId/vault-openings', 'vault.open', form(openVault, { again: openingAgain })),
    post('/letters/:letterId/extract-readings', 'vault.readExtract', form(readExtract, { again: letterPage })),
  ]
}

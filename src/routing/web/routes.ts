import type { Request, Response } from 'express'
import type { TextKey } from '../../language/translate.ts'
import { letterPath } from '../../letters/web/paths.ts'
import { inputAt, noticeOf, tellSender } from '../../papers/web/index.ts'
import { bodyOf, form, nothingTyped } from '../../web/form.ts'
import { redirectWithNotice } from '../../web/page.ts'
import type { Handler, Route } from '../../web/routes.ts'
import { get, post } from '../../web/routes.ts'
import { settleContent } from '../settle-content.ts'
import { acknowledgeTransfer, recordResult, reportProgress, returnTransfer } from '../transfer-acts.ts'
import { transferContent } from '../transfer-content.ts'
import { transferPath } from './paths.ts'
import { settlementForm } from './settlement-form.ts'
import { transferForm } from './transfer-form.ts'
import { transferPage } from './transfer-page.ts'
import { createUrgings, newUrgingsPage } from './urging-pages.ts'

const leg = '/letters/:letterId/contents/:contentNo/transfers/:transferNo'

export const routingRoutes: Route[] = [
  get('/letters/:letterId/contents/:contentNo/transfers/new', 'routing.transfer', (req, res) =>
    transferForm(req, res, nothingTyped),
  ),
  post(
    '/letters/:letterId/contents/:contentNo/transfers',
    'routing.transfer',
    form(createTransfer, { again: transferForm }),
  ),
  get(leg, 'letters.read', (req, res) => transferPage(req, res, nothingTyped)),
  post(
    `${leg}/acknowledgement`,
    'routing.acknowledge',
    form(actOfLeg(acknowledgeTransfer, 'routing.acknowledge.done'), { again: transferPage }),
  ),
  post(
    `${leg}/progress`,
    'routing.reportProgress',
    form(actOfLeg(reportProgress, 'routing.progress.done'), { again: transferPage }),
  ),
  post(
    `${leg}/result`,
    'routing.recordResult',
    form(actOfLeg(recordResult, 'routing.result.done'), { again: transferPage }),
  ),
  post(
    `${leg}/return`,
    'routing.returnTransfer',
    form(actOfLeg(returnTransfer, 'routing.return.done'), { again: transferPage }),
  ),
  get('/letters/urgings/new', 'routing.urge', (req, res) => newUrgingsPage(req, res, nothingTyped)),
  post('/letters/urgings/new', 'routing.urge', (req, res) => newUrgingsPage(req, res, nothingTyped)),
  post('/letters/urgings', 'routing.urge', form(createUrgings, { again: newUrgingsPage })),
  get('/letters/:letterId/contents/:contentNo/settlement', 'routing.settle', (req, res) =>
    settlementForm(req, res, nothingTyped),
  ),
  post(
    '/letters/:letterId/contents/:contentNo/settlement',
    'routing.settle',
    form(createSettlement, { again: settlementForm }),
  ),
]

async function createTransfer(req: Request, res: Response): Promise<void> {
  const letter = await transferContent(req.context, inputAt(req, bodyOf(req)))
  redirectWithNotice(res, letterPath(letter._id), {
    kind: 'done',
    text: noticeOf(req, letter),
    link: tellSender(req, letter),
  })
}

/** An act of the receiving body: done on the leg's page, seen there. */
function actOfLeg(act: (context: Request['context'], input: unknown) => Promise<unknown>, done: TextKey): Handler {
  return async (req, res) => {
    const { letterId, contentNo, transferNo } = req.params
    await act(req.context, { ...bodyOf(req), letterId, contentNo, transferNo })
    redirectWithNotice(res, transferPath(String(letterId), Number(contentNo), Number(transferNo)), {
      kind: 'done',
      text: req.t(done),
    })
  }
}

async function createSettlement(req: Request, res: Response): Promise<void> {
  const letter = await settleContent(req.context, inputAt(req, bodyOf(req)))
  redirectWithNotice(res, letterPath(letter._id), { kind: 'done', text: req.t('routing.settle.done') })
}

import { nothingTyped } from '../../web/form.ts'
import type { Route } from '../../web/routes.ts'
import { get, post } from '../../web/routes.ts'
import type { ReturnAct } from './act-pages.ts'
import { returnAct, returnActPage } from './act-pages.ts'
import { returnListPage } from './list-page.ts'
import { addressLabelsPath, postalListPath, returnListPath } from './paths.ts'
import { addressLabelsPage, postalListPage } from './postal-pages.ts'
import { chooseWay, newReturnPage, otherWayPage, prepare } from './prepare-pages.ts'
import { recordReturnsPage } from './record-page.ts'

const actions = {
  'hand-over': 'returns.handOver',
  sending: 'returns.send',
  delivery: 'returns.handOver',
  'coming-back': 'returns.cameBack',
} as const satisfies Record<ReturnAct, string>

export const returnRoutes: Route[] = [
  get(returnListPath, 'returns.prepare', returnListPage),
  get(postalListPath, 'returns.send', postalListPage),
  get(addressLabelsPath, 'returns.send', addressLabelsPage),
  get('/letters/:letterId/returns', 'letters.read', recordReturnsPage),
  get('/letters/:letterId/returns/new', 'returns.prepare', (req, res) => newReturnPage(req, res, nothingTyped)),
  post('/letters/:letterId/returns', 'returns.prepare', prepare),
  get('/letters/:letterId/returns/:returnId/way', 'returns.prepare', (req, res) =>
    otherWayPage(req, res, nothingTyped),
  ),
  post('/letters/:letterId/returns/:returnId/way', 'returns.prepare', chooseWay),
  ...(Object.keys(actions) as ReturnAct[]).flatMap((act) => [
    get(`/letters/:letterId/returns/:returnId/${act}`, actions[act], (req, res) =>
      returnActPage(act)(req, res, nothingTyped),
    ),
    post(`/letters/:letterId/returns/:returnId/${act}`, actions[act], returnAct(act)),
  ]),
]

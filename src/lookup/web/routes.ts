import { nothingTyped } from '../../web/form.ts'
import type { Route } from '../../web/routes.ts'
import { get, post } from '../../web/routes.ts'
import { findReceiptPage } from './find-page.ts'
import { reissue, reissuePage } from './reissue-page.ts'

/** What officers do with the code of a receipt; citizens look theirs up on pages without a session. */
export const lookupRoutes: Route[] = [
  get('/receipts/find', 'receipts.find', findReceiptPage),
  get('/letters/:id/receipt/reissue', 'letters.reissueReceipt', (req, res) =>
    reissuePage('letter')(req, res, nothingTyped),
  ),
  post('/letters/:id/receipt/reissue', 'letters.reissueReceipt', reissue('letter')),
  get('/receptions/:id/receipt/reissue', 'letters.reissueReceipt', (req, res) =>
    reissuePage('reception')(req, res, nothingTyped),
  ),
  post('/receptions/:id/receipt/reissue', 'letters.reissueReceipt', reissue('reception')),
]

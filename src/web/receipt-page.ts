import type { Request, Response } from 'express'
import type { ReceiptSheet } from '../rendering/index.ts'
import { sheetOf } from './receipt-parts.ts'
import type { Handler } from './routes.ts'
import { sendBytes } from './send-bytes.ts'

/** The receipt of one record, and where its pages stand. */
export interface ReceiptOf {
  receipt: ReceiptSheet
  /** `receipt-412-2026`: the name of the file. */
  name: string
  secret: boolean
  /** Address of the receipt; its PDF has the same with `.pdf`. */
  path: string
  back: { href: string; text: string }
  /** Other papers of the desk that go with it. */
  more?: { href: string; text: string }[]
}

/** The receipt as a page to print, on A5 or a strip of 80 mm, and the same as PDF: both from one sheet. */
export function receiptPages(
  view: string,
  receiptOf: (req: Request) => Promise<ReceiptOf>,
): Record<'show' | 'pdf', Handler> {
  return {
    show: async (req: Request, res: Response) => {
      const { receipt, secret, path, back, more } = await receiptOf(req)
      const sheet = sheetOf(req.query)
      const { t } = req
      if (secret) res.set('Cache-Control', 'no-store')
      res.page(view, {
        title: t('letters.receipt.title'),
        layout: 'print',
        section: sheet,
        receipt,
        sheet,
        back,
        ways: [
          {
            href: `${path}${sheet === 'strip' ? '' : '?size=80'}`,
            text: t(sheet === 'strip' ? 'letters.receipt.a5' : 'letters.receipt.strip'),
          },
          { href: `${path}.pdf${sheet === 'strip' ? '?size=80' : ''}`, text: t('receipts.pdf') },
          ...(more ?? []),
        ],
        warning: warningOf(req, receipt),
      })
    },
    pdf: async (req: Request, res: Response) => {
      const { receipt, secret, name } = await receiptOf(req)
      const bytes = await req.context.renderer.receiptPdf(receipt, sheetOf(req.query))
      sendBytes(res, { name: `${name}.pdf`, type: 'application/pdf', sealed: secret }, bytes)
    },
  }
}

/** A QR with an address that no citizen can open is worse than none: said to the officer, not printed. */
function warningOf({ t, context }: Request, { qr }: ReceiptSheet): string | undefined {
  const { publicUrl, publicUrlKnown } = context.config
  return qr && !publicUrlKnown ? t('receipts.noAddress', { address: publicUrl }) : undefined
}

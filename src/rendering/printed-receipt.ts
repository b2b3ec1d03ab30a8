import { type Day, dayOf, fixed } from './fixed-words.ts'
import { printable } from './printable.ts'
import { qrPicture } from './qr-picture.ts'
import type { ReceiptSheet, ReceiptSize } from './sheet.ts'

/** What receipt.typ draws. */
export interface PrintedReceipt {
  readonly receipt: Omit<ReceiptSheet, 'on'>
  readonly size: ReceiptSize
  readonly on: Day
  readonly nation: string
  readonly motto: string
  /** An SVG, or empty. */
  readonly qr: string
}

/** @throws RenderingRefused when a text cannot be printed, or the day is none */
export function printedReceipt(given: ReceiptSheet, size: ReceiptSize): PrintedReceipt {
  const { on, qr, ...words } = given
  const receipt = { ...printable(words), ...(qr && { qr }) }
  const { nation, motto } = fixed
  return { receipt, size, on: dayOf(on), nation, motto, qr: qr ? qrPicture(qr.modules) : '' }
}

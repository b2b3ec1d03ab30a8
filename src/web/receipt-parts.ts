import { encode } from 'uqr'
import { sentenceDate } from '../language/format.ts'
import type { Language, Translate } from '../language/translate.ts'
import { lookupOfCode } from '../lookup/web/paths.ts'
import type { QrCode } from './components.ts'

/** The QR of the public look-up with the code of a receipt; error correction M survives a photocopy. */
export function lookupQr(publicUrl: string, code: string, t: Translate): QrCode {
  const { data } = encode(publicUrl + lookupOfCode(code), { ecc: 'M', border: 0 })
  return { modules: data, label: t('interface.receipt.qr') }
}

/** 7305, 2216, 8492 */
export function codeGroups(code: string): string[] {
  return code.match(/\d{1,4}/g) ?? []
}

/** 0255 3 700 100: an office's number in groups, however it was stored. */
export function officePhone(phone: string): string {
  const bare = phone.replace(/[\s.\-()]/g, '')
  if (/^02\d{9}$/.test(bare)) return `${bare.slice(0, 4)} ${bare.slice(4, 5)} ${bare.slice(5, 8)} ${bare.slice(8)}`
  if (/^0\d{9}$/.test(bare)) return `${bare.slice(0, 4)} ${bare.slice(4, 7)} ${bare.slice(7)}`
  return phone
}

/** A sheet of A5, or a strip of 80 mm for a counter printer (?size=80). */
export function sheetOf(query: Record<string, unknown>): 'a5' | 'strip' {
  return query.size === '80' ? 'strip' : 'a5'
}

/** Thứ Sáu 18/09/2026: a date that stands alone begins with a capital. */
export function standingDate(date: string, language: Language): string {
  const text = sentenceDate(date, language)
  return text.slice(0, 1).toUpperCase() + text.slice(1)
}

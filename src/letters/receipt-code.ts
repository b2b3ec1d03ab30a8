import { randomInt } from 'node:crypto'

/** A code that ended when its receipt was issued again. */
export interface OldCode {
  code: string
  endedAt: Date
  by: string
  reason: string
}

/**
 * The code of a receipt: 11 random digits and a check digit (ISO 7064 MOD 11-10, which finds every single wrong digit
 * and every swap of neighbours but a few). Told by telephone, so digits only.
 */
export function newReceiptCode(): string {
  const digits = Array.from({ length: 11 }, () => randomInt(10)).join('')
  return digits + checkDigit(digits)
}

export function isReceiptCode(code: string): boolean {
  return /^\d{12}$/.test(code) && checkDigit(code.slice(0, 11)) === code[11]
}

/** 7305 2216 8492 */
export function receiptCodeInGroups(code: string): string {
  return code.replace(/(\d{4})(?=\d)/g, '$1 ')
}

function checkDigit(digits: string): string {
  let product = 10
  for (const digit of digits) {
    const sum = (Number(digit) + product) % 10 || 10
    product = (sum * 2) % 11
  }
  return String((11 - product) % 10)
}

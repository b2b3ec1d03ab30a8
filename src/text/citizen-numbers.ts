/** A number as typed, bare: spaces, dots and dashes removed. */
export function bareDigits(text: string): string {
  return text.replace(/[\s.\-()]/g, '')
}

/** Whether it is a Vietnamese personal identification number (12 digits) or an old identity card number (9). */
export function isIdNumber(bare: string): boolean {
  return /^(\d{12}|\d{9})$/.test(bare)
}

/** Whether it is a passport number: one or two letters, then 6 to 8 digits. */
export function isPassportNumber(bare: string): boolean {
  return /^[A-Za-z]{1,2}\d{6,8}$/.test(bare)
}

/** Whether it is a telephone number of Việt Nam: 0 and 9 or 10 more digits, or +84 and 9 or 10. */
export function isPhone(bare: string): boolean {
  return /^(0\d{9,10}|\+84\d{9,10})$/.test(bare)
}

/** In groups for reading: 051 172 004 318, 0935 120 486. */
export function grouped(bare: string): string {
  if (/^\d{12}$/.test(bare)) return bare.replace(/(\d{3})(?=\d)/g, '$1 ')
  if (/^0\d{9}$/.test(bare)) return `${bare.slice(0, 4)} ${bare.slice(4, 7)} ${bare.slice(7)}`
  return bare
}

/** Middle hidden, for a screen that shows to others: 0914 ••• 327. */
export function masked(bare: string): string {
  return bare.length < 8 ? '•••' : `${bare.slice(0, 4)} ••• ${bare.slice(-3)}`
}

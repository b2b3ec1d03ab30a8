/** How a text travels as SMS: its alphabet, its length in that alphabet, and how many messages are paid for. */
export interface SmsLength {
  alphabet: 'gsm7' | 'ucs2'
  /** Septets of GSM-7, or 16-bit units of UCS-2. */
  units: number
  segments: number
}

const basic =
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà'
/** Sent as two septets: an escape and a sign. */
const extended = '^{}\\[~]|€\f'

const sizes = {
  gsm7: { alone: 160, joined: 153 },
  ucs2: { alone: 70, joined: 67 },
} as const

/**
 * The length of a text as SMS. One letter outside of the GSM alphabet, as most Vietnamese ones are, turns the whole
 * text to UCS-2. Source: 3GPP TS 23.038 § 6.2; parts of a long text lose six bytes to their header (TS 23.040).
 */
export function smsLength(text: string): SmsLength {
  const characters = [...text]
  const isGsm = characters.every((one) => basic.includes(one) || extended.includes(one))
  const widths = characters.map((one) => (isGsm ? (extended.includes(one) ? 2 : 1) : one.length))
  const units = widths.reduce((sum, width) => sum + width, 0)
  const alphabet = isGsm ? 'gsm7' : 'ucs2'
  const { alone, joined } = sizes[alphabet]
  return { alphabet, units, segments: units <= alone ? Math.min(units, 1) : partsOf(widths, joined) }
}

/** A character of two units is never cut between two parts. */
function partsOf(widths: number[], room: number): number {
  let parts = 1
  let used = 0
  for (const width of widths) {
    if (used + width > room) {
      parts += 1
      used = 0
    }
    used += width
  }
  return parts
}

/** The same text without Vietnamese marks ("bỏ dấu"): more than twice as much of it fits into one message. */
export function withoutMarks(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .replaceAll('đ', 'd')
    .replaceAll('Đ', 'D')
    .replaceAll('\u00a0', ' ')
    .replace(/[–—]/g, '-')
    .replace(/[“”]/g, '"')
    .replace(/[‘’]/g, "'")
}

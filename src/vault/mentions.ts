import { fold, words } from '../text/fold.ts'
import type { Identity } from './identity.ts'

/**
 * Whether a text tells who one of these people is: the whole name (two words or more), the number, the
 * telephone or the e-mail address.
 * A gist that is read by many must not say what the vault keeps (LTC Đ.56).
 */
export function mentions(text: string, identities: readonly Identity[]): boolean {
  const plain = ` ${words(text).join(' ')} `
  const digits = text.replace(/\D/g, '')
  return identities.some((one) => {
    const name = words(one.name)
    if (name.length > 1 && plain.includes(` ${name.join(' ')} `)) return true
    if (one.contact?.email && fold(text).includes(fold(one.contact.email))) return true
    return [one.idNumber, one.phone].some(
      (number) => number && (digits.includes(number) || fold(text).includes(fold(number))),
    )
  })
}

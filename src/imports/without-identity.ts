import { fold } from '../text/fold.ts'
import type { Identity } from '../vault/index.ts'

const hidden = '[…]'

/**
 * A text of a denunciation without its writer: name, address, telephone and number are taken out wherever they
 * stand, whatever their case and diacritics. Source: LTC Đ.56.
 */
export function withoutIdentity(text: string, identity: Identity | null): string {
  if (!identity) return text
  let clean = text.normalize('NFC')
  for (const words of [identity.name, identity.address])
    if (words && words.length > 3) clean = withoutWords(clean, words)
  for (const number of [identity.idNumber, identity.phone])
    if (number) clean = clean.replace(new RegExp([...number].map(escaped).join('[\\s.-]?'), 'gi'), hidden)
  return clean
}

function withoutWords(text: string, words: string): string {
  const folded = [...text].map((letter) => fold(letter).slice(0, 1) || ' ').join('')
  const letters = [...text]
  const sought = fold(words.normalize('NFC'))
  for (let at = folded.indexOf(sought); at >= 0; at = folded.indexOf(sought, at + sought.length))
    letters.splice(at, sought.length, hidden, ...Array<string>(sought.length - 1).fill(''))
  return letters.join('')
}

function escaped(letter: string): string {
  return letter.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}

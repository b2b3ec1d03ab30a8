import { invalid } from '../errors.ts'
import type { Letter, ResultReturn, ReturnWay } from '../letters/index.ts'
import { returnWays } from '../letters/index.ts'

/**
 * The ways that stand open: to a denouncer in person or by sealed post only, nothing of it goes over a network.
 * Source: law/denunciations § 1.7 (LTC Đ.8, 47).
 */
export function openWays({ secret }: Pick<Letter, 'secret'>): readonly ReturnWay[] {
  return secret ? returnWays.filter((way) => way !== 'electronic') : returnWays
}

/** Whether there is anybody to return to. */
export function hasRecipient({ secret, senders }: Pick<Letter, 'secret' | 'senders'>): boolean {
  return secret || senders.length > 0
}

/** The way that the writer chose when asked how to be reached; in person where nobody asked. */
export function wayOfWriter({ secret, senders }: Pick<Letter, 'secret' | 'senders'>): ReturnWay {
  if (secret) return 'inPerson'
  const contact = senders.map((sender) => sender.contact).find((one) => one?.consent)
  if (!contact || contact.channel === 'none') return 'inPerson'
  return contact.channel === 'post' ? 'post' : 'electronic'
}

type WhatGoes = Pick<ResultReturn, 'way' | 'originals'>

/**
 * @throws InvalidInput where a result cannot go that way: originals over a network, to somebody who agreed to no
 * messages, by post without an address
 */
export function checkWay(letter: Pick<Letter, 'secret' | 'senders'>, { way, originals }: WhatGoes): void {
  if (!hasRecipient(letter)) throw invalid('way', 'errors.returns.nobody')
  if (!openWays(letter).includes(way)) throw invalid('way', 'errors.returns.notElectronic')
  if (way === 'electronic' && originals) throw invalid('way', 'errors.returns.originalsElectronic')
  if (way === 'electronic' && wayOfWriter(letter) !== 'electronic') throw invalid('way', 'errors.returns.noConsent')
  if (way === 'post' && !letter.secret && !letter.senders.some((sender) => sender.address))
    throw invalid('way', 'errors.returns.noAddress')
}

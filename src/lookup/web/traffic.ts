import type { Request } from 'express'
import type { AppParts } from '../../app-parts.ts'

type Counted = 'shown' | 'missed' | 'mistyped' | 'limited'

/** What is known of the burst of look-ups: numbers, never a code or an address. */
export interface Traffic {
  count(what: Counted): void
  /** Says once that all citizens look like one, where a proxy stands in front and the settings do not say so. */
  warnOfForgottenProxy(req: Request): void
}

const none: Record<Counted, number> = { shown: 0, missed: 0, mistyped: 0, limited: 0 }
const minute = 60_000

/** Single look-ups are not logged, as their address holds the code: each minute with any has one line. */
export function countedTraffic({ log, config }: Pick<AppParts, 'log' | 'config'>): Traffic {
  let counts = { ...none }
  let since = performance.now()
  let warned = config.trustProxy > 0
  return {
    count(what) {
      counts[what] += 1
      if (performance.now() - since < minute) return
      log.info({ lookups: counts }, 'look-ups')
      counts = { ...none }
      since = performance.now()
    },
    warnOfForgottenProxy(req) {
      if (warned || !req.headers['x-forwarded-for']) return
      warned = true
      log.warn('look-ups come through a proxy, but TRUST_PROXY is 0: all citizens count as one address')
    },
  }
}

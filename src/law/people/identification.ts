import type { PlainDate } from '../plain-date.ts'
import type { RuleVersion } from '../written-rule.ts'
import { peopleRule } from './people-rules.ts'

/** What a visitor is asked for. */
export type IdentityItem =
  | 'name'
  | 'address'
  | 'papers'
  | 'personalNumber'
  | 'authorisation'
  | 'lawyerCard'
  | 'assignment'

export interface Identification {
  asked: IdentityItem[]
  /** Papers may stand in for the address and the name, or the other way round. */
  eitherWay: boolean
  /** Null before the Law on Citizen Reception. */
  rule: RuleVersion | null
}

/**
 * What the officer asks of a visitor: name and address or identity papers; both since TT 04/2021; since 2026-07-01 the
 * number of the card or passport (LTCD Đ.7; NĐ 154/2026 Đ.12(1)). A lawyer shows card and assignment (Đ.13(3)).
 */
export function identificationOf(on: PlainDate, who: 'citizen' | 'lawyer' = 'citizen'): Identification {
  const lawyer = who === 'lawyer' ? peopleRule('person.lawyer', on) : undefined
  if (lawyer) return { asked: ['lawyerCard', 'assignment'], eitherWay: false, rule: lawyer }
  const today = peopleRule('person.identify.2', on)
  if (today) return { asked: ['name', 'address', 'personalNumber', 'authorisation'], eitherWay: false, rule: today }
  const rule = peopleRule('person.identify.1', on)
  if (!rule) return { asked: [], eitherWay: false, rule: null }
  return { asked: ['name', 'address', 'papers', 'authorisation'], eitherWay: rule.version === 1, rule }
}

/** Whose name, address and handwriting are kept secret at a reception: a denouncer's; since 2026-07-01 everybody's. */
export function secrecyOf(on: PlainDate): { of: 'nobody' | 'denouncers' | 'citizens'; rule: RuleVersion | null } {
  const everybody = peopleRule('secret.2', on)
  if (everybody) return { of: 'citizens', rule: everybody }
  const denouncers = peopleRule('secret.1', on)
  return denouncers ? { of: 'denouncers', rule: denouncers } : { of: 'nobody', rule: null }
}

/** A complainant dies: the heir of the right goes on, otherwise the matter is terminated (NĐ 124/2020 Đ.5(4)). */
export function afterDeath(asked: { inherited: boolean; on: PlainDate }): {
  handling: 'goOn' | 'terminate' | null
  rule: RuleVersion | null
} {
  const rule = peopleRule('heir', asked.on)
  if (!rule) return { handling: null, rule: null }
  return { handling: asked.inherited ? 'goOn' : 'terminate', rule }
}

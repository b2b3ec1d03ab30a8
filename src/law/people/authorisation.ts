import type { PlainDate } from '../plain-date.ts'
import type { RuleVersion } from '../written-rule.ts'
import { peopleRule } from './people-rules.ts'

/** How an authorisation to complain is proved; one of them is enough. */
export type AuthorisationForm = 'notarised' | 'certified' | 'signedAndSealed' | 'legalRepresentative'

export interface Authorisation {
  forms: AuthorisationForm[]
  /** A notary is one of the ways. */
  notarised: boolean
  /** One content may be given to one person only. */
  onePerContent: boolean
  /** The paper in our codes; null where nobody is authorised. */
  paper: 'CF-0b' | null
  /** Null before NĐ 124/2020, whose predecessor was not read. */
  rule: RuleVersion | null
}

/**
 * What somebody who acts for a complainant must show: a writing that is notarised or certified; since 2026-07-01 an
 * organisation only signs and seals; since 2027-01-01 a notary is no longer among the ways for individuals (NĐ 124/2020
 * Đ.5(3); NĐ 155/2026 Đ.21(2)). For a minor or a person without capacity, the legal representative (Đ.5(1)).
 */
export function authorisationNeeded(asked: {
  by: 'individual' | 'organisation'
  on: PlainDate
  withoutCapacity?: boolean
}): Authorisation {
  const { by, on, withoutCapacity } = asked
  if (withoutCapacity) return answer(peopleRule('authorise.minor', on), ['legalRepresentative'])
  const old = peopleRule('authorise.1', on)
  if (old) return answer(old, ['notarised', 'certified'])
  const lapse = by === 'individual' ? peopleRule('authorise.3', on) : undefined
  if (lapse) return answer(lapse, ['certified'])
  return answer(peopleRule('authorise.2', on), by === 'individual' ? ['notarised', 'certified'] : ['signedAndSealed'])
}

function answer(rule: RuleVersion | undefined, forms: AuthorisationForm[]): Authorisation {
  if (!rule) return { forms: [], notarised: false, onePerContent: false, paper: null, rule: null }
  const isPaper = rule.id !== 'authorise.minor'
  return {
    forms,
    notarised: forms.includes('notarised'),
    onePerContent: isPaper,
    paper: isPaper ? 'CF-0b' : null,
    rule,
  }
}

import type { PlainDate } from '../plain-date.ts'
import type { RuleVersion } from '../written-rule.ts'
import { peopleRule } from './people-rules.ts'

export type Gathering = 'reception' | 'complaintLetter'

export interface Representatives {
  atMost: number
  /** 0 when nobody need be appointed. */
  atLeast: number
  /** What gives the number in this place; a dash where no text gives one. */
  citation: string
  /** Null where no text gives a number. */
  rule: RuleVersion | null
}

/**
 * How many representatives people on one matter may send: 5 to 10 people one or two, more than 10 at most five (LTCD
 * Đ.29-31; NĐ 124/2020 Đ.6). For a complaint letter before 2020-12-10, ten people could already send five (NĐ 75/2012
 * Đ.5). For 2 to 4 people no text gives a number: each speaks for himself, or they appoint somebody.
 */
export function representativesFor(people: number, on: PlainDate, where: Gathering): Representatives {
  const rule = people < 5 ? undefined : ruleFor(people, on, where)
  if (!rule) return { atMost: people, atLeast: 0, citation: '—', rule: null }
  const few = rule.id === 'rep.old' ? people < 10 : people <= 10
  return { atMost: few ? 2 : 5, atLeast: 1, citation: citationIn(where, on, rule), rule }
}

function ruleFor(people: number, on: PlainDate, where: Gathering): RuleVersion | undefined {
  if (where === 'complaintLetter' && on < '2020-12-10') return peopleRule('rep.old', on)
  return peopleRule(people <= 10 ? 'rep.5to10' : 'rep.11up', on)
}

/** The part of the rule's citation that speaks of the place. */
function citationIn(where: Gathering, on: PlainDate, rule: RuleVersion): string {
  if (rule.id === 'rep.old') return rule.citation
  if (where === 'reception') return on < '2026-07-01' ? 'LTCD Đ.29-31' : 'LTCD Đ.29-31; NĐ 154/2026 Đ.14(3)'
  return on < '2026-07-01' ? 'NĐ 124/2020 Đ.6' : 'LTCD Đ.29; NĐ 124/2020 Đ.6'
}

/** What holds of every appointment on a day: one of the complainants, on a paper that all have signed. */
export function appointmentRules(on: PlainDate): RuleVersion[] {
  return ['rep.who', 'rep.paper'].flatMap((id) => peopleRule(id, on) ?? [])
}

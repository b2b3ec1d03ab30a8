import type { PlainDate } from '../plain-date.ts'

export interface Representatives {
  atMost: number
  /** 0 when nobody need be appointed. */
  atLeast: number
  citation: string
}

/**
 * How many representatives people on one matter may send: 5 to 10 people one or two, more than 10 at most five (LTCD
 * Đ.29-31; NĐ 124/2020 Đ.6). For a complaint letter before 2020-12-10, ten people could already send five (NĐ 75/2012
 * Đ.5). For 2 to 4 people no text gives a number: each speaks for himself, or they appoint somebody.
 */
export function maxRepresentatives(
  people: number,
  on: PlainDate,
  where: 'reception' | 'complaintLetter',
): Representatives {
  const citation = citationOf(on, where)
  if (people < 5) return { atMost: people, atLeast: 0, citation }
  const few = where === 'complaintLetter' && on < '2020-12-10' ? people < 10 : people <= 10
  return { atMost: few ? 2 : 5, atLeast: 1, citation }
}

function citationOf(on: PlainDate, where: 'reception' | 'complaintLetter'): string {
  if (where === 'reception') return on < '2026-07-01' ? 'LTCD Đ.29-31' : 'LTCD Đ.29-31; NĐ 154/2026 Đ.14(3)'
  if (on < '2020-12-10') return 'NĐ 75/2012 Đ.5'
  return on < '2026-07-01' ? 'NĐ 124/2020 Đ.6' : 'LTCD Đ.29; NĐ 124/2020 Đ.6'
}

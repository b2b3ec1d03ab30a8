import type { Confidence } from '../../citation.ts'
import type { PlainDate } from '../../plain-date.ts'
import type { Instrument } from './instrument.ts'

/** An instrument as it is written in the lists; what is left out is the ordinary case. */
export interface Written {
  id: string
  number: string
  short: string
  aliases?: readonly string[]
  vi: string
  en: string
  from: PlainDate
  to?: PlainDate
  replaces?: readonly string[]
  amendedBy?: Instrument['amendedBy']
  added?: Instrument['added']
  confidence: Confidence
}

/** The full number is a name too: TT 05/2021/TT-TTCP. */
export function instrument(kind: string, written: Written): Instrument {
  const { id, number, short, aliases = [], vi, en, from, to, replaces, amendedBy, added, confidence } = written
  const full = `${kind} ${number}`
  return {
    id,
    number,
    short,
    aliases: [...aliases, ...(full === short ? [] : [full])],
    titleVi: vi,
    titleEn: en,
    inForceFrom: from,
    inForceTo: to ?? null,
    replaces: replaces ?? [],
    amendedBy: amendedBy ?? [],
    ...(added && { added }),
    confidence,
  }
}

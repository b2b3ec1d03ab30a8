import type { Request } from 'express'
import type { Parts } from '../../context.ts'
import type { Language } from '../../language/translate.ts'
import { translator } from '../../language/translate.ts'
import { plainDateOf } from '../../time/clock.ts'
import type { Reader } from './reader.ts'

/** The language stands in the address: there is no session that could keep it. */
export function languageOf(req: Request): Language {
  return req.query.lang === 'en' ? 'en' : 'vi'
}

export function readerOf(req: Request, { clock }: Pick<Parts, 'clock'>): Reader {
  const lang = languageOf(req)
  return { t: translator(lang), lang, today: plainDateOf(clock.now()) }
}

/** The digits of a code however it was typed: in groups, with points, with words around it. */
export function codeIn(value: unknown): string {
  return typeof value === 'string' ? value.normalize('NFKC').replace(/\D/g, '').slice(0, 24) : ''
}

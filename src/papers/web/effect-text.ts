import type { Request } from 'express'
import { sentenceDate } from '../../language/format.ts'
import type { TextKey } from '../../language/translate.ts'
import type { Paper } from '../../letters/index.ts'

/** What signing does, in words. */
export function effectText({ t, language }: Request, { effect }: Pick<Paper, 'effect'>): string {
  switch (effect.kind) {
    case 'transfer':
    case 'passFeedback':
      return t('papers.effect.transfer', { agency: effect.agencyName })
    case 'awaitSupplement':
      return t('papers.effect.awaitSupplement', { what: effect.what })
    case 'close':
      return t('papers.effect.close', { why: t(`papers.close.${effect.why}` as TextKey) })
    case 'extend':
    case 'suspend':
    case 'resume':
      return t(`papers.effect.${effect.kind}`, { clock: t(`law.clock.${effect.clock}` as TextKey) })
    case 'apologise':
      return t('papers.effect.apologise', { date: sentenceDate(effect.newDue, language) })
    default:
      return t(`papers.effect.${effect.kind}`)
  }
}

import type { Request } from 'express'
import { shortDate } from '../../language/format.ts'
import type { TextKey } from '../../language/translate.ts'
import { hasText } from '../../language/translate.ts'
import type { ResultReturn } from '../../letters/index.ts'
import type { Returnable } from '../returnable.ts'

type Words = Pick<Request, 't'>

/** "Phiếu hướng dẫn 12/HD-BTCD, 15/09/2026". */
export function returnableText({ t }: Words, { code, documentNo, on }: Returnable): string {
  const key = `law.paper.${code}`
  const name = code && hasText(key) ? t(key) : t('returns.result')
  return t('returns.paper', { name, number: documentNo, date: shortDate(on) })
}

/** Where it is: "Đã gửi bưu điện 15/09/2026, số EB123456789VN". */
export function stateText({ t }: Words, one: ResultReturn): string {
  const date = shortDate(one.on)
  if (one.state === 'sent' && one.way === 'post')
    return t('returns.state.posted', { date, number: one.consignment ?? '' })
  if (one.state === 'handedOver' && one.way !== 'inPerson') return t('returns.state.delivered', { date })
  return t(`returns.state.${one.state}`, { date })
}

/** Who took it, by which paper: "Võ Thị Lành, Căn cước, số cuối 4318". */
export function takerText({ t }: Words, one: ResultReturn): string {
  const [shown, lastFour] = (one.checked ?? '').split(' ')
  const paper = shown ? t(`returns.shown.${shown}` as TextKey) : ''
  const checked = lastFour ? t('returns.checked', { paper, digits: lastFour }) : paper
  return [one.to, checked, one.authority].filter(Boolean).join(', ')
}

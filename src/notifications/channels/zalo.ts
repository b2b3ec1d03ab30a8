import { internationalNumber } from '../../text/phone-number.ts'
import type { Outcome } from '../outcome.ts'
import { askHttp, objectOf, refusalOf } from './ask-http.ts'
import type { Gateway, Parcel } from './gateway.ts'

const usualPatience = 20_000
const connections = 3

/** Errors of the account, the application or the quota: another message would meet them too. */
const ofTheAccount = [
  -101, -102, -103, -104, -105, -106, -115, -117, -120, -123, -124, -125, -126, -133, -135, -136, -137, -138, -144,
  -147,
]
const tryLater = -100

/**
 * Zalo ZNS: a text that Zalo has approved, by its id, and the values in it. Its `tracking_id` only names a message and
 * guards against nothing, so what is unknown is not sent again.
 * Source of call and codes: Zalo Cloud, ZNS, "Gửi ZNS" and "Cách xử lý mã lỗi"; tried against an imitation only.
 */
export function zaloGateway(
  { url, accessToken }: { url: string; accessToken: string },
  patience = usualPatience,
): Gateway {
  return {
    channel: 'zalo',
    connections,
    mayRepeat: false,
    async send(parcel) {
      if (!parcel.provider) return { kind: 'refused', why: 'noTemplate' }
      const headers = { 'content-type': 'application/json', access_token: accessToken }
      const body = JSON.stringify(callOf(parcel, parcel.provider))
      const answer = await askHttp(
        `${url.replace(/\/$/, '')}/message/template`,
        { method: 'POST', headers, body },
        patience,
      )
      if ('kind' in answer) return answer
      return answer.status === 200 ? outcomeOf(objectOf(answer.body)) : refusalOf(answer.status)
    },
    close: () => {},
  }
}

function callOf({ _id, to }: Parcel, { template, data }: NonNullable<Parcel['provider']>) {
  return { phone: internationalNumber(to), template_id: template, template_data: data, tracking_id: _id }
}

function outcomeOf(answer: Record<string, unknown>): Outcome {
  const { error, data } = answer
  if (typeof error !== 'number') return { kind: 'unknown', why: 'noAnswer' }
  const why = `ZNS ${error}`
  if (error === 0) {
    const id = typeof data === 'object' && data !== null ? (data as { msg_id?: unknown }).msg_id : null
    return { kind: 'sent', providerId: typeof id === 'string' ? id.slice(0, 80) : null }
  }
  if (error === tryLater) return { kind: 'notTaken', why, isDown: false }
  return ofTheAccount.includes(error) ? { kind: 'notTaken', why, isDown: true } : { kind: 'refused', why }
}

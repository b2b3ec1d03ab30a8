import type { SmsGateway } from '../../config.ts'
import { internationalNumber } from '../../text/phone-number.ts'
import type { Outcome } from '../outcome.ts'
import { askHttp, objectOf, refusalOf } from './ask-http.ts'
import type { Gateway, Parcel } from './gateway.ts'

const usualPatience = 20_000
const connections = 3
const longestId = 80

/** SMS by whatever HTTP gateway the office has: address, headers and body are its settings. */
export function smsGateway(settings: SmsGateway, patience = usualPatience): Gateway {
  return {
    channel: 'sms',
    connections,
    mayRepeat: settings.idempotent,
    async send(parcel) {
      const answer = await askHttp(
        filled(settings.url, parcel, encodeURIComponent),
        requestOf(settings, parcel),
        patience,
      )
      if ('kind' in answer) return answer
      return answer.status >= 200 && answer.status < 300 ? sentAs(answer.body) : refusalOf(answer.status)
    },
    close: () => {},
  }
}

function requestOf({ method, headers, body }: SmsGateway, parcel: Parcel) {
  const type = Object.entries(headers).find(([name]) => name.toLowerCase() === 'content-type')?.[1] ?? ''
  return { method, headers, body: method === 'GET' ? undefined : filled(body, parcel, writerFor(type)) }
}

/** How a value stands in a body of this type, so that no text can break out of its place. */
function writerFor(type: string): (value: string) => string {
  if (type.includes('json')) return (value) => JSON.stringify(value).slice(1, -1)
  if (type.includes('xml')) return (value) => value.replace(/[<>&'"]/g, (one) => `&#${one.charCodeAt(0)};`)
  return encodeURIComponent
}

function filled(pattern: string, { _id, to, text }: Parcel, write: (value: string) => string): string {
  const values: Record<string, string> = { to: internationalNumber(to), text, id: _id }
  return pattern.replace(/\{(to|text|id)\}/g, (_whole, name: string) => write(values[name]))
}

function sentAs(body: string): Outcome {
  const answer = objectOf(body)
  const id = ['id', 'messageId', 'message_id', 'sms_id', 'SMSID'].map((name) => answer[name]).find(isShortText)
  return { kind: 'sent', providerId: id === undefined ? null : String(id) }
}

function isShortText(value: unknown): value is string | number {
  return typeof value === 'number' || (typeof value === 'string' && value.length > 0 && value.length <= longestId)
}

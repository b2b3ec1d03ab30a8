import type { Outcome } from '../outcome.ts'

export interface HttpAnswer {
  status: number
  body: string
}

/** Errors that come before a byte of the request was sent. */
const beforeSending = [
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
]
const mostOfBody = 10_000

/** Asks a gateway once; without an answer the outcome says whether the request can have arrived. */
export async function askHttp(
  url: string,
  request: { method: string; headers: Readonly<Record<string, string>>; body: string | undefined },
  patience: number,
): Promise<HttpAnswer | Outcome> {
  try {
    const response = await fetch(url, { ...request, redirect: 'error', signal: AbortSignal.timeout(patience) })
    return { status: response.status, body: (await response.text()).slice(0, mostOfBody) }
  } catch (error) {
    const why = codeOf(error)
    return beforeSending.includes(why) ? { kind: 'notTaken', why, isDown: true } : { kind: 'unknown', why }
  }
}

/**
 * What a status that is no success means: 400s are of the message, but for those of our key or of too much haste;
 * 502 and 504 come from a machine between us and a gateway that may have taken it.
 */
export function refusalOf(status: number): Outcome {
  const why = `HTTP ${status}`
  if (status === 502 || status === 504) return { kind: 'unknown', why }
  if (status >= 500 || [401, 403, 407, 408, 429].includes(status))
    return { kind: 'notTaken', why, isDown: status !== 500 }
  return { kind: 'refused', why }
}

/** `objectOf('[]')` is empty: an answer that is no JSON object says nothing beside its status. */
export function objectOf(body: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(body)
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : {}
  } catch {
    return {}
  }
}

function codeOf(error: unknown): string {
  const { name, cause } = error as { name?: string; cause?: { code?: string } }
  return cause?.code ?? name ?? 'ERROR'
}

import request from 'supertest'
import type { Letter } from '../../src/letters/index.ts'
import { world } from '../world.ts'

/** Citizens ask from addresses of their own; a test that names none comes from a new one each time. */
let last = 0
export function aNewAddress(): string {
  last += 1
  return `10.${(last >> 16) & 255}.${(last >> 8) & 255}.${last & 255}`
}

/** Asks the look-up as a browser without JavaScript does. */
export async function lookUp(code: string, { lang = '' } = {}): Promise<request.Response> {
  const { app } = await world()
  return request(app).get(`/tra-cuu?ma=${encodeURIComponent(code)}${lang && `&lang=${lang}`}`)
}

/** Gives the four digits; the cookie of the answer opens the papers. */
export async function giveDigits(code: string, digits: string): Promise<request.Response> {
  const { app } = await world()
  return request(app).post('/tra-cuu/xac-nhan').type('form').send({ ma: code, so: digits })
}

export function cookieOf(answer: request.Response): string {
  return answer.headers['set-cookie']?.[0]?.split(';')[0] ?? ''
}

/** The office's records as the look-up has them. */
export async function projected(letter: Pick<Letter, 'office'>): Promise<void> {
  await (await world()).runEvents(letter.office)
}

import type { Express } from 'express'
import express from 'express'
import { pino } from 'pino'
import request from 'supertest'
import type { Letter } from '../../src/letters/index.ts'
import { publicPages } from '../../src/lookup/web/public-pages.ts'
import { world } from '../world.ts'

/** The public pages alone, with a memory of their own of who has asked how often. */
export async function publicApp({ trustProxy = 0 } = {}): Promise<Express> {
  const { parts } = await world()
  const app = express()
  app.set('trust proxy', trustProxy)
  app.use(publicPages({ ...parts, log: pino({ level: 'silent' }), sessionSecret: '' }))
  return app
}

/** Asks the look-up as a browser without JavaScript does. */
export async function lookUp(code: string, { lang = '' } = {}): Promise<request.Response> {
  const app = await publicApp()
  return request(app).get(`/tra-cuu?ma=${encodeURIComponent(code)}${lang && `&lang=${lang}`}`)
}

/** Gives the four digits; the cookie of the answer opens the papers. */
export async function giveDigits(code: string, digits: string): Promise<request.Response> {
  const app = await publicApp()
  return request(app).post('/tra-cuu/xac-nhan').type('form').send({ ma: code, so: digits })
}

export function cookieOf(answer: request.Response): string {
  return answer.headers['set-cookie']?.[0]?.split(';')[0] ?? ''
}

/** The office's records as the look-up has them. */
export async function projected(letter: Pick<Letter, 'office'>): Promise<void> {
  await (await world()).runEvents(letter.office)
}

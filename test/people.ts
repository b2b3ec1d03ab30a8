import request from 'supertest'
import type TestAgent from 'supertest/lib/agent.js'
import type { Actor, Role } from '../src/access/actor.ts'
import type { Account } from '../src/accounts/index.ts'
import { AccountModel, actorOf, hashPassword } from '../src/accounts/index.ts'
import { newId } from '../src/id.ts'
import { OfficeModel } from '../src/offices/index.ts'
import { testNow, world } from './world.ts'

export const password = 'một câu dễ nhớ là tốt'
const passwordHash = hashPassword(password)

/** Known people of one office; every suite makes its own, so suites never see each other's records. */
export interface People {
  readonly office: string
  /** Lan at the counter. */
  readonly lan: Actor
  /** Another reception officer. */
  readonly nam: Actor
  /** Minh the handler. */
  readonly minh: Actor
  /** Another handler. */
  readonly tam: Actor
  /** Hoà the manager. */
  readonly hoa: Actor
  /** Thu the auditor. */
  readonly thu: Actor
  /** Sơn of Sở Nông nghiệp và Môi trường. */
  readonly son: Actor
  /** Hà the administrator. */
  readonly ha: Actor
}

export async function anOffice(settings: { signatureRequired?: boolean; parent?: string } = {}): Promise<People> {
  await world()
  const office = newId()
  await OfficeModel.create({
    _id: office,
    name: 'Ban Tiếp công dân tỉnh Quảng Ngãi',
    parentName: 'UBND tỉnh Quảng Ngãi',
    parent: settings.parent ?? null,
    ancestors: settings.parent ? [settings.parent] : [],
    agency: 'ban-tcd',
    province: 'Quảng Ngãi',
    symbol: 'BTCD',
    address: '52 Hùng Vương, phường Cẩm Thành',
    phone: '02553700100',
    hours: '7:00 đến 11:30, 13:30 đến 17:00',
    settings: { signatureRequired: settings.signatureRequired ?? false },
    createdAt: new Date(testNow),
  })
  const person = async (name: string, role: Role, agency: string | null = null) => {
    const account: Account = {
      _id: newId(),
      office,
      username: `${role.toLowerCase()}-${newId()}`,
      name,
      role,
      agency,
      password: await passwordHash,
      sessionEpoch: 0,
      mustChangePassword: false,
      active: true,
      language: 'vi',
      theme: null,
      shortcuts: true,
      createdAt: new Date(testNow),
      lastSignInAt: null,
    }
    await AccountModel.create(account)
    return actorOf(account)
  }
  return {
    office,
    lan: await person('Nguyễn Thị Lan', 'receptionOfficer'),
    nam: await person('Nguyễn Hoàng Nam', 'receptionOfficer'),
    minh: await person('Trần Quang Minh', 'handler'),
    tam: await person('Lê Minh Tâm', 'handler'),
    hoa: await person('Phạm Hoà', 'manager'),
    thu: await person('Đỗ Thị Thu', 'auditor'),
    son: await person('Bùi Sơn', 'agencyOfficer', 'so-nnmt'),
    ha: await person('Đặng Thu Hà', 'administrator'),
  }
}

/** A browser in which somebody has signed in; `post` adds the token of the session. */
export interface SignedIn {
  get(path: string): request.Test
  post(path: string, fields?: object): request.Test
  /** A multipart form: `form.field(name, value).attach('files', buffer, 'đơn.pdf')`. */
  multipart(path: string): request.Test
}

export async function as(actor: Actor): Promise<SignedIn> {
  const agent = request.agent((await world()).app)
  const token = tokenOf((await agent.get('/sign-in')).text)
  await agent.post('/sign-in').type('form').send({ csrf: token, username: actor.username, password }).expect(303)
  const csrf = tokenOf((await agent.get('/account')).text)
  return {
    get: (path) => agent.get(path),
    post: (path, fields = {}) =>
      agent
        .post(path)
        .type('form')
        .send({ csrf, ...fields }),
    multipart: (path) => agent.post(path).field('csrf', csrf),
  }
}

/** Somebody who has not signed in. */
export async function anybody(): Promise<TestAgent> {
  return request.agent((await world()).app)
}

export function tokenOf(html: string): string {
  return /name="csrf" value="([^"]+)"/.exec(html)?.[1] ?? ''
}

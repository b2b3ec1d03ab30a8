import { fork } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pino } from 'pino'
import { createApp } from '../../src/app.ts'
import { readConfig } from '../../src/config.ts'
import { seeded } from '../../src/demo/seeded.ts'
import { LetterModel, numberOf } from '../../src/letters/index.ts'
import { startParts } from '../../src/start.ts'
import type { PageModel } from '../../src/web/request.ts'
import type { Route } from '../../src/web/routes.ts'
import { get, post } from '../../src/web/routes.ts'
import { letterForm } from '../factories/letters.ts'
import type { People } from '../people.ts'
import { anOffice, password, tokenOf } from '../people.ts'
import { useWorld } from '../world.ts'
import type { Load, Measured } from './load.ts'
import { seedLetters } from './seed.ts'
import { printTable } from './table.ts'

/** Floor and page are measured in turn, so that a busy machine weighs on both alike. */
const rounds = 3
const seconds = 0.5
const mostRequests = 3000

/** Measures the pages whose name has one of the words, or every page, at each size or at both. */
export async function measurePages(sizes: readonly number[], words: readonly string[]): Promise<void> {
  for (const size of sizes.length ? sizes : [10_000, 100_000]) await measureAt(size, words)
}

interface Page {
  name: string
  /** Paths asked in turn. */
  requests: Load['requests']
  method: 'GET' | 'POST'
  as: keyof Omit<People, 'office'>
  aim: number
}

async function measureAt(size: number, only: readonly string[]): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'tiep-dan-bench-'))
  const config = readConfig({
    DATA_DIR: join(folder, 'data'),
    UPLOADS_DIR: join(folder, 'uploads'),
    VAULT_KEY_FILE: join(folder, 'key'),
    LOG_LEVEL: 'warn',
    MONGODB_URI: process.env.MONGODB_URI,
  })
  const log = pino({ level: config.logLevel })
  const started = await startParts(config, log)
  const remembered = new Map<string, { view: string; model: PageModel }>()
  let current = ''
  const app = createApp({
    ...started.parts,
    config,
    log,
    sessionSecret: 'a secret for measuring only',
    watchPage: (model, view) => {
      if (current) remembered.set(current, { view, model })
      return model
    },
    extraRoutes: floorRoutes(remembered),
  })
  useWorld({ app, parts: started.parts, started })
  const people = await anOffice()
  process.stdout.write(`\n${size.toLocaleString('en')} letters\n`)
  const began = Date.now()
  const today = new Date().toISOString().slice(0, 10)
  await seedLetters(
    {
      parts: started.parts,
      office: people.office,
      handlers: [people.minh, people.tam],
      taker: people.lan,
      count: size,
      today,
      random: seeded(1),
    },
    () => {},
  )
  process.stdout.write(`seeded in ${Math.round((Date.now() - began) / 1000)} s\n`)
  const server = app.listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  const port = (server.address() as AddressInfo).port
  const rows = [['page', 'conn', 'p50 ms', 'p95 ms', 'req/s', 'floor p50', 'ratio p50', 'aim', 'failed']]
  for (const page of await pagesOf(people, today, only)) {
    const cookie = await signIn(port, people[page.as].username)
    current = page.name
    await once(port, page, cookie)
    current = ''
    for (const connections of [1, 8]) {
      const common = { port, method: page.method, connections, seconds, cookie: cookie.cookie }
      const floors: Measured[] = []
      const reals: Measured[] = []
      for (let round = 0; round < rounds; round += 1) {
        const key = (connections * 10 + round) * 100_000
        floors.push(await load({ ...common, requests: floorRequests(page, cookie.csrf) }))
        reals.push(await load({ ...common, requests: requestsOf(page, cookie.csrf, key) }))
      }
      const floor = together(floors)
      const real = together(reals)
      const number = (value: number) => value.toFixed(value < 100 ? 1 : 0)
      rows.push([
        page.name,
        String(connections),
        number(real.p50),
        number(real.p95),
        number(real.perSecond),
        number(floor.p50),
        (real.p50 / floor.p50).toFixed(2),
        `≤ ${page.aim}`,
        String(real.failed),
      ])
    }
  }
  printTable(rows)
  server.close()
  server.closeAllConnections()
  await started.close()
  rmSync(folder, { recursive: true, force: true })
}

/** The same page from the page model that is already in memory, behind the same middleware: the floor. */
function floorRoutes(remembered: Map<string, { view: string; model: PageModel }>): Route[] {
  return [
    get('/bench-floor/:name', 'home.open', (req, res) => {
      const page = remembered.get(String(req.params.name))
      if (page) res.page(page.view, page.model)
      else res.status(500).end()
    }),
    post('/bench-floor/:name', 'home.open', (_req, res) => res.redirect(303, '/queue')),
  ]
}

async function pagesOf(people: People, today: string, only: readonly string[]): Promise<Page[]> {
  const some = await LetterModel.find(
    { office: people.office, kept: true, secret: false },
    { no: 1, year: 1, receiptCode: 1 },
  )
    .sort({ receivedOn: -1 })
    .limit(300)
    .lean()
  const form = new URLSearchParams()
  const flat = (prefix: string, value: unknown) => {
    if (typeof value === 'object' && value !== null)
      for (const [key, inner] of Object.entries(value)) flat(prefix ? `${prefix}[${key}]` : key, inner)
    else form.append(prefix, String(value))
  }
  const day = (date: string) => `${date.slice(8, 10)}/${date.slice(5, 7)}/${date.slice(0, 4)}`
  flat('', letterForm({ receivedOn: day(today), writtenOn: day(today), similarSeen: 'on', linkKind: 'none' }))
  const pages: Page[] = [
    { name: 'queue', as: 'minh', method: 'GET', requests: [{ path: '/queue' }], aim: 2 },
    {
      name: 'record',
      as: 'hoa',
      method: 'GET',
      requests: some.map((letter) => ({ path: `/letters/${letter._id}` })),
      aim: 2,
    },
    { name: 'search, common word', as: 'hoa', method: 'GET', requests: [{ path: '/search?q=dat' }], aim: 4 },
    {
      name: 'search, rare number',
      as: 'hoa',
      method: 'GET',
      requests: some.map((letter) => ({
        path: `/search?q=${encodeURIComponent(`ho so ${letter.receiptCode.slice(0, 9)}`)}`,
      })),
      aim: 4,
    },
    {
      name: 'register a letter',
      as: 'lan',
      method: 'POST',
      requests: [{ path: '/letters', body: form.toString() }],
      aim: 4,
    },
    { name: 'monitor', as: 'hoa', method: 'GET', requests: [{ path: '/monitor' }], aim: 4 },
    { name: 'figures', as: 'hoa', method: 'GET', requests: [{ path: '/figures' }], aim: 4 },
  ]
  if (!some.length) throw new Error(`no letter like ${numberOf({ no: 1, year: 2026 })} was seeded`)
  return only.length ? pages.filter((page) => only.some((word) => page.name.includes(word))) : pages
}

function floorRequests(page: Page, csrf: string): Load['requests'] {
  return Array.from({ length: mostRequests }, () => ({
    path: `/bench-floor/${encodeURIComponent(page.name)}`,
    body: page.method === 'POST' ? withToken(page.requests[0]?.body ?? '', csrf, 0) : undefined,
  }))
}

/** Every request that sends a form has a submission key of its own. */
function requestsOf(page: Page, csrf: string, key: number): Load['requests'] {
  return Array.from({ length: mostRequests }, (_, index) => {
    const one = page.requests[index % page.requests.length]
    return { path: one.path, body: one.body && withToken(one.body, csrf, key + index) }
  })
}

/** The rounds of one measurement as one. */
function together(all: Measured[]) {
  const times = all.flatMap((one) => one.times).sort((a, b) => a - b)
  const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0
  return {
    p50: at(0.5),
    p95: at(0.95),
    perSecond: all.reduce((sum, one) => sum + one.perSecond, 0) / all.length,
    failed: all.reduce((sum, one) => sum + one.failed, 0),
  }
}

function withToken(body: string, csrf: string, index: number): string {
  return `${body}&csrf=${encodeURIComponent(csrf)}&submissionKey=bench-${process.pid}-${index}`
}

async function signIn(port: number, username: string): Promise<{ cookie: string; csrf: string }> {
  const page = await fetch(`http://127.0.0.1:${port}/sign-in`)
  const first = page.headers.getSetCookie()[0]?.split(';')[0] ?? ''
  const entered = await fetch(`http://127.0.0.1:${port}/sign-in`, {
    method: 'POST',
    redirect: 'manual',
    headers: { cookie: first, 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ csrf: tokenOf(await page.text()), username, password }).toString(),
  })
  const cookie = entered.headers.getSetCookie()[0]?.split(';')[0] ?? ''
  const account = await fetch(`http://127.0.0.1:${port}/account`, { headers: { cookie } })
  return { cookie, csrf: tokenOf(await account.text()) }
}

async function once(port: number, page: Page, { cookie, csrf }: { cookie: string; csrf: string }): Promise<void> {
  const one = page.requests[0]
  const answer = await fetch(`http://127.0.0.1:${port}${one.path}`, {
    method: page.method,
    redirect: 'manual',
    headers: { cookie, ...(one.body ? { 'content-type': 'application/x-www-form-urlencoded' } : {}) },
    body: one.body && withToken(one.body, csrf, -1),
  })
  await answer.text()
  if (answer.status >= 400) throw new Error(`${page.name}: ${answer.status}`)
}

function load(one: Load): Promise<Measured> {
  return new Promise((resolve, reject) => {
    const child = fork(new URL('./load.ts', import.meta.url))
    child.on('message', (measured: Measured) => {
      child.kill()
      resolve(measured)
    })
    child.on('error', reject)
    child.send(one)
  })
}

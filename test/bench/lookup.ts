import type { ChildProcess } from 'node:child_process'
import { fork } from 'node:child_process'
import { newReceiptCode } from '../../src/letters/receipt-code.ts'
import { password, tokenOf } from '../people.ts'
import type { Load, Measured } from './load.ts'
import type { Burst, BurstAnswers } from './lookup-burst.ts'
import { printTable } from './table.ts'

/** The officers' queue without the burst, with it, and once more: a busy machine weighs on both alike. */
const rounds = ['quiet', 'burst', 'quiet', 'burst'] as const
const seconds = 20
const perSecond = 200
const addresses = 4000

interface Served {
  port: number
  username: string
  codes: string[]
}

interface Times {
  p50: number
  p95: number
}

/** Measures the queue page at two connections beside 200 look-ups a second from 4,000 addresses. */
export async function measureLookup(isJson: boolean): Promise<void> {
  const server = fork(new URL('./lookup-server.ts', import.meta.url))
  const served = await told<Served>(server)
  const cookie = await signIn(served)
  const queue: Load = {
    port: served.port,
    method: 'GET',
    requests: Array.from({ length: 100_000 }, () => ({ path: '/queue' })),
    cookie,
    connections: 2,
    seconds,
  }
  await run<Measured>('./load.ts', { ...queue, seconds: 3 })
  const times = { quiet: [] as number[], burst: [] as number[] }
  const answers: BurstAnswers = { asked: 0, limited: 0, failed: 0 }
  for (const round of rounds) {
    const [officers, citizens] = await Promise.all([
      run<Measured>('./load.ts', queue),
      round === 'burst' ? run<BurstAnswers>('./lookup-burst.ts', burstOn(served)) : null,
    ])
    times[round].push(...officers.times)
    for (const name of ['asked', 'limited', 'failed'] as const) answers[name] += citizens?.[name] ?? 0
  }
  server.send('end')
  const [quiet, burst] = [spread(times.quiet), spread(times.burst)]
  const ratio = { p50: burst.p50 / quiet.p50, p95: burst.p95 / quiet.p95 }
  printTable([
    ['queue page', 'p50 ms', 'p95 ms'],
    ['quiet', quiet.p50.toFixed(1), quiet.p95.toFixed(1)],
    ['beside the burst', burst.p50.toFixed(1), burst.p95.toFixed(1)],
    ['ratio (aim 1.5)', ratio.p50.toFixed(2), ratio.p95.toFixed(2)],
  ])
  const { asked: lookups, limited, failed } = answers
  process.stdout.write(`${lookups} look-ups, ${limited} held back, ${failed} failed\n`)
  if (isJson) process.stdout.write(`${JSON.stringify({ quiet, burst, ratio, lookups, limited, failed })}\n`)
}

/** Of ten look-ups seven have a code that answers, two one that nobody has, one is mistyped. */
function burstOn({ port, codes }: Served): Burst {
  const paths = Array.from({ length: 1000 }, (_, index) => {
    const kind = index % 10
    const code = kind < 7 ? codes[index % codes.length] : kind < 9 ? newReceiptCode() : '123456789012'
    return `/tra-cuu?ma=${code}`
  })
  return { port, paths, addresses, perSecond, seconds }
}

function spread(times: number[]): Times {
  const sorted = times.toSorted((a, b) => a - b)
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
  return { p50: at(0.5), p95: at(0.95) }
}

async function run<Result>(file: string, work: Load | Burst): Promise<Result> {
  const child = fork(new URL(file, import.meta.url))
  child.send(work)
  const result = await told<Result>(child)
  child.kill()
  return result
}

function told<Result>(child: ChildProcess): Promise<Result> {
  return new Promise((resolve, reject) => {
    child.once('message', (message) => resolve(message as Result))
    child.once('error', reject)
    child.once('exit', (code) => reject(new Error(`a process of the measurement ended with ${code}`)))
  })
}

async function signIn({ port, username }: Served): Promise<string> {
  const address = `http://127.0.0.1:${port}/sign-in`
  const page = await fetch(address)
  const first = page.headers.getSetCookie()[0]?.split(';')[0] ?? ''
  const entered = await fetch(address, {
    method: 'POST',
    redirect: 'manual',
    headers: { cookie: first, 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ csrf: tokenOf(await page.text()), username, password }).toString(),
  })
  return entered.headers.getSetCookie()[0]?.split(';')[0] ?? ''
}

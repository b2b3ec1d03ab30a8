import type { ChildProcess } from 'node:child_process'
import { fork } from 'node:child_process'
import { setTimeout } from 'node:timers/promises'
import { expect } from 'chai'
import mongoose from 'mongoose'
import { newId } from '../../src/id.ts'
import type { Worker } from '../../src/jobs/index.ts'
import { runWorker, startWorkers, wake } from '../../src/jobs/index.ts'
import { world } from '../world.ts'

const never = 3_600_000

describe('workers', function () {
  this.timeout(60_000)
  const errors: unknown[] = []
  const given = { log: { error: (line: unknown) => errors.push(line) } }
  let running: { stop(): Promise<void> } | null = null
  before(world)
  afterEach(() => running?.stop())

  /** A worker that is watched: each round calls `round` with its number. */
  function aWorker(round: (no: number) => number | Promise<number>, everyMs = never) {
    const state = { rounds: 0 }
    const worker: Worker<object> = {
      name: `test ${newId()}`,
      everyMs,
      run: async () => {
        state.rounds += 1
        return round(state.rounds)
      },
    }
    return { state, worker }
  }

  it('go on at once while there is something to do, then wait', async () => {
    const { state, worker } = aWorker((no) => (no < 4 ? 1 : 0))
    running = startWorkers([worker], given)
    await until(() => state.rounds === 4)
    await setTimeout(100)
    expect(state.rounds).to.equal(4)
  })

  it('look again after their time, also after a failure, which is logged', async () => {
    const { state, worker } = aWorker((no) => (no === 1 ? Promise.reject(new Error('the gateway is down')) : 0), 20)
    running = startWorkers([worker], given)
    await until(() => state.rounds >= 3)
    expect(errors).to.have.lengthOf(1)
  })

  it('look at once when they are woken, also in the middle of a round', async () => {
    const { state, worker } = aWorker((no) => {
      if (no === 1) wake(worker.name)
      return 0
    })
    running = startWorkers([worker], given)
    await until(() => state.rounds === 2)
    wake(worker.name)
    await until(() => state.rounds === 3)
  })

  it('finish the round that runs when they are stopped, and leave the work to others at once', async () => {
    let ended = false
    const { state, worker } = aWorker(async () => {
      await setTimeout(300)
      ended = true
      return 0
    })
    const first = startWorkers([worker], given)
    await until(() => state.rounds === 1)
    await first.stop()
    expect(ended).to.equal(true)
    running = startWorkers([worker], given)
    await until(() => state.rounds === 2)
  })

  it('do all that there is when a test runs one by hand', async () => {
    const { state, worker } = aWorker((no) => (no < 3 ? 10 : 0))
    expect(await runWorker(worker, given)).to.equal(20)
    expect(state.rounds).to.equal(3)
  })

  it('run in one process at a time; another one takes over when it is killed', async () => {
    const name = `test ${newId()}`
    const { dataFolder, mongodbUri } = (await world()).parts.config
    const started = JSON.stringify({ name, database: { dataFolder, mongodbUri } })
    const children = await Promise.all([startChild(started), startChild(started)])
    try {
      const rounds = () => mongoose.connection.collection('workerTestRounds').find({ name }).sort({ at: 1 }).toArray()
      await until(async () => (await rounds()).length >= 20)
      const [first, ...others] = new Set((await rounds()).map((round) => round.pid))
      expect(others).to.deep.equal([])
      children.find((child) => child.pid === first)?.kill('SIGKILL')
      const survivor = children.find((child) => child.pid !== first)
      await until(async () => (await rounds()).at(-1)?.pid === survivor?.pid)
      const byFirst = (await rounds()).filter((round) => round.pid === first)
      const bySecond = (await rounds()).filter((round) => round.pid !== first)
      expect(byFirst.at(-1)?.at < bySecond[0]?.at, 'never both').to.equal(true)
    } finally {
      for (const child of children) child.kill('SIGKILL')
      await mongoose.connection.collection('workerTestRounds').drop()
    }
  })
})

async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 400; tries += 1) {
    if (await holds()) return
    await setTimeout(50)
  }
  throw new Error('it did not come to that within 20 seconds')
}

function startChild(argument: string): Promise<ChildProcess> {
  const child = fork('test/jobs/worker-process.ts', [argument], { execArgv: ['--import', 'tsx'] })
  return new Promise((resolve) => child.once('message', () => resolve(child)))
}

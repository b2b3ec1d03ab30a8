import type { ChildProcess } from 'node:child_process'
import { fork, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { pino } from 'pino'
import { loadAgencies } from '../../../src/agencies/index.ts'
import { createApp } from '../../../src/app.ts'
import { readConfig } from '../../../src/config.ts'
import { FeedbackModel, registerFeedback } from '../../../src/feedback/index.ts'
import type { Paper } from '../../../src/letters/index.ts'
import { LetterModel } from '../../../src/letters/index.ts'
import { keepCopies } from '../../../src/papers/keep-copies.ts'
import type { Outgoing } from '../../../src/papers/outgoing.ts'
import { OutgoingModel } from '../../../src/papers/outgoing.ts'
import { recoverNumbers } from '../../../src/papers/recover-numbers.ts'
import { ReceptionModel } from '../../../src/receptions/index.ts'
import { startParts } from '../../../src/start.ts'
import { decided, transferred } from '../../factories/decided.ts'
import { aReception } from '../../factories/receptions.ts'
import type { People } from '../../people.ts'
import { anOffice, password } from '../../people.ts'
import { freePort } from '../../program.ts'
import { useWorld } from '../../world.ts'
import type { Task, Work } from './client.ts'

const clients = 8

/**
 * Papers of letters, visits, feedback and urgings, issued by 8 processes over HTTP at once; the server may be killed in
 * the middle, again and again. Then every number must stand in the register once, and say what became of it.
 */
export async function measureIssuing({ papers, kills, isJson }: { papers: number; kills: number; isJson: boolean }) {
  const folder = mkdtempSync(join(tmpdir(), 'tiep-dan-issuing-'))
  const port = await freePort()
  try {
    const prepared = await prepare(folder, Math.ceil(papers / clients))
    const begin = performance.now()
    const outcome = await issueAll(folder, port, prepared, kills)
    const seconds = (performance.now() - begin) / 1000
    const found = await check(folder, prepared.people.office)
    const result = { papers, clients, kills, seconds: Math.round(seconds * 10) / 10, ...outcome, ...found }
    process.stdout.write(isJson ? `${JSON.stringify(result)}\n` : `${JSON.stringify(result, null, 2)}\n`)
    if (found.faults.length > 0) process.exitCode = 1
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function settingsIn(folder: string) {
  return {
    DATA_DIR: join(folder, 'data'),
    UPLOADS_DIR: join(folder, 'uploads'),
    VAULT_KEY_FILE: join(folder, 'key'),
    LOG_LEVEL: 'silent',
  }
}

async function open(folder: string) {
  const config = readConfig(settingsIn(folder))
  const log = pino({ level: 'silent' })
  const started = await startParts(config, log)
  return { config, log, started }
}

interface Prepared {
  people: People
  username: string
  /** The work of each client: its own records, so that no two of them disturb each other's forms. */
  tasks: Task[][]
}

async function prepare(folder: string, each: number): Promise<Prepared> {
  const { log, started } = await open(folder)
  const app = createApp({ ...started.parts, log, sessionSecret: 'only for measuring' })
  useWorld({ app, parts: started.parts, started })
  await loadAgencies()
  const people = await anOffice()
  const { username } = people.hoa
  const tasks: Task[][] = []
  for (let client = 0; client < clients; client += 1) tasks.push(await tasksOfClient(people, each))
  await started.close()
  return { people, username, tasks }
}

async function tasksOfClient(people: People, each: number): Promise<Task[]> {
  const { world } = await import('../../world.ts')
  const context = (await world()).contextFor(people.hoa)
  const letter = await decided(people.hoa, 'guide')
  const held = await transferred(people.hoa)
  const visit = await aReception(people.hoa)
  const feedback = await registerFeedback(context, {
    receivedOn: '15/09/2026',
    channel: 'inPerson',
    name: 'Phạm Văn Phúc',
    content: 'Đề nghị bỏ giấy xác nhận',
  })
  const matter = { 'fields[matter]': 'Nội dung đơn' }
  const kinds: Task[] = [
    {
      page: `/letters/${letter._id}/contents/1/papers/new?code=TF-10`,
      path: `/letters/${letter._id}/contents/1/papers`,
      fields: { code: 'TF-10', ...matter, 'fields[proposal]': 'Xin ý kiến chỉ đạo' },
    },
    {
      page: `/receptions/${visit._id}/papers/new?code=RF-2`,
      path: `/receptions/${visit._id}/papers`,
      fields: {
        code: 'RF-2',
        'fields[documents]': 'Đơn; 2 trang; bản chính',
        'fields[copies]': '02',
        'fields[meetingAt]': '08:30',
      },
    },
    { page: null, path: '/letters/urgings', fields: { selected: held._id } },
    {
      page: `/feedback/${feedback._id}/papers/new?code=FF-2`,
      path: `/feedback/${feedback._id}/papers`,
      fields: { code: 'FF-2', ...matter },
    },
  ]
  return Array.from({ length: each }, (_, index) => kinds[index % kinds.length])
}

async function issueAll(folder: string, port: number, { username, tasks }: Prepared, kills: number) {
  let server = startServer(folder, port)
  try {
    await answering(port)
    const base = `http://127.0.0.1:${port}`
    const all = Promise.all(tasks.map((own) => startClient({ base, username, password, tasks: own })))
    let over = false
    const ended = all.finally(() => {
      over = true
    })
    ended.catch(() => {})
    let killed = 0
    while (!over && killed < kills) {
      await Promise.race([ended.catch(() => {}), setTimeout(1500 + Math.random() * 1500)])
      if (over) break
      await kill(server)
      killed += 1
      server = startServer(folder, port)
      await answering(port)
    }
    const outcomes = await all
    return {
      killed,
      done: outcomes.reduce((sum, one) => sum + one.done, 0),
      unknown: outcomes.reduce((sum, one) => sum + one.lost, 0),
    }
  } finally {
    const exited = new Promise((resolve) => server.once('exit', resolve))
    server.kill('SIGTERM')
    await exited
  }
}

function startServer(folder: string, port: number): ChildProcess {
  return spawn(process.execPath, ['--import', 'tsx', 'src/server.ts'], {
    env: { PATH: process.env.PATH, PORT: String(port), ...settingsIn(folder) },
    stdio: 'ignore',
    detached: true,
  })
}

/** The server and every process that it has started, at once. */
async function kill(server: ChildProcess): Promise<void> {
  const ended = new Promise((resolve) => server.once('exit', resolve))
  process.kill(-(server.pid ?? 0), 'SIGKILL')
  await ended
}

async function answering(port: number): Promise<void> {
  for (let tries = 0; tries < 600; tries += 1) {
    const isThere = await fetch(`http://127.0.0.1:${port}/sign-in`).then(
      (answer) => answer.status < 500,
      () => false,
    )
    if (isThere) return
    await setTimeout(100)
  }
  throw new Error('the server did not start')
}

function startClient(work: Work): Promise<{ done: number; lost: number }> {
  const child = fork('test/bench/issuing/client.ts', { execArgv: ['--import', 'tsx'] })
  const outcome = new Promise<{ done: number; lost: number }>((resolve, reject) => {
    child.once('message', (told: { failed?: string; done: number; lost: number }) =>
      told.failed ? reject(new Error(told.failed)) : resolve(told),
    )
    child.once('exit', (code) => code && reject(new Error(`a client ended with ${code}`)))
  })
  child.send(work)
  return outcome
}

/** What is wrong in the register, after recovery; and how many numbers it has. */
async function check(folder: string, office: string) {
  const { log, started } = await open(folder)
  try {
    const recovered = await recoverAll()
    let copied = 0
    for (let more = 1; more > 0; copied += more) more = await keepCopies({ ...started.parts, log })
    const lines = await OutgoingModel.find({ office }).sort({ no: 1 }).lean<Outgoing[]>()
    const papers = await papersOf(office)
    const faults = lines.flatMap((line, index) => faultsOf(line, index, papers))
    const twice = papers.size - new Set([...papers.values()].map((paper) => paper.no)).size
    const unknown = [...papers.keys()].filter((id) => !lines.some((line) => line._id === id))
    if (twice > 0) faults.push(`${twice} numbers stand on two papers`)
    if (unknown.length > 0) faults.push(`${unknown.length} papers have a number without a line`)
    const lost = lines.filter((line) => line.lost !== null).length
    return { numbers: lines.length, issued: papers.size, lost, recovered, copied, faults }
  } finally {
    await started.close()
  }
}

async function recoverAll(): Promise<number> {
  let all = 0
  for (let more = 1; more > 0; all += more) more = await recoverNumbers(0)
  return all
}

function faultsOf(line: Outgoing, index: number, papers: ReadonlyMap<string, Paper>): string[] {
  const paper = papers.get(line._id)
  const faults: string[] = []
  if (line.no !== index + 1) faults.push(`${line.no} stands in place ${index + 1}`)
  if (line.status === 'issued' && paper?.no !== line.no) faults.push(`${line.no} is issued, and no record has it`)
  if (line.status === 'cancelled' && paper) faults.push(`${line.no} is lost, and a record has it`)
  if (line.status === 'taken') faults.push(`${line.no} is taken`)
  if (line.status === 'issued' && (!line.files.pdf || !line.files.docx)) faults.push(`${line.no} has no copies`)
  if (paper && paper.sheetHash !== line.sheetHash) faults.push(`${line.no} has another text in its record`)
  return faults
}

/** Every numbered paper of the office's records, by its line of the register. */
async function papersOf(office: string): Promise<Map<string, Paper>> {
  const only = { papers: 1 } as const
  const records = [
    ...(await LetterModel.find({ office }, only).lean<{ papers: Paper[] }[]>()),
    ...(await ReceptionModel.find({ office }, only).lean<{ papers: Paper[] }[]>()),
    ...(await FeedbackModel.find({ office }, only).lean<{ papers: Paper[] }[]>()),
  ]
  const numbered = records.flatMap((record) => record.papers).filter((paper) => paper.no !== null)
  return new Map(numbered.map((paper) => [paper.registerId ?? paper.id, paper]))
}

import { randomBytes } from 'node:crypto'
import { existsSync, linkSync, mkdirSync, readFileSync, renameSync, rmSync, unlinkSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'

/** Who runs the database of a folder, as the lock file says. */
export interface Owner {
  pid: number
  /** Tells the process from a later one with the same number; undefined where the system does not say. */
  born: string | undefined
  /** Made new at every start: two entries with the same mark are the same. */
  mark: string
  /** The address for clients; undefined while the owner is still starting. */
  uri: string | undefined
  socket: string | undefined
  port: number | undefined
}

const fileName = 'owner.json'
const patience = 15_000

/** A folder is owned by another process that is alive but does not answer. */
export class FolderInUse extends Error {
  constructor(folder: string, pid: number) {
    super(
      `the database in ${folder} is in use by process ${pid}, which does not answer; stop it or choose another folder`,
    )
    this.name = 'FolderInUse'
  }
}

/** Takes the folder, or answers who has it and is running. @throws FolderInUse */
export async function takeFolder(folder: string): Promise<{ mine: Owner } | { other: Owner }> {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const mine: Owner = {
    pid: process.pid,
    born: birthOf(process.pid),
    mark: randomBytes(8).toString('hex'),
    uri: undefined,
    socket: undefined,
    port: undefined,
  }
  const deadline = Date.now() + patience
  for (;;) {
    if (create(folder, mine)) return { mine }
    const other = readOwner(folder)
    if (!other) {
      removeUnreadable(folder)
      continue
    }
    const state = await stateOf(other)
    if (state === 'running') return { other }
    if (state === 'dead') removeStale(folder, other)
    else if (Date.now() > deadline) throw new FolderInUse(folder, other.pid)
    else await setTimeout(100)
  }
}

/** Writes down where the server listens. */
export function announce(folder: string, owner: Owner): void {
  const temporary = join(folder, `${fileName}.${owner.mark}`)
  writeFileSync(temporary, JSON.stringify(owner), { mode: 0o600 })
  renameSync(temporary, join(folder, fileName))
}

/** Gives the folder back, if it is still ours. */
export function leaveFolder(folder: string, owner: Owner): void {
  if (readOwner(folder)?.mark === owner.mark) rmSync(join(folder, fileName), { force: true })
}

/** The entry of the lock file, undefined without one or when it cannot be read. */
export function readOwner(folder: string): Owner | undefined {
  try {
    const entry = JSON.parse(readFileSync(join(folder, fileName), 'utf8')) as Partial<Owner> | null
    return typeof entry?.pid === 'number' && typeof entry.mark === 'string' ? (entry as Owner) : undefined
  } catch {
    return undefined
  }
}

/** The live process that has the folder, whether it answers or not. */
export function liveOwner(folder: string): Owner | undefined {
  const owner = readOwner(folder)
  return owner && isSameProcess(owner) ? owner : undefined
}

/** A link appears with its content at once, or not at all when the name is taken. */
function create(folder: string, owner: Owner): boolean {
  const temporary = join(folder, `${fileName}.${owner.mark}`)
  writeFileSync(temporary, JSON.stringify(owner), { mode: 0o600 })
  try {
    linkSync(temporary, join(folder, fileName))
    return true
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false
    throw error
  } finally {
    unlinkSync(temporary)
  }
}

/** Between judging and removing somebody else may have taken the folder: then their entry is put back. */
function removeStale(folder: string, stale: Owner): void {
  const aside = join(folder, `${fileName}.stale.${randomBytes(4).toString('hex')}`)
  try {
    renameSync(join(folder, fileName), aside)
  } catch {
    return
  }
  const removed = JSON.parse(readFileSync(aside, 'utf8')) as Owner
  if (removed.mark !== stale.mark) linkSync(aside, join(folder, fileName))
  unlinkSync(aside)
}

/** An entry appears whole, so one that cannot be read was torn by a power cut or written by somebody else. */
function removeUnreadable(folder: string): void {
  const path = join(folder, fileName)
  if (existsSync(path) && !readOwner(folder)) rmSync(path, { force: true })
}

async function stateOf(owner: Owner): Promise<'running' | 'starting' | 'dead'> {
  if (!isSameProcess(owner)) return 'dead'
  if (owner.uri === undefined) return 'starting'
  // A number may have been given to another process since; only who listens is the owner.
  return (await answers(owner)) ? 'running' : owner.pid === process.pid ? 'dead' : 'starting'
}

function isSameProcess({ pid, born }: Owner): boolean {
  return isAlive(pid) && (born === undefined || birthOf(pid) === born)
}

/** On Linux the start of the system and when the process began (proc(5): stat, field 22). */
function birthOf(pid: number): string | undefined {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ')
    return `${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()} ${fields[19]}`
  } catch {
    return undefined
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

function answers(owner: Owner): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = owner.socket ? connect(owner.socket) : connect(owner.port ?? 0, '127.0.0.1')
    const end = (isThere: boolean) => {
      socket.destroy()
      resolve(isThere)
    }
    socket.once('connect', () => end(true))
    socket.once('error', () => end(false))
  })
}

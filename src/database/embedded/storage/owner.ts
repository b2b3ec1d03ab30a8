import { randomBytes } from 'node:crypto'
import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, unlinkSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'

/** Who runs the database of a folder, as the lock file says. */
export interface Owner {
  pid: number
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
    mark: randomBytes(8).toString('hex'),
    uri: undefined,
    socket: undefined,
    port: undefined,
  }
  const deadline = Date.now() + patience
  for (;;) {
    if (create(folder, mine)) return { mine }
    const other = readOwner(folder)
    if (!other) continue
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

/** The entry of the lock file, undefined without one. */
export function readOwner(folder: string): Owner | undefined {
  try {
    return JSON.parse(readFileSync(join(folder, fileName), 'utf8')) as Owner
  } catch {
    return undefined
  }
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

async function stateOf(owner: Owner): Promise<'running' | 'starting' | 'dead'> {
  if (!isAlive(owner.pid)) return 'dead'
  if (owner.uri === undefined) return 'starting'
  // A number may have been given to another process since; only who listens is the owner.
  return (await answers(owner)) ? 'running' : owner.pid === process.pid ? 'dead' : 'starting'
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

import { pino } from 'pino'
import type { Role } from '../access/actor.ts'
import type { Account } from '../accounts/index.ts'
import { AccountModel, actorOf } from '../accounts/index.ts'
import { readConfig } from '../config.ts'
import type { Context } from '../context.ts'
import { contextOf } from '../context.ts'
import { OfficeModel } from '../offices/index.ts'
import { newKeyNotice, startParts } from '../start.ts'
import { whyItCannotStart } from '../start-problems.ts'

/** A command cannot do what was asked: the message is for people, and is all that is printed. */
export class CommandProblem extends Error {}

/** Whom a command acts as: an account of an office, by the roles that it needs, the first preferred. */
export interface Somebody {
  demo?: boolean
  office?: string
  username?: string
  roles: readonly Role[]
}

/**
 * Opens the database as the server does (joining a running one), acts as a named account, and closes again.
 * Nothing is done in nobody's name: history and audit say which account a command used.
 */
export async function asSomebody(who: Somebody, act: (context: Context) => Promise<void>): Promise<void> {
  const config = readConfig(process.env, { demo: who.demo ?? false })
  const { parts, keyCreated, close } = await startParts(config, pino({ level: 'error' }, process.stderr))
  if (keyCreated && !config.demo) process.stderr.write(`${newKeyNotice(config)}\n`)
  try {
    const account = await accountOf(await officeOf(who), who)
    await act(contextOf(parts, await actorOf(account), `command ${process.pid}`))
  } finally {
    await close()
  }
}

/** Prints a problem of the command as one line and sets the exit code; anything else is a bug and is thrown on. */
export async function reportingProblems(command: () => Promise<void>): Promise<void> {
  // A reader that has seen enough (`| head`) must not stop what the command does.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error
  })
  try {
    await command()
  } catch (error) {
    const reason = reasonFor(error)
    if (!reason) throw error
    process.stderr.write(`${reason}\n`)
    process.exitCode = 1
  }
}

/** What the driver's errors are called when there is no server any more. */
const lostServer = /^Mongo(ose)?(Network|ServerSelection|PoolCleared|NotConnected|TopologyClosed|ClientClosed)/

function reasonFor(error: unknown): string | undefined {
  if (error instanceof CommandProblem) return error.message
  if (error instanceof Error && lostServer.test(error.name))
    return 'The database that this command worked with has stopped meanwhile, perhaps with the program that runs it. Run the command again.'
  return whyItCannotStart(error, readConfig(process.env)) ?? undefined
}

async function officeOf({ office }: Somebody): Promise<string> {
  const offices = await OfficeModel.find({}, { name: 1 }).limit(50).lean()
  const list = offices.map((one) => `  ${one._id}  ${one.name}`).join('\n')
  if (offices.length === 0)
    throw new CommandProblem('There is no office yet: start the server and open it in a browser first.')
  if (!office && offices.length > 1)
    throw new CommandProblem(`There are several offices; name one with --office ID:\n${list}`)
  const chosen = office ? offices.find((one) => one._id === office || one.name === office) : offices[0]
  if (!chosen) throw new CommandProblem(`There is no office ${office}. These are there:\n${list}`)
  return chosen._id
}

async function accountOf(office: string, { username, roles }: Somebody): Promise<Account> {
  const accounts = await AccountModel.find({ office, active: true, role: { $in: roles } })
    .sort({ createdAt: 1 })
    .lean<Account[]>()
  const chosen = username
    ? accounts.find((one) => one.username === username.toLowerCase())
    : roles.map((role) => accounts.find((one) => one.role === role)).find((one) => one !== undefined)
  if (!chosen)
    throw new CommandProblem(
      username
        ? `The office has no active account "${username}" with one of the roles ${roles.join(', ')}.`
        : `The office has no active account with one of the roles ${roles.join(', ')}.`,
    )
  return chosen
}

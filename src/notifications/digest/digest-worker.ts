import type { Account } from '../../accounts/index.ts'
import { AccountModel, actorOf } from '../../accounts/index.ts'
import type { Parts } from '../../context.ts'
import { duplicateKeyOf } from '../../database/duplicate-key.ts'
import { newId } from '../../id.ts'
import type { Worker } from '../../jobs/index.ts'
import { wake } from '../../jobs/index.ts'
import { timeOfDay } from '../../language/format.ts'
import { plainDateOf } from '../../time/clock.ts'
import type { Message } from '../message.ts'
import { MessageModel } from '../message.ts'
import { messageIdOf, outboxName } from '../queue-message.ts'
import { digestOf } from './digest.ts'
import { digestText } from './digest-text.ts'

const from = '07:00'
const until = '12:00'
const everyMs = 60_000

/**
 * Writes each officer what is due, once on each working morning: at seven, or when the program is started later in the
 * morning; in the afternoon it is of no use any more.
 */
export function digestWorker(): Worker<Parts> {
  let done = { day: '', accounts: new Set<string>() }
  return {
    name: 'digest',
    everyMs,
    async run(parts, signal) {
      const now = parts.clock.now()
      const day = plainDateOf(now)
      const time = timeOfDay(now)
      if (time < from || time >= until) return 0
      if (done.day !== day) done = { day, accounts: new Set() }
      let written = 0
      for (const account of await readersOf()) {
        if (signal.aborted) break
        if (done.accounts.has(account._id)) continue
        if (await writeDigest(parts, account, day)) written += 1
        done.accounts.add(account._id)
      }
      return written
    },
  }
}

async function readersOf(): Promise<Account[]> {
  return AccountModel.find({ active: true, digest: { $ne: false }, email: { $gt: '' } }).lean<Account[]>()
}

/** @returns whether there was anything to write that nobody had written before */
async function writeDigest(parts: Parts, account: Account, day: string): Promise<boolean> {
  const { calendar } = await parts.lawOf(account.office)
  if (!calendar.isWorkingDay(day)) return false
  const digest = await digestOf(await actorOf(account), day)
  if (!digest.length) return false
  try {
    await MessageModel.create(messageOf(parts, account, day, digest))
  } catch (error) {
    if (duplicateKeyOf(error)) return false
    throw error
  }
  wake(outboxName('email'))
  return true
}

function messageOf(parts: Parts, account: Account, day: string, digest: Awaited<ReturnType<typeof digestOf>>): Message {
  const now = parts.clock.now()
  const _id = newId()
  return {
    _id,
    office: account.office,
    key: `digest:${account._id}:${day}`,
    event: 'digest',
    subject: { kind: 'account', id: account._id, number: '' },
    contentNo: null,
    person: account._id,
    channel: 'email',
    to: account.email ?? null,
    vaultId: null,
    otherWays: [],
    language: account.language,
    values: {},
    ...digestText(account, digest, { today: day, publicUrl: parts.config.publicUrl }),
    provider: null,
    textVersion: 0,
    segments: 0,
    state: 'queued',
    tries: 0,
    nextAt: now,
    until: new Date(`${day}T${until}:00+07:00`),
    lease: null,
    messageId: messageIdOf(_id, parts),
    again: false,
    providerId: null,
    log: [{ at: now, what: 'queued', why: '', by: null }],
    createdAt: now,
    sentAt: null,
  }
}

import type { Context } from '../context.ts'
import { storedBytes } from '../database/stored-bytes.ts'
import type { PlainDate } from '../law/index.ts'
import { addDays } from '../law/index.ts'
import type { Letter, Paper } from '../letters/index.ts'
import { isWrittenToSender } from '../papers/index.ts'
import type { Reception } from '../receptions/index.ts'
import type { Lookup, Unlocked } from './lookup.ts'
import { endless } from './lookup.ts'
import { matterOf } from './matter.ts'
import { matterOfVisit } from './visit-matter.ts'

interface Given extends Pick<Context, 'vault' | 'now'> {
  /** For how many days after its end the office lets a matter be looked up. */
  lookupDays: number
}

/** What the look-up may know of a letter, or null: nothing of a denunciation, or of a record that was taken out. */
export function lookupOfLetter(context: Given, letter: Letter): Lookup | null {
  if (letter.secret || letter.removed) return null
  const unlocked: Unlocked = {
    lastFour: lastFoursOf(letter.senders),
    papers: papersIn(letter.papers),
    supplement: supplementAsked(letter),
    returns: (letter.returns ?? []).map(({ what, way, state, consignment, on }) => ({
      what,
      way,
      state,
      consignment,
      on,
    })),
  }
  return {
    _id: letter.receiptCode,
    office: letter.office,
    kind: 'letter',
    record: letter._id,
    version: letter.version,
    receivedOn: letter.receivedOn,
    matters: letter.contents.map((content) => matterOf(content, letter.receivedOn)),
    until: lastDay(letter.closedOn, context.lookupDays),
    sealed: sealUnlocked(context, letter.receiptCode, unlocked),
    updatedAt: context.now,
  }
}

/** The same of a visit. */
export function lookupOfVisit(context: Given, visit: Reception): Lookup | null {
  if (visit.secret || visit.removed) return null
  const matter = matterOfVisit(visit)
  const closedOn = matter.state === 'answered' ? (matter.stages.at(-1)?.on ?? visit.on) : null
  const unlocked: Unlocked = {
    lastFour: lastFoursOf(visit.people),
    papers: papersIn(visit.papers),
    supplement: null,
    returns: [],
  }
  return {
    _id: visit.receiptCode,
    office: visit.office,
    kind: 'reception',
    record: visit._id,
    version: visit.version,
    receivedOn: visit.on,
    matters: [matter],
    until: lastDay(closedOn, context.lookupDays),
    sealed: sealUnlocked(context, visit.receiptCode, unlocked),
    updatedAt: context.now,
  }
}

function lastDay(closedOn: PlainDate | null, lookupDays: number): PlainDate {
  return closedOn ? addDays(closedOn, lookupDays) : endless
}

function lastFoursOf(people: readonly { phone: string | null; idNumber: string | null }[]): string[] {
  const numbers = people.flatMap(({ phone, idNumber }) => [phone, idNumber])
  return [...new Set(numbers.filter((number) => number !== null).map((number) => number.slice(-4)))]
}

function papersIn(papers: readonly Paper[]): Unlocked['papers'] {
  return papers.flatMap(({ id, code, status, on }) =>
    status === 'signed' && on !== null && isWrittenToSender(code) ? [{ id, code, on }] : [],
  )
}

function supplementAsked(letter: Letter): Unlocked['supplement'] {
  const asked = letter.contents.find((one) => one.awaitingSupplement && !one.closed)?.awaitingSupplement
  if (!asked) return null
  const sent = letter.supplements ?? []
  const last = sent.at(-1)
  return {
    ...asked,
    waiting: sent.filter((one) => one.state === 'arrived').reduce((sum, one) => sum + one.files.length, 0),
    refused: last?.state === 'refused' ? last.reason : null,
  }
}

const boundTo = (code: string) => `lookup ${code}`

function sealUnlocked({ vault }: Pick<Context, 'vault'>, code: string, unlocked: Unlocked): Buffer {
  return vault.seal(Buffer.from(JSON.stringify(unlocked)), boundTo(code))
}

/** What is shown after the second factor. */
export function unlockedOf({ vault }: Pick<Context, 'vault'>, lookup: Pick<Lookup, '_id' | 'sealed'>): Unlocked {
  return JSON.parse(vault.unseal(storedBytes(lookup.sealed), boundTo(lookup._id)).toString('utf8')) as Unlocked
}

import type { Actor } from '../access/actor.ts'
import type { Filter } from '../access/scope.ts'
import { legibleScope, letterScope } from '../access/scope.ts'
import { addDays } from '../law/index.ts'
import type { Letter, ResultReturn, ReturnState } from '../letters/index.ts'
import { LetterModel } from '../letters/index.ts'
import type { Returnable } from './returnable.ts'
import { unreturned } from './returnable.ts'
import { hasRecipient } from './ways.ts'

/** What has to be done: prepare, give at the counter, send off today, follow what the post has, send again. */
export const returnBuckets = ['unprepared', 'counter', 'toSend', 'onTheWay', 'cameBack'] as const
export type ReturnBucket = (typeof returnBuckets)[number]

/** A letter and one of its returns; null where nothing has been prepared yet. */
export interface ReturnRow {
  letter: Pick<Letter, '_id' | 'no' | 'year' | 'secret' | 'senders' | 'closedOn'>
  one: ResultReturn | null
  /** What waits to be prepared. */
  open: Returnable[]
}

/** Results of matters that ended longer ago than this went out before returns were kept here. */
const daysBack = 60
const mostShown = 200

const mostRead = 1000

/**
 * The rows of one list, those that wait longest first, at most 200: only of letters that the actor may read, so that
 * neither a row nor a count tells of a denunciation of others.
 */
export async function returnRows(actor: Actor, bucket: ReturnBucket, today: string): Promise<ReturnRow[]> {
  const letters =
    bucket === 'unprepared' ? await lettersEnded(actor, today) : await lettersReturning(actor, bucketStates[bucket])
  const rows = letters.flatMap((letter) => rowsOf(letter, bucket))
  return rows.toSorted((a, b) => dayOf(a).localeCompare(dayOf(b))).slice(0, mostShown)
}

/** A result that goes to its writer by post and stands on the list of the day: with an address, none of a denunciation. */
export interface PostalRow {
  letter: ReturnRow['letter']
  one: ResultReturn
  name: string
  address: string
}

/** What is to be posted today, ready for a list and for labels; what of denunciations goes sealed, from the record. */
export async function postalRows(actor: Actor, today: string): Promise<PostalRow[]> {
  const rows = await returnRows(actor, 'toSend', today)
  return rows.flatMap(({ letter, one }) => {
    const to = letter.senders.find((sender) => sender.address)
    return one?.way === 'post' && !letter.secret && to?.address
      ? [{ letter, one, name: to.name, address: to.address }]
      : []
  })
}

const bucketStates = { counter: 'ready', toSend: 'ready', onTheWay: 'sent', cameBack: 'cameBack' } as const

const rowFields = { no: 1, year: 1, secret: 1, senders: 1, closedOn: 1, papers: 1, contents: 1, returns: 1 } as const

function readable(actor: Actor): Filter {
  return { $and: [letterScope(actor), legibleScope(actor)], office: actor.office, kept: true }
}

function lettersReturning(actor: Actor, state: ReturnState): Promise<Letter[]> {
  return LetterModel.find({ ...readable(actor), 'returns.state': state }, rowFields)
    .limit(mostRead)
    .lean<Letter[]>()
}

function lettersEnded(actor: Actor, today: string): Promise<Letter[]> {
  return LetterModel.find({ ...readable(actor), closedOn: { $gte: addDays(today, -daysBack), $lte: today } }, rowFields)
    .sort({ closedOn: -1 })
    .limit(mostRead)
    .lean<Letter[]>()
}

function rowsOf(letter: Letter, bucket: ReturnBucket): ReturnRow[] {
  if (bucket !== 'unprepared')
    return (letter.returns ?? []).filter((one) => isIn(one, bucket)).map((one) => ({ letter, one, open: [] }))
  const open = unreturned(letter)
  return open.length && hasRecipient(letter) ? [{ letter, one: null, open }] : []
}

function isIn({ state, way }: ResultReturn, bucket: Exclude<ReturnBucket, 'unprepared'>): boolean {
  return state === bucketStates[bucket] && (state !== 'ready' || (way === 'inPerson') === (bucket === 'counter'))
}

function dayOf({ letter, one }: ReturnRow): string {
  return one?.on ?? letter.closedOn ?? ''
}

import type { Parts } from '../context.ts'
import { duplicateKeyOf } from '../database/duplicate-key.ts'
import type { CodeOwner, Letter } from '../letters/index.ts'
import { LetterModel, ownsReceiptCode } from '../letters/index.ts'
import { officeById } from '../offices/index.ts'
import type { Reception } from '../receptions/index.ts'
import { ReceptionModel } from '../receptions/index.ts'
import type { Lookup } from './lookup.ts'
import { LookupModel } from './lookup.ts'
import { lookupOfLetter, lookupOfVisit } from './lookup-of-record.ts'
import { forgetLookups } from './recent-lookups.ts'

type Given = Pick<Parts, 'vault' | 'clock'>

/**
 * Writes what the look-up may know of a record as it is now, and takes away what it may not know any more: doing it
 * twice, or late, leaves the same. What must go (the record became a denunciation, a code was replaced) goes first.
 */
export async function projectLookup(parts: Given, subject: Pick<CodeOwner, 'kind' | 'record'>): Promise<void> {
  const now = parts.clock.now()
  const lookup = await lookupNow({ vault: parts.vault, now }, subject)
  await withdrawLookups(subject.record, lookup?._id)
  if (lookup && (await ownsReceiptCode(lookup._id, lookup, now))) await store(lookup)
}

async function lookupNow(
  context: { vault: Parts['vault']; now: Date },
  { kind, record }: Pick<CodeOwner, 'kind' | 'record'>,
): Promise<Lookup | null> {
  if (kind === 'letter') {
    const letter = await LetterModel.findById(record).lean<Letter>()
    return letter && lookupOfLetter({ ...context, ...(await daysOf(letter)) }, letter)
  }
  const visit = await ReceptionModel.findById(record).lean<Reception>()
  return visit && lookupOfVisit({ ...context, ...(await daysOf(visit)) }, visit)
}

async function daysOf({ office }: { office: string }): Promise<{ lookupDays: number }> {
  const { lookupDays } = (await officeById(office)).settings
  return { lookupDays }
}

/** Lets every code of a record but one answer no more. */
export async function withdrawLookups(record: string, except?: string): Promise<void> {
  const old = await LookupModel.find({ record, _id: { $ne: except ?? '' } }, { _id: 1 }).lean()
  if (!old.length) return
  const codes = old.map((one) => one._id)
  await LookupModel.deleteMany({ _id: { $in: codes } })
  forgetLookups(codes)
}

/** A newer version that another process has stored meanwhile stays. */
async function store(lookup: Lookup): Promise<void> {
  try {
    await LookupModel.replaceOne({ _id: lookup._id, version: { $lte: lookup.version } }, lookup, { upsert: true })
    forgetLookups([lookup._id])
  } catch (error) {
    if (!duplicateKeyOf(error)) throw error
  }
}

const batch = 500

/**
 * Writes the look-ups of every record anew, for records that were imported or stored before there was a look-up.
 * Returns how many answer.
 */
export async function rebuildLookups(parts: Given): Promise<number> {
  await everyRecord(LetterModel, (record) => projectLookup(parts, { kind: 'letter', record }))
  await everyRecord(ReceptionModel, (record) => projectLookup(parts, { kind: 'reception', record }))
  return LookupModel.estimatedDocumentCount()
}

async function everyRecord(
  model: typeof LetterModel | typeof ReceptionModel,
  act: (id: string) => Promise<void>,
): Promise<void> {
  for (let after = ''; ; ) {
    const found = await (model as typeof LetterModel)
      .find({ _id: { $gt: after } }, { _id: 1 })
      .sort({ _id: 1 })
      .limit(batch)
      .lean()
    for (const { _id } of found) await act(_id)
    after = found.at(-1)?._id ?? ''
    if (found.length < batch) return
  }
}

import type { Actor } from '../access/actor.ts'
import type { Filter } from '../access/scope.ts'
import { letterScope, receptionScope } from '../access/scope.ts'
import { sightOf } from '../access/secrecy.ts'
import type { Letter } from '../letters/index.ts'
import { LetterModel } from '../letters/index.ts'
import type { Reception } from '../receptions/index.ts'
import { ReceptionModel, receptionSight } from '../receptions/index.ts'
import type { Outgoing } from './outgoing.ts'
import { OutgoingModel } from './outgoing.ts'

/** What is chosen of the register of outgoing papers. */
export interface OutgoingChoice {
  year: number
  code?: string
  status?: Outgoing['status']
}

/**
 * A line as the actor may see it: one about a denunciation that is none of the actor's business has its number, day and
 * status, and nothing that tells what it is (`hidden`).
 */
export type OutgoingRow = Pick<
  Outgoing,
  '_id' | 'no' | 'year' | 'symbol' | 'code' | 'on' | 'signerName' | 'status' | 'why' | 'lost' | 'subject' | 'paperId'
> & { hidden: boolean; files: { pdf: unknown; docx: unknown; scan: unknown } }

const onPage = 50
const fields = {
  no: 1,
  year: 1,
  symbol: 1,
  code: 1,
  on: 1,
  signerName: 1,
  status: 1,
  why: 1,
  lost: 1,
  subject: 1,
  paperId: 1,
  secret: 1,
  'files.pdf.hash': 1,
  'files.docx.hash': 1,
  'files.scan.hash': 1,
} as const

/** One page of the register, the newest number first. */
export async function outgoingPage(
  actor: Actor,
  choice: OutgoingChoice,
  below: number | null = null,
  size = onPage,
): Promise<{ rows: OutgoingRow[]; next: number | null }> {
  const filter: Filter = { ...chosen(actor, choice), ...(below !== null && { no: { $lt: below } }) }
  const found = await OutgoingModel.find(filter, fields)
    .sort({ no: -1 })
    .limit(size + 1)
    .lean<(OutgoingRow & { secret: boolean })[]>()
  const shown = found.slice(0, size)
  const readable = await secretsInSight(actor, shown)
  return {
    rows: shown.map(({ secret, ...row }) => ({ ...row, hidden: secret && !readable.has(row.subject.id) })),
    next: found.length > size ? (shown.at(-1)?.no ?? null) : null,
  }
}

export function countOutgoing(actor: Actor, choice: OutgoingChoice): Promise<number> {
  return OutgoingModel.countDocuments(chosen(actor, choice))
}

function chosen(actor: Actor, { year, code, status }: OutgoingChoice): Filter {
  return {
    office: actor.role === 'agencyOfficer' ? '' : actor.office,
    year,
    ...(status && { status }),
    // A choice by kind of paper must not tell of a denunciation what its row does not.
    ...(code && { code, ...(actor.role !== 'manager' && { secret: false }) }),
  }
}

/** The records about a denunciation, of these lines, that the actor may read in full. */
async function secretsInSight(actor: Actor, lines: readonly { secret: boolean; subject: Outgoing['subject'] }[]) {
  const secret = lines.filter((line) => line.secret)
  const idsOf = (kind: string) => secret.filter(({ subject }) => subject.kind === kind).map(({ subject }) => subject.id)
  const [letters, visits] = await Promise.all([
    idsOf('letter').length
      ? LetterModel.find(
          { _id: { $in: idsOf('letter') }, ...letterScope(actor) },
          { office: 1, secret: 1, secretTaker: 1, assignee: 1, agencies: 1 },
        ).lean<Letter[]>()
      : [],
    idsOf('reception').length
      ? ReceptionModel.find(
          { _id: { $in: idsOf('reception') }, ...receptionScope(actor) },
          { office: 1, secret: 1, secretTaker: 1 },
        ).lean<Reception[]>()
      : [],
  ])
  return new Set([
    ...letters.filter((letter) => sightOf(actor, letter) === 'full').map((letter) => letter._id),
    ...visits.filter((visit) => receptionSight(actor, visit) === 'full').map((visit) => visit._id),
  ])
}

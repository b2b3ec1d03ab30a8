import { z } from 'zod'
import type { Actor } from '../access/actor.ts'
import type { Context } from '../context.ts'
import { NotFound } from '../errors.ts'
import type { Paper } from '../letters/index.ts'
import { letterInSight } from '../letters/index.ts'
import { operation } from '../operation.ts'
import { isOpenNow } from '../vault/index.ts'
import type { FileKind } from './copies.ts'
import { readStored } from './copies.ts'
import { numberOfPaper } from './number-of-paper.ts'
import type { IssuedFile, Outgoing, Scan } from './outgoing.ts'
import { OutgoingModel } from './outgoing.ts'
import type { PaperRecord, Subject } from './paper-record.ts'
import { recordInSight, recordKinds } from './paper-record.ts'

/** A paper that names the denouncer is read only while the vault is open for the reader. */
export class PaperClosed extends Error {}

/** A file of a paper as it is sent. */
export interface PaperFile {
  name: string
  type: string
  sealed: boolean
  bytes: Buffer
}

const types = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
} as const

/**
 * A copy of an issued paper, or its scan; a cancelled one keeps its copies. An officer of a receiving body reads the
 * papers that went to the own body.
 * @throws NotFound, PaperClosed
 */
export const readPaperFile = operation({
  name: 'papers.readFile',
  input: z.object({
    kind: z.enum(recordKinds),
    id: z.string(),
    paperId: z.string(),
    as: z.enum(['pdf', 'docx', 'scan']),
  }),
  run: async (context, { paperId, as, ...subject }): Promise<PaperFile> => {
    const { about, paper } = await paperToRead(context, subject, paperId)
    if (paper.identity === 'named' && !(await isOpenForNamed(context, about))) throw new PaperClosed()
    const line = paper.registerId ? await OutgoingModel.findById(paper.registerId).lean<Outgoing>() : null
    const file = line?.files[as]
    if (!line || !file) throw new NotFound('file')
    const bytes = await readStored(context, line, as, file)
    return { name: nameOf(paper, as, file), type: typeOf(as, file), sealed: file.sealed, bytes }
  },
})

function typeOf(as: FileKind, file: IssuedFile | Scan): string {
  return as === 'scan' ? (file as Scan).type : types[as]
}

/** 415-HD-BTCD.pdf */
function nameOf(paper: Paper, as: FileKind, file: IssuedFile | Scan): string {
  const extension = as === 'scan' ? ((file as Scan).type.split('/').at(-1) ?? '') : as
  return `${numberOfPaper(paper).replaceAll('/', '-')}${as === 'scan' ? '-scan' : ''}.${extension}`
}

async function paperToRead(context: Context, subject: Subject, paperId: string) {
  const about = await recordToRead(context, subject)
  const paper = about.record.papers.find((one) => one.id === paperId)
  if (!paper || !mayRead(context.actor, paper)) throw new NotFound('paper')
  return { about, paper }
}

async function recordToRead(context: Context, subject: Subject): Promise<PaperRecord> {
  if (context.actor.role !== 'agencyOfficer') return recordInSight(context, subject)
  if (subject.kind !== 'letter') throw new NotFound('paper')
  return { kind: 'letter', record: await letterInSight(context, subject.id) }
}

function mayRead(actor: Actor, { effect, identity }: Paper): boolean {
  if (actor.role !== 'agencyOfficer') return true
  return effect.kind === 'transfer' && effect.agency === actor.agency && identity !== 'named'
}

async function isOpenForNamed(context: Context, { kind, record }: PaperRecord): Promise<boolean> {
  if (kind === 'feedback') return false
  return isOpenNow(context, { ...record, assignee: kind === 'letter' ? record.assignee : null }, 'identity')
}

import { fileTypeFromBuffer } from 'file-type'
import { z } from 'zod'
import type { Context } from '../context.ts'
import { InvalidInput, invalid, NotFound } from '../errors.ts'
import { optionalText } from '../input.ts'
import { operation } from '../operation.ts'
import { storeFile } from './copies.ts'
import { numberOfPaper } from './number-of-paper.ts'
import type { Outgoing, Scan } from './outgoing.ts'
import { OutgoingModel } from './outgoing.ts'
import type { PaperRecord } from './paper-record.ts'
import { changeRecord, recordInSight, recordKinds } from './paper-record.ts'

const allowed = ['application/pdf', 'image/jpeg', 'image/png']

const upload = z.object({
  originalname: z.string(),
  buffer: z.instanceof(Buffer),
  size: z.number(),
  refusal: z.custom<InvalidInput['fields'][string]>().optional(),
})

/**
 * Attaches the signed and stamped paper as it was scanned. A paper has one scan: another one takes its place only with a
 * reason, and the first is kept behind it. The type is what the bytes say.
 * @throws InvalidInput, NotFound
 */
export const attachScan = operation({
  name: 'papers.attachScan',
  input: z.object({
    kind: z.enum(recordKinds),
    id: z.string(),
    paperId: z.string(),
    file: upload.optional(),
    reason: optionalText(500),
  }),
  run: async (context, { paperId, file, reason, ...subject }): Promise<PaperRecord> => {
    if (!file) throw invalid('uploads', 'errors.required')
    const about = await recordInSight(context, subject)
    const paper = about.record.papers.find((one) => one.id === paperId)
    const line = paper?.registerId ? await OutgoingModel.findById(paper.registerId).lean<Outgoing>() : null
    if (!paper || !line) throw new NotFound('paper')
    const before = line.files.scan
    if (before && !reason) throw invalid('reason', 'errors.required')
    const scan = await scanOf(context, line, file, reason)
    const replaced = await OutgoingModel.updateOne(
      { _id: line._id, 'files.scan.stored': before?.stored ?? null },
      { $set: { 'files.scan': scan }, ...(before && { $push: { earlierScans: before } }) },
    )
    if (replaced.matchedCount === 0) throw invalid('uploads', 'errors.paper.scanReplaced')
    return changeRecord(context, { subject, version: null, action: 'papers.attachScan' }, () => ({
      contentNo: paper.contentNo,
      details: { paper: paper.code, paperNo: numberOfPaper(paper), ...(reason && { reason }) },
    }))
  },
})

async function scanOf(
  context: Context,
  line: Outgoing,
  file: z.output<typeof upload>,
  reason: string | null,
): Promise<Scan> {
  if (file.refusal) throw new InvalidInput({ uploads: file.refusal })
  if (file.size === 0) throw invalid('uploads', 'errors.file.empty', { name: file.originalname })
  const type = (await fileTypeFromBuffer(file.buffer))?.mime
  if (!type || !allowed.includes(type)) throw invalid('uploads', 'errors.paper.scanType')
  const stored = await storeFile(context, line, 'scan', file.buffer)
  return { ...stored, type, by: context.actor.id, byName: context.actor.name, reason }
}

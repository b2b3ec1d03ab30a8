import type { Context } from '../context.ts'
import { readStored } from './copies.ts'
import type { Outgoing } from './outgoing.ts'
import { OutgoingModel } from './outgoing.ts'

/**
 * The copy of a paper for whom it was written to, over the look-up: the signed scan where there is one, else the PDF.
 * Null for a paper that was cancelled, has no copy yet, or is about a denunciation.
 */
export async function copyForSender(
  context: Pick<Context, 'vault' | 'files'>,
  { office, paperId }: { office: string; paperId: string },
): Promise<{ type: string; bytes: Buffer } | null> {
  const line = await OutgoingModel.findOne({ office, paperId, status: 'issued' }).lean<Outgoing>()
  if (!line || line.secret || line.identity !== 'none') return null
  const { scan, pdf } = line.files
  if (scan) return { type: scan.type, bytes: await readStored(context, line, 'scan', scan) }
  return pdf && { type: 'application/pdf', bytes: await readStored(context, line, 'pdf', pdf) }
}

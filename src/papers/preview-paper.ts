import type { Context } from '../context.ts'
import { invalid } from '../errors.ts'
import type { Paper } from '../letters/index.ts'
import type { Office } from '../offices/index.ts'
import { officeById } from '../offices/index.ts'
import { RenderingRefused } from '../rendering/index.ts'
import type { PaperRecord } from './paper-record.ts'
import { keptSecret, refuseTellingSheet, refuseTypedNames } from './refuse-telling.ts'
import { sheetMaker } from './sheet-of-paper.ts'
import { headOf, signerOf } from './signer.ts'
import { templateFor } from './templates/paper-templates.ts'
import { filledWith, renderIssued } from './templates/render-issued.ts'

/**
 * A paper as it would be issued on a day, marked as a preview; nothing of it is stored.
 * @throws InvalidInput for what cannot be printed or done, or tells who the denouncer is
 */
export async function previewOf(
  context: Context,
  about: PaperRecord,
  { on, as, paperIn }: { on: string; as: 'pdf' | 'docx'; paperIn: (about: PaperRecord, office: Office) => Paper },
): Promise<Buffer> {
  const [office, law] = await Promise.all([officeById(context.actor.office), context.lawOf(context.actor.office)])
  const paper = paperIn(structuredClone(about), office)
  const secrets = await keptSecret(context, about)
  refuseTypedNames(secrets, paper)
  const signer = context.actor.role === 'manager' ? await signerOf(context.actor, office) : headOf(office)
  const maker = await sheetMaker(context, about, paper, { office, law, on, signer, preview: true })
  const sheet = maker.sheet(null)
  refuseTellingSheet(secrets, sheet)
  try {
    const filled = await filledWith(context, await templateFor(office._id, paper.code), maker.values(null))
    if (!filled) return await context.renderer[as](sheet)
    const files = await renderIssued(context.renderer, sheet, filled)
    // Without LibreOffice a template has no PDF: the built-in one says the same.
    return files[as] ?? (await context.renderer.pdf(sheet))
  } catch (error) {
    if (!(error instanceof RenderingRefused)) throw error
    throw invalid('main', 'errors.paper.character', { text: error.text ?? '' })
  }
}

import { join } from 'node:path'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { packageRoot } from '../root.ts'
import { fontBytes } from './fonts.ts'
import { RenderingRefused } from './refused.ts'

const folder = join(packageRoot, 'views', 'typst')
let compiler: NodeCompiler | undefined

/**
 * Draws one of our sources with the data given to it, as PDF/A-2a. The sources are ours alone: what users typed arrives as
 * data, never as source.
 * @throws RenderingRefused with typst's own words
 */
export function drawPdf(source: 'paper.typ' | 'receipt.typ', given: object): Buffer {
  compiler ??= NodeCompiler.create({ workspace: folder, fontArgs: [{ fontBlobs: fontBytes() }] })
  try {
    const mainFilePath = join(folder, source)
    return compiler.pdf({ mainFilePath, inputs: { given: JSON.stringify(given) } }, { pdfStandard: 'a-2a' })
  } catch (error) {
    throw new RenderingRefused(reasonOf(error))
  } finally {
    compiler.evictCache(2)
  }
}

/** typst puts its diagnostics in the code of the error, and leaves the message empty. */
function reasonOf(error: unknown): string {
  const { code, message } = error as { code?: string; message?: string }
  return [message, code].filter(Boolean).join(' ')
}

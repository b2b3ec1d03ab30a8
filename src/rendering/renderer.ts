import { type ChildProcess, fork } from 'node:child_process'
import { createRequire } from 'node:module'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { createLibreOffice, type LibreOffice } from './libreoffice.ts'
import { RenderingRefused } from './refused.ts'
import type { PaperSheet, ReceiptSheet, ReceiptSize } from './sheet.ts'
import type { TemplateCheck, TemplateField, TemplateValues } from './template/template.ts'
import { type QueueLimits, WorkQueue } from './work-queue.ts'

/**
 * Makes the files of papers, outside of the web process. Every promise is refused with RenderingRefused when the sheet or
 * template cannot be made into a file, and with another error when the renderer itself failed.
 */
export interface Renderer {
  /** PDF/A-2a; the same sheet gives the same bytes. */
  pdf(sheet: PaperSheet): Promise<Buffer>
  receiptPdf(receipt: ReceiptSheet, size: ReceiptSize): Promise<Buffer>
  /** The same text in the same order as the PDF; the same sheet gives the same bytes. */
  docx(sheet: PaperSheet): Promise<Buffer>
  /** Fills an uploaded template that `check` has passed. */
  fill(template: Buffer, values: TemplateValues): Promise<Buffer>
  /** Never refused for a bad template: its problems are the answer. */
  check(template: Buffer, catalogue: readonly TemplateField[]): Promise<TemplateCheck>
  readonly libreOffice: LibreOffice
  /** Ends the process; what waits is refused. */
  stop(): Promise<void>
}

const megabyte = 1024 * 1024
const templateSeconds = 5

const usualLimits: QueueLimits = {
  inFlight: 2,
  worksOfOneChild: 1000,
  bytesOfOneChild: 400 * megabyte,
  startTime: 60_000,
  timeOf: (kind) => (kind === 'check' || kind === 'fill' ? templateSeconds : 20) * 1000,
}

/** The renderer of this process; its child starts with the first work. `soffice`: LibreOffice where it is not on the path. */
export function createRenderer({
  soffice,
  limits,
}: {
  soffice?: string
  limits?: Partial<QueueLimits>
} = {}): Renderer {
  const queue = new WorkQueue(startChild, { ...usualLimits, ...limits })
  const libreOffice = createLibreOffice(soffice)
  return {
    pdf: async (sheet) => bufferOf(await queue.do('pdf', sheet)),
    receiptPdf: async (receipt, size) => bufferOf(await queue.do('receiptPdf', { receipt, size })),
    docx: async (sheet) => bufferOf(await queue.do('docx', sheet)),
    fill: async (template, values) => bufferOf(await queue.do('fill', { template, values })),
    check: (template, catalogue) => queue.do('check', { template, catalogue }).catch(tooSlow),
    libreOffice,
    stop: async () => {
      await queue.stop()
      await libreOffice.stop()
    },
  }
}

/** A template that the child did not survive is a bad template, which is what its check is asked. */
function tooSlow(error: unknown): TemplateCheck {
  if (!(error instanceof RenderingRefused)) throw error
  return { fields: [], problems: [{ code: 'tooSlow', place: { part: 'document' } }] }
}

function bufferOf(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}

/** The child's file has the extension of this one; run from TypeScript it registers tsx as this process did. */
function startChild(): ChildProcess {
  const isTypeScript = import.meta.url.endsWith('.ts')
  const tsx = () => pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href
  return fork(fileURLToPath(new URL(isTypeScript ? './child.ts' : './child.js', import.meta.url)), {
    execArgv: [...(isTypeScript ? ['--import', tsx()] : []), '--max-old-space-size=200'],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
}

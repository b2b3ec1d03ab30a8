/** The LibreOffice of this machine, as its page shows it. */
export interface FoundLibreOffice {
  /** 'LibreOffice 24.2.7.2' */
  readonly version: string
  /** Fonts with every Vietnamese letter that papers are written in; empty: converted papers may be damaged. */
  readonly fonts: readonly string[]
}

/** Optional: turns a filled template into a PDF. */
export interface LibreOffice {
  /** Null when this machine has none. Looked for once. */
  find(): Promise<FoundLibreOffice | null>
  /** One at a time; refused with RenderingRefused where there is none or it fails. */
  toPdf(docx: Buffer): Promise<Buffer>
}

export function createLibreOffice(_program: string | undefined): LibreOffice & { stop(): Promise<void> } {
  return {
    find: () => Promise.resolve(null),
    toPdf: () => Promise.reject(new Error('none')),
    stop: () => Promise.resolve(),
  }
}

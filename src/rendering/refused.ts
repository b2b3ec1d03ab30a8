/**
 * A sheet that cannot be printed. `field` is the path in the sheet ('blocks.2.text') and `text` what cannot be printed
 * there, where both are known.
 */
export class RenderingRefused extends Error {
  readonly field: string | undefined
  readonly text: string | undefined

  constructor(reason: string, { field, text }: { field?: string; text?: string } = {}) {
    super(reason)
    this.field = field
    this.text = text
  }
}

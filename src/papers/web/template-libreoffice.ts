import type { Request } from 'express'
import type { Notice } from '../../web/components.ts'

/** The font that the built-in papers are set in: metric-compatible with Times New Roman, and whole in Vietnamese. */
export const paperFont = 'Tinos'

/** Whether this machine makes PDFs of uploaded templates, and the font that such a template must name for it. */
export async function libreOfficeLine({ t, context }: Request): Promise<Notice> {
  const found = await context.renderer.libreOffice.find()
  if (!found) return { kind: 'info', text: t('templates.libreOffice.none', { font: paperFont }) }
  if (!found.fonts.includes(paperFont))
    return { kind: 'soon', text: t('templates.libreOffice.noFont', { version: found.version, font: paperFont }) }
  return { kind: 'done', text: t('templates.libreOffice.found', { version: found.version, font: paperFont }) }
}

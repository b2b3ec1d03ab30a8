import { z } from 'zod'
import { NotFound } from '../../errors.ts'
import { count, requiredText } from '../../input.ts'
import { operation } from '../../operation.ts'
import type { TemplateProblem } from '../../rendering/index.ts'
import { paperCodes, templateCatalogue } from '../sheets/index.ts'
import { changeTemplates } from './change-templates.ts'
import { fontsOf } from './fonts-of.ts'
import type { PaperTemplates } from './paper-templates.ts'

/** A file that cannot be a template of the paper, with everything that is wrong with it. */
export class TemplateRefused extends Error {
  readonly problems: readonly TemplateProblem[]

  constructor(problems: readonly TemplateProblem[]) {
    super(`the template is refused: ${problems.map(({ code }) => code).join(', ')}`)
    this.problems = problems
  }
}

/**
 * Takes a DOCX as the next version of a paper's template. It is not in force before somebody has looked at it filled.
 * @throws TemplateRefused for a file that is no safe DOCX, a field that the paper does not have, a missing one
 */
export const uploadTemplate = operation({
  name: 'templates.replace',
  input: z.object({
    code: requiredText(10),
    version: count(0, 1_000_000),
    name: requiredText(255),
    bytes: z.instanceof(Buffer),
  }),
  run: async (context, { code, version, name, bytes }): Promise<PaperTemplates> => {
    if (!paperCodes.includes(code)) throw new NotFound('paper')
    const { fields, problems } = await context.renderer.check(bytes, templateCatalogue(code))
    if (problems.length) throw new TemplateRefused(problems)
    const [hash, fonts] = await Promise.all([context.files.put(bytes), fontsOf(bytes)])
    return changeTemplates(context, { code, seen: version }, ({ uploads }) => {
      const no = uploads.length + 1
      const { id: by, name: byName } = context.actor
      const uploaded = { no, name, hash, size: bytes.length, fields: [...fields], fonts, by, byName, at: context.now }
      return { change: { uploads: [...uploads, uploaded] }, act: 'uploaded', no }
    })
  },
})

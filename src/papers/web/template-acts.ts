import type { Request, Response } from 'express'
import { InvalidInput, invalid } from '../../errors.ts'
import type { Translate } from '../../language/translate.ts'
import type { TemplateProblem } from '../../rendering/index.ts'
import { problemText } from '../../rendering/index.ts'
import { bodyOf, form } from '../../web/form.ts'
import { redirectWithNotice } from '../../web/page.ts'
import { uploadedFiles, uploadName } from '../../web/upload.ts'
import { putBuiltInBack, putTemplateInForce } from '../templates/put-in-force.ts'
import { TemplateRefused, uploadTemplate } from '../templates/upload-template.ts'
import { templatePage } from './template-page.ts'
import { templatePath } from './template-paths.ts'

/** Takes the next version; a refused one comes back with every problem, its field and its place. */
export const uploadVersion = form(
  async (req: Request, res: Response) => {
    const code = String(req.params.code)
    const [file] = uploadedFiles(req)
    if (!file) throw invalid(uploadName, 'errors.templates.noFile')
    if (file.refusal) throw new InvalidInput({ [uploadName]: file.refusal })
    try {
      await uploadTemplate(req.context, {
        code,
        version: bodyOf(req).version,
        name: file.originalname.slice(0, 255),
        bytes: file.buffer,
      })
    } catch (error) {
      throw error instanceof TemplateRefused ? inWords(req.t, error.problems) : error
    }
    redirectWithNotice(res, templatePath(code), { kind: 'done', text: req.t('templates.uploaded') })
  },
  { again: templatePage },
)

export const putInForce = form(
  async (req: Request, res: Response) => {
    const { code, no } = req.params
    await putTemplateInForce(req.context, { code, no, version: bodyOf(req).version })
    redirectWithNotice(res, templatePath(String(code)), { kind: 'done', text: req.t('templates.nowInForce') })
  },
  { again: templatePage },
)

export const putBack = form(
  async (req: Request, res: Response) => {
    const code = String(req.params.code)
    await putBuiltInBack(req.context, { code, version: bodyOf(req).version })
    redirectWithNotice(res, templatePath(code), { kind: 'done', text: req.t('templates.builtInAgain') })
  },
  { again: templatePage },
)

/** The first beside the file, every one in the summary. */
function inWords(t: Translate, problems: readonly TemplateProblem[]): InvalidInput {
  return new InvalidInput(
    Object.fromEntries(
      problems.map((problem, index) => [
        index ? `${uploadName}.${index}` : uploadName,
        { key: 'errors.templates.refused', values: { problem: problemText(problem, t) } },
      ]),
    ),
  )
}

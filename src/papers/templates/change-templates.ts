import { recordAct } from '../../audit/index.ts'
import type { Context } from '../../context.ts'
import { duplicateKeyOf } from '../../database/duplicate-key.ts'
import { replaceVersion } from '../../database/replace-version.ts'
import { Stale } from '../../errors.ts'
import type { PaperTemplates, TemplateAct } from './paper-templates.ts'
import { PaperTemplatesModel, templatesOf } from './paper-templates.ts'

/** What an act makes of the templates of a paper. */
export interface TemplateChange {
  change: Partial<Pick<PaperTemplates, 'inForce' | 'uploads'>>
  act: TemplateAct['act']
  no: number
}

/**
 * The only writer of templates: one write of one document, with the line of its history.
 * @param seen the version of the document that the actor saw
 * @throws Stale when somebody else was faster; and whatever `decide` refuses
 */
export async function changeTemplates(
  context: Context,
  { code, seen }: { code: string; seen: number },
  decide: (templates: PaperTemplates) => TemplateChange,
): Promise<PaperTemplates> {
  const before = await templatesOf(context.actor.office, code)
  const { change, act, no } = decide(before)
  const { id: by, name: byName } = context.actor
  const after: PaperTemplates = {
    ...before,
    ...change,
    acts: [...before.acts, { act, no, by, byName, at: context.now }],
    version: before.version + 1,
  }
  if (before.version === 0) await insertFirst(after, seen)
  else await replaceVersion(PaperTemplatesModel, { before, seen }, async () => after)
  await recordAct(context, { action: 'templates.replace', subject: before._id, details: { code, no } })
  return after
}

async function insertFirst(templates: PaperTemplates, seen: number): Promise<void> {
  if (seen !== 0) throw new Stale(0)
  try {
    await PaperTemplatesModel.create(templates)
  } catch (error) {
    if (duplicateKeyOf(error)) throw new Stale(templates.version)
    throw error
  }
}

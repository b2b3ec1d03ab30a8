import { LoopPlugin, type TemplateData, TemplateHandler, TextPlugin } from 'easy-template-x'
import { packed } from '../docx/pack.ts'
import { cleaned } from '../printable.ts'
import { RenderingRefused } from '../refused.ts'
import { openPackage } from './package.ts'
import type { TemplateValues } from './template.ts'

/** Texts and rows only: values can be neither pictures nor links nor XML. */
const handler = new TemplateHandler({ plugins: [new LoopPlugin(), new TextPlugin()], maxXmlDepth: 200 })

/**
 * Puts values into a template: as text, line ends as line breaks. The same template and values give the same bytes.
 * What is filled is what was checked: the parts are packed anew, so that no second directory of the file is read.
 * @throws RenderingRefused when the template cannot be read or filled
 */
export async function fillTemplate(template: Buffer, values: TemplateValues): Promise<Buffer> {
  const { parts, problems } = await openPackage(template)
  if (problems.length > 0) throw new RenderingRefused(`the template is ${problems[0].code}`)
  try {
    const filled = await handler.process(await packed(parts), cleanValues(values) as TemplateData)
    return await packed((await openPackage(filled)).parts)
  } catch (error) {
    throw new RenderingRefused(`the template cannot be filled: ${error instanceof Error ? error.message : error}`)
  }
}

function cleanValues(values: TemplateValues): TemplateValues {
  const entries = Object.entries(values).map(([name, value]) => [
    name,
    typeof value === 'string' ? cleaned(value) : value.map(cleanRow),
  ])
  return Object.fromEntries(entries)
}

function cleanRow(row: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(row).map(([name, value]) => [name, cleaned(value)]))
}

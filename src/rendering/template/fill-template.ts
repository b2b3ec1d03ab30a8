import type { TemplateValues } from './template.ts'
export async function fillTemplate(template: Buffer, _values: TemplateValues): Promise<Buffer> {
  return template
}

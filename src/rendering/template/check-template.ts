import type { TemplateCheck, TemplateField } from './template.ts'
export async function checkTemplate(_template: Buffer, _catalogue: readonly TemplateField[]): Promise<TemplateCheck> {
  return { fields: [], problems: [] }
}

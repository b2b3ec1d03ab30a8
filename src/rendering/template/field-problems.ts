import { type Tag, unknown } from './tags.ts'
import type { TemplateField, TemplateProblem } from './template.ts'

/** What is wrong with the tags of one story: names that the paper does not have, and loops that do not hold together. */
export function fieldProblems(tags: readonly Tag[], catalogue: readonly TemplateField[]): TemplateProblem[] {
  const known = new Map(catalogue.map((field) => [field.name, field]))
  const problems: TemplateProblem[] = []
  const open: Tag[] = []
  for (const tag of tags) {
    const problem =
      tag.kind === 'close' ? closing(tag, open.pop()) : naming(tag, known, open.at(-1) && known.get(open.at(-1)!.name))
    if (tag.kind === 'open') open.push(tag)
    if (problem) problems.push(problem)
  }
  return [...problems, ...open.map((tag) => problemOf('unclosedLoop', tag))]
}

/** The fields that must stand in the document and do not. */
export function missingFields(used: ReadonlySet<string>, catalogue: readonly TemplateField[]): TemplateProblem[] {
  return catalogue
    .filter(({ name, required }) => required && !used.has(name))
    .map(({ name }) => ({ code: 'missingField', field: name, place: { part: 'document' } }))
}

/** Inside a loop only the parts of its rows have a value, outside only the fields of the paper. */
function naming(
  tag: Tag,
  known: ReadonlyMap<string, TemplateField>,
  loop: TemplateField | undefined,
): TemplateProblem | undefined {
  const field = known.get(tag.name)
  if (tag.kind === 'open') {
    if (!field) return unknown(tag.name, tag.paragraph.place)
    return field.parts && !loop ? undefined : problemOf('notAList', tag)
  }
  if (loop?.parts?.includes(tag.name)) return undefined
  if (!field) return loop && !loop.parts ? undefined : unknown(tag.name, tag.paragraph.place)
  if (field.parts) return problemOf('listWithoutLoop', tag)
  return undefined
}

/** A loop repeats lines of one place or rows of one table. */
function closing(tag: Tag, opened: Tag | undefined): TemplateProblem | undefined {
  if (opened?.name !== tag.name) return problemOf('unopenedLoop', tag)
  const [from, to] = [opened.paragraph, tag.paragraph]
  const isTogether = from.holder === to.holder || (from.table !== 0 && from.table === to.table)
  return isTogether ? undefined : problemOf('splitLoop', tag)
}

function problemOf(code: TemplateProblem['code'], tag: Tag): TemplateProblem {
  return { code, field: tag.name, place: tag.paragraph.place }
}

import { fieldProblems, missingFields } from './field-problems.ts'
import { forbiddenIn, packageProblems } from './forbidden.ts'
import { openPackage } from './package.ts'
import { type Story, StoryReader } from './story.ts'
import { type Tag, tagsOf } from './tags.ts'
import type { TemplateCheck, TemplateField, TemplatePlace, TemplateProblem } from './template.ts'
import { BadXml, xmlPieces } from './xml.ts'

/** Fields of Word that only print the page or the day; every other one can bring in something from outside. */
const harmless = ['PAGE', 'NUMPAGES', 'DATE']

/** More than anybody repairs in one go. */
const problemsMost = 200

/** Looks through an uploaded template: the package, every part of it, and the fields against those of the paper. */
export async function checkTemplate(template: Buffer, catalogue: readonly TemplateField[]): Promise<TemplateCheck> {
  const opened = await openPackage(template)
  if (opened.problems.length > 0) return { fields: [], problems: opened.problems }
  const found = packageProblems(opened)
  if (found.some(({ code }) => code === 'notDocx')) return { fields: [], problems: found }
  const read = [...opened.parts]
    .filter(([name]) => /\.(xml|rels)$/i.test(name))
    .map(([name, bytes]) => readPart(name, bytes))
  const { fields, problems } = readTexts(
    read.flatMap(({ story }) => story ?? []),
    catalogue,
  )
  const inParts = read.flatMap((part) => part.problems)
  return { fields, problems: [...found, ...inParts, ...problems].slice(0, problemsMost) }
}

function readPart(name: string, bytes: Buffer): { problems: TemplateProblem[]; story?: Story } {
  const place: TemplatePlace = { part: partOf(name) ?? 'document' }
  const problems: TemplateProblem[] = []
  const reader = new StoryReader(place.part)
  try {
    for (const piece of xmlPieces(bytes)) {
      reader.take(piece)
      for (const problem of forbiddenIn(piece)) problems.push({ ...problem, place })
    }
  } catch (error) {
    if (!(error instanceof BadXml)) throw error
    return { problems: [...problems, { code: error.hasDoctype ? 'doctype' : 'badXml', field: name, place }] }
  }
  return { problems, story: reader.read() }
}

function partOf(name: string): TemplatePlace['part'] | undefined {
  if (/^word\/document\d*\.xml$/i.test(name)) return 'body'
  if (/^word\/header\d*\.xml$/i.test(name)) return 'header'
  if (/^word\/footer\d*\.xml$/i.test(name)) return 'footer'
  return /^word\/(foot|end)notes|^word\/comments/i.test(name) ? 'notes' : undefined
}

function readTexts(stories: readonly Story[], catalogue: readonly TemplateField[]): TemplateCheck {
  const texts = stories.map((story) => ({ story, ...tagsOf(story) }))
  const used = new Set(texts.flatMap(({ story, tags }) => (story.part === 'document' ? [] : tags.map(nameOf))))
  const problems = texts.flatMap(({ story, tags, problems: braces }) => [
    ...wordFieldProblems(story),
    ...(story.part === 'document' ? [] : braces),
    ...tagProblems(story, tags, catalogue),
  ])
  const fields = catalogue.map(({ name }) => name).filter((name) => used.has(name))
  return { fields, problems: [...problems, ...missingFields(used, catalogue)] }
}

/** Filling does not reach the notes: a field there would go out as it stands. */
function tagProblems({ part }: Story, tags: readonly Tag[], catalogue: readonly TemplateField[]): TemplateProblem[] {
  if (part === 'document') return []
  if (part !== 'notes') return fieldProblems(tags, catalogue)
  return tags.map(({ name, paragraph: { place } }) => ({ code: 'fieldInNote', field: name, place }))
}

function wordFieldProblems({ wordFields }: Story): TemplateProblem[] {
  return wordFields
    .filter(({ name }) => !harmless.includes(name))
    .map(({ name, place }) => ({ code: 'wordField', field: name, place }))
}

function nameOf({ name }: Tag): string {
  return name
}

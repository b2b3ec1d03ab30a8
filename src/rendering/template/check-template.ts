import { fieldProblems, missingFields } from './field-problems.ts'
import { forbiddenIn, packageProblems } from './forbidden.ts'
import { openPackage } from './package.ts'
import { type Story, StoryReader } from './story.ts'
import { tagsOf } from './tags.ts'
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
  const problems = packageProblems(opened)
  if (problems.some(({ code }) => code === 'notDocx')) return { fields: [], problems }
  const stories: Story[] = []
  for (const [name, bytes] of opened.parts) {
    if (!/\.(xml|rels)$/i.test(name)) continue
    const read = readPart(name, bytes)
    problems.push(...read.problems)
    if (read.story) stories.push(read.story)
  }
  const { fields, problems: inTexts } = readTexts(stories, catalogue)
  return { fields, problems: [...problems, ...inTexts].slice(0, problemsMost) }
}

function readPart(name: string, bytes: Buffer): { problems: TemplateProblem[]; story?: Story } {
  const place: TemplatePlace = { part: partOf(name) ?? 'document' }
  const problems: TemplateProblem[] = []
  const reader = new StoryReader(place.part)
  try {
    for (const piece of xmlPieces(bytes)) {
      reader.take(piece)
      problems.push(...forbiddenIn(piece).map((problem) => ({ ...problem, place })))
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
  const used = new Set<string>()
  const problems: TemplateProblem[] = []
  for (const story of stories) {
    problems.push(...wordFieldProblems(story))
    const { tags, problems: braces } = tagsOf(story)
    if (story.part === 'document') continue
    // Filling does not reach the notes: a field there would go out as it stands.
    const inNotes = story.part === 'notes' && tags.map(({ name, paragraph: { place } }) => fieldInNote(name, place))
    problems.push(...braces, ...(inNotes || fieldProblems(tags, catalogue)))
    for (const { name } of tags) used.add(name)
  }
  const fields = catalogue.map(({ name }) => name).filter((name) => used.has(name))
  return { fields, problems: [...problems, ...missingFields(used, catalogue)] }
}

function wordFieldProblems({ wordFields }: Story): TemplateProblem[] {
  return wordFields
    .filter(({ name }) => !harmless.includes(name))
    .map(({ name, place }) => ({ code: 'wordField', field: name, place }))
}

function fieldInNote(field: string, place: TemplatePlace): TemplateProblem {
  return { code: 'fieldInNote', field, place }
}

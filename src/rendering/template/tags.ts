import type { Story, StoryParagraph } from './story.ts'
import type { TemplatePlace, TemplateProblem } from './template.ts'

/** One `{name}`, `{#name}` or `{/name}` of a document. */
export interface Tag {
  readonly kind: 'text' | 'open' | 'close'
  readonly name: string
  readonly paragraph: StoryParagraph
}

const tagText = /^([#/]?)([a-z][a-z0-9_]*)$/

/** The tags of a story in order, and every brace that does not belong to one. A tag begins and ends in one paragraph. */
export function tagsOf({ paragraphs }: Story): { tags: Tag[]; problems: TemplateProblem[] } {
  const tags: Tag[] = []
  const problems: TemplateProblem[] = []
  for (const paragraph of paragraphs) {
    for (const { inner, problem } of bracesOf(paragraph.text)) {
      const [, mark, name] = tagText.exec(inner) ?? []
      if (problem) problems.push({ code: problem, field: shortened(inner), place: paragraph.place })
      else if (inner.trim() === '') problems.push({ code: 'emptyBrace', place: paragraph.place })
      else if (name === undefined) problems.push(unknown(inner, paragraph.place))
      else tags.push({ kind: mark === '#' ? 'open' : mark === '/' ? 'close' : 'text', name, paragraph })
    }
  }
  return { tags, problems }
}

export function unknown(name: string, place: TemplatePlace): TemplateProblem {
  return { code: 'unknownField', field: shortened(name), place }
}

interface Brace {
  /** What stands between the braces, or up to where they go wrong. */
  inner: string
  problem?: 'nestedBrace' | 'unopenedBrace' | 'unclosedBrace'
}

function bracesOf(text: string): Brace[] {
  const found: Brace[] = []
  let open: number | undefined
  let isNested = false
  for (let at = 0; at < text.length; at++) {
    if (text[at] === '{') {
      if (open !== undefined) isNested = true
      open ??= at
    } else if (text[at] === '}') {
      if (open === undefined) found.push({ inner: text.slice(Math.max(0, at - 20), at), problem: 'unopenedBrace' })
      else found.push({ inner: text.slice(open + 1, at), problem: isNested ? 'nestedBrace' : undefined })
      open = undefined
      isNested = false
    }
  }
  if (open !== undefined) found.push({ inner: text.slice(open + 1), problem: 'unclosedBrace' })
  return found
}

function shortened(text: string): string {
  return text.length > 40 ? `${text.slice(0, 39)}…` : text
}

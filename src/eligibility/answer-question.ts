import { z } from 'zod'
import { invalid, NotFound } from '../errors.ts'
import { optionalDate, optionalText, requiredText } from '../input.ts'
import type { FactName, FactValue, PlainDate } from '../law/index.ts'
import { factDefinition } from '../law/index.ts'
import type { AnsweredFact, Content, Letter } from '../letters/index.ts'
import { changeLetter } from '../letters/index.ts'
import { operation } from '../operation.ts'
import { isAct } from './act-day.ts'
import { classificationOf, mayDecide } from './classification.ts'
import { startDuties } from './decision-clocks.ts'
import { factGroups, usualFacts } from './fact-groups.ts'

/** The answer that nobody can give one. */
export const unknownAnswer = 'unknown'

const answerInput = z
  .object({
    letterId: z.string(),
    contentNo: z.coerce.number(),
    /** A fact, or `group:<id>` with the answer that all its statements hold. */
    fact: requiredText(40),
    value: z.string('errors.choose'),
    /** Why nobody can answer. */
    because: optionalText(500),
    /** The day of what happened, of a withdrawal for instance; without it today. */
    on: optionalDate,
  })
  .superRefine((input, check) => {
    if (!input.value && !input.because) check.addIssue({ code: 'custom', path: ['value'], message: 'errors.choose' })
    if (input.value === unknownAnswer && !input.because)
      check.addIssue({ code: 'custom', path: ['because'], message: 'errors.required' })
  })

/**
 * Answers one question about a content, or all open questions of a group alike; or records that nobody can answer it,
 * and why: the fact then stays unknown, which is not "no". An answer rests on the letter, not on what others did
 * meanwhile, so it asks for no version.
 */
export const answerQuestion = operation({
  name: 'eligibility.answer',
  input: answerInput,
  run: async (context, input) => {
    const law = await context.lawOf(context.actor.office)
    return changeLetter(context, { id: input.letterId, version: null, action: 'eligibility.answer' }, (letter) => {
      const content = contentToDecide(letter, input.contentNo)
      const known = { by: context.actor.id, at: context.now }
      if (!input.value || input.value === unknownAnswer) {
        const name = factNamed(input.fact)
        forget(content, name)
        content.unanswered = [...(content.unanswered ?? []), { name, because: input.because ?? '', ...known }]
        startDuties(letter, content, law, context.today)
        return {
          contentNo: content.no,
          details: { facts: name, ...(!letter.secret && { reason: input.because ?? '' }) },
        }
      }
      if (input.on && input.on > context.today) throw invalid('on', 'errors.answer.future')
      const answers = input.fact.startsWith('group:')
        ? answersOfGroup(input.fact.slice('group:'.length), classificationOf(letter, content, law).open)
        : [[factNamed(input.fact), answerAsFact(input.fact, input.value)] as const]
      for (const [name, value] of answers)
        setFact(content, { name, value, source: 'officer', ...known, ...dayOf(name, value, input.on ?? context.today) })
      startDuties(letter, content, law, context.today)
      return { contentNo: content.no, details: { facts: answers.map(([name]) => name).join(' ') } }
    })
  },
})

/**
 * The content, while it may be decided.
 * @throws NotFound when the letter has none of that number; InvalidInput when its paper is signed or waits to be
 */
export function contentToDecide(letter: Letter, no: number): Content {
  const content = letter.contents.find((one) => one.no === no)
  if (!content) throw new NotFound('content')
  if (!mayDecide(letter, content)) throw invalid('value', 'errors.decision.paperSigned')
  return content
}

function answersOfGroup(id: string, open: readonly FactName[]): (readonly [FactName, FactValue])[] {
  const group = factGroups.find((one) => one.id === id)
  if (!group) throw invalid('value', 'errors.notOneOfTheChoices')
  return Object.entries(usualFacts(group, open)) as [FactName, FactValue][]
}

/** What happens after the receipt keeps its day: the law of that day decides (law/README § 2, `tr.act`). */
function dayOf(name: FactName, value: FactValue, on: PlainDate): { on?: PlainDate } {
  return isAct(name) && value !== 'none' ? { on } : {}
}

function forget(content: Content, name: FactName): void {
  content.facts = content.facts.filter((one) => one.name !== name)
  askAgain(content, name)
}

function askAgain(content: Content, name: FactName): void {
  if (content.unanswered) content.unanswered = content.unanswered.filter((one) => one.name !== name)
}

function setFact(content: Content, fact: AnsweredFact): void {
  askAgain(content, fact.name)
  const at = content.facts.findIndex((one) => one.name === fact.name)
  if (at < 0) content.facts.push(fact)
  else content.facts[at] = fact
}

function factNamed(name: string): FactName {
  const definition = factDefinition(name)
  if (!definition || name === 'kind') throw invalid('value', 'errors.notOneOfTheChoices')
  return definition.name
}

/** The value as the law reads it. @throws InvalidInput when the fact cannot have it */
function answerAsFact(name: string, typed: string): FactValue {
  const definition = factDefinition(name)
  switch (definition?.type) {
    case 'boolean':
      if (typed !== 'true' && typed !== 'false') throw invalid('value', 'errors.choose')
      return typed === 'true'
    case 'number':
      if (!/^\d{1,6}$/.test(typed.trim())) throw invalid('value', 'errors.number')
      return Number(typed)
    default:
      if (!definition?.values?.includes(typed)) throw invalid('value', 'errors.choose')
      return typed
  }
}

import { z } from 'zod'
import { invalid, NotFound } from '../errors.ts'
import { requiredText } from '../input.ts'
import type { FactName, FactValue } from '../law/index.ts'
import { factDefinition } from '../law/index.ts'
import type { AnsweredFact, Content, Letter } from '../letters/index.ts'
import { changeLetter } from '../letters/index.ts'
import { operation } from '../operation.ts'
import { classificationOf, mayDecide } from './classification.ts'
import { factGroups, usualFacts } from './fact-groups.ts'

const answerInput = z.object({
  letterId: z.string(),
  contentNo: z.coerce.number(),
  /** A fact, or `group:<id>` with the answer that all its statements hold. */
  fact: requiredText(40),
  value: z.string('errors.choose').min(1, 'errors.choose'),
})

/**
 * Answers one question about a content, or all open questions of a group alike. An answer rests on the letter, not on
 * what others did meanwhile, so it asks for no version.
 */
export const answerQuestion = operation({
  name: 'eligibility.answer',
  input: answerInput,
  run: async (context, input) => {
    const law = await context.lawOf(context.actor.office)
    return changeLetter(context, { id: input.letterId, version: null, action: 'eligibility.answer' }, (letter) => {
      const content = contentToDecide(letter, input.contentNo)
      const answers = input.fact.startsWith('group:')
        ? answersOfGroup(input.fact.slice('group:'.length), classificationOf(letter, content, law, context.today).open)
        : [[factNamed(input.fact), answerAsFact(input.fact, input.value)] as const]
      for (const [name, value] of answers)
        setFact(content, { name, value, source: 'officer', by: context.actor.id, at: context.now })
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

function setFact(content: Content, fact: AnsweredFact): void {
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

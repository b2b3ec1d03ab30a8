import type { Request } from 'express'
import type { TextKey } from '../../language/translate.ts'
import type { FactName, Facts, FactValue } from '../../law/index.ts'
import { factDefinition } from '../../law/index.ts'
import { answerWords } from './answer-words.ts'
import type { ShowingProposal } from './showing-proposal.ts'

/** So many outcomes are told of a question that nobody can answer. */
const mostOutcomes = 4

/** Each question that nobody can answer: why, and what the answer would have led to. */
export function unansweredFacts(req: Request, shown: ShowingProposal): { label: string; text: string }[] {
  const { t } = req
  return shown.classification.unanswered.map(({ name, because }) => ({
    label: t('eligibility.unknown'),
    text: [
      t('eligibility.card.because', { ground: t(`law.ground.${name}` as TextKey), because }),
      ...outcomesOf(req, shown, name),
    ].join(' '),
  }))
}

/** The reason that the officer can take over when he decides in spite of what nobody knows. */
export function reasonOfUnanswered({ t }: Request, { classification }: ShowingProposal): string {
  return classification.unanswered
    .map(({ name, because }) => t('eligibility.card.because', { ground: t(`law.ground.${name}` as TextKey), because }))
    .join('\n')
}

/** "Nếu có: chuyển đơn." for each way in which the law would go on; answers that lead to the same stand together. */
function outcomesOf({ t }: Request, { law, classification }: ShowingProposal, name: FactName): string[] {
  const answersOf = new Map<string, string[]>()
  for (const value of valuesOf(name)) {
    const facts: Facts = { ...classification.facts, [name]: value }
    const { handling } = law.decide(facts, classification.on)
    const outcome = handling ? t(`law.handling.${handling}`) : t('eligibility.card.notYet')
    answersOf.set(outcome, [...(answersOf.get(outcome) ?? []), answerWords(t, name, value)])
  }
  if (answersOf.size < 2) return []
  return [...answersOf]
    .slice(0, mostOutcomes)
    .map(([outcome, answers]) => t('eligibility.card.if', { answers: answers.join(', '), outcome }))
}

/** A number has no list of answers. */
function valuesOf(name: FactName): readonly FactValue[] {
  const definition = factDefinition(name)
  return definition?.type === 'boolean' ? [true, false] : (definition?.values ?? [])
}

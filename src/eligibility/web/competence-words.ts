import type { Request } from 'express'
import type { TextKey, Translate } from '../../language/translate.ts'
import { type CompetenceCandidate, type MissingFact, ruleKey } from '../../law/index.ts'
import type { CompetenceProposal } from '../competence-proposal.ts'
import { answerWords, capitalised } from './answer-words.ts'

/** How many values or bodies a sentence names before it counts the rest. */
const named = 3

/** The proposed competence in words: the answer, why, by which rule, and what was taken for granted. */
export function competenceHint({ t }: Request, { answer, bodies, assumed }: CompetenceProposal): string | undefined {
  const { competence, rule, why, missing } = answer
  if (missing[0] === 'law') return t('competence.noLaw')
  const reason = why ? [t(`competence.why.${why}`)] : []
  const several = bodies.length > 1 ? [t('competence.bodies', { bodies: listed(t, 'bodies', namesOf(bodies)) })] : []
  if (!competence || !rule) {
    const candidates = candidateLines(t, answer.candidates)
    return candidates.length ? [...reason, ...candidates, ...several].join(' ') : undefined
  }
  const values = { answer: answerWords(t, 'competence', competence), rule: ruleKey(rule), citation: rule.citation }
  const body = bodies.length === 1 ? bodies[0]!.name : undefined
  return [
    body
      ? t('eligibility.proposed.competenceOfBody', { ...values, body })
      : t('eligibility.proposed.competence', values),
    ...reason,
    ...several,
    ...assumed.map((one) => t(`competence.assumed.${one}`)),
  ].join(' ')
}

/** What is missing, and who would settle for each of its values; values of one settler stand together. */
function candidateLines(t: Translate, candidates: CompetenceCandidate[]): string[] {
  const [first] = candidates
  if (!first) return []
  const groups = new Map<string, CompetenceCandidate[]>()
  for (const one of candidates) {
    const key = `${one.settler} ${one.competence} ${one.missing[0]}`
    groups.set(key, [...(groups.get(key) ?? []), one])
  }
  return [
    t('competence.unknown', { fact: factWords(t, first.when.fact) }),
    ...[...groups.values()].map((group) => line(t, group)),
  ]
}

function line(t: Translate, group: CompetenceCandidate[]): string {
  const [{ settler, competence, missing }] = group as [CompetenceCandidate]
  const words = group.map(({ when }) => valueWords(t, when.fact, when.value))
  const values = capitalised(listed(t, 'values', words))
  if (settler && competence)
    return t('competence.candidate', {
      values,
      settler: t(`competence.settler.${settler}`),
      answer: answerWords(t, 'competence', competence),
    })
  return t('competence.candidateOpen', { values, fact: factWords(t, missing[0] ?? 'law') })
}

function listed(t: Translate, what: 'values' | 'bodies', words: string[]): string {
  const first = words.slice(0, named).join(', ')
  const count = words.length - named
  if (count <= 0) return first
  return what === 'bodies'
    ? t('competence.bodiesMore', { bodies: first, count })
    : t('competence.valuesMore', { values: first, count })
}

function namesOf(bodies: CompetenceProposal['bodies']): string[] {
  return bodies.map(({ name }) => name)
}

function factWords(t: Translate, fact: MissingFact): string {
  return t(`competence.fact.${fact}`)
}

function valueWords(t: Translate, fact: MissingFact, value: string | boolean): string {
  if (fact === 'subject') return t(`law.subject.${value}` as TextKey)
  if (fact === 'against.level' || fact === 'managingBody') return t(`competence.level.${value}` as TextKey)
  if (fact === 'accusedPost' || fact === 'accusedMove' || fact === 'fieldBreach') return answerWords(t, fact, value)
  return t(`competence.value.${fact}.${value}` as TextKey)
}

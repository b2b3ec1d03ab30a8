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
  if (!competence || !rule) return answer.candidates.length ? candidatesHint(t, answer.candidates) : undefined
  const values = { answer: answerWords(t, 'competence', competence), rule: ruleKey(rule), citation: rule.citation }
  const body = bodies.length === 1 ? bodies[0]!.name : undefined
  return [
    body
      ? t('eligibility.proposed.competenceOfBody', { ...values, body })
      : t('eligibility.proposed.competence', values),
    ...(why ? [t(`competence.why.${why}`)] : []),
    ...(bodies.length > 1
      ? [
          t('competence.bodies', {
            bodies: listed(
              bodies.map(({ name }) => name),
              t,
              'bodies',
            ),
          }),
        ]
      : []),
    ...assumed.map((one) => t(`competence.assumed.${one}`)),
  ].join(' ')
}

/** What is missing, and who would settle for each of its values; values of one settler stand together. */
function candidatesHint(t: Translate, candidates: CompetenceCandidate[]): string {
  const { fact } = candidates[0]!.when
  const groups = new Map<string, CompetenceCandidate[]>()
  for (const one of candidates) {
    const key = `${one.settler} ${one.competence} ${one.missing[0]}`
    groups.set(key, [...(groups.get(key) ?? []), one])
  }
  return [
    t('competence.unknown', { fact: factWords(t, fact) }),
    ...[...groups.values()].map((group) => line(t, group)),
  ].join(' ')
}

function line(t: Translate, group: CompetenceCandidate[]): string {
  const [{ settler, competence, missing }] = group as [CompetenceCandidate]
  const values = capitalised(
    listed(
      group.map(({ when }) => valueWords(t, when.fact, when.value)),
      t,
      'values',
    ),
  )
  if (settler && competence)
    return t('competence.candidate', {
      values,
      settler: t(`competence.settler.${settler}`),
      answer: answerWords(t, 'competence', competence),
    })
  return t('competence.candidateOpen', { values, fact: factWords(t, missing[0] ?? 'law') })
}

function listed(words: string[], t: Translate, what: 'values' | 'bodies'): string {
  const first = words.slice(0, named).join(', ')
  const count = words.length - named
  if (count <= 0) return first
  return what === 'bodies'
    ? t('competence.bodiesMore', { bodies: first, count })
    : t('competence.valuesMore', { values: first, count })
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

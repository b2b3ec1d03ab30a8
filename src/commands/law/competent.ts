import { bodyLevels, districtSuccessors, type MissingFact } from '../../law/competence/competence.ts'
import {
  accusedMoves,
  accusedPosts,
  type CompetenceAnswer,
  type CompetenceQuestion,
  createLaw,
  routingSubjects,
  ruleKey,
} from '../../law/index.ts'
import type { Answer, Given, Subcommand, Words } from './answer.ts'
import { oneOf, optionalOneOf, required, requiredDay } from './read-options.ts'
import { ruleLine } from './rule-words.ts'

const kinds = ['complaint', 'denunciation', 'petition'] as const

/** Who settles a complaint, a denunciation or a petition, as the province's office sees it, or one below. */
export const competent: Subcommand = {
  options: {
    kind: { type: 'string' },
    level: { type: 'string' },
    agency: { type: 'string' },
    head: { type: 'boolean' },
    settlement: { type: 'string' },
    discipline: { type: 'boolean' },
    successor: { type: 'string' },
    subject: { type: 'string' },
    post: { type: 'string' },
    move: { type: 'string' },
    body: { type: 'boolean' },
    'several-managers': { type: 'boolean' },
    'managed-by': { type: 'string' },
    field: { type: 'string' },
    'seen-from': { type: 'string' },
    on: { type: 'string' },
  },
  run(given, words) {
    const question = questionFrom(given, words)
    const on = requiredDay(given, 'on', words)
    return answer(createLaw().competence(question, on), on, words)
  },
}

function questionFrom(given: Given, words: Words): CompetenceQuestion {
  const level = optionalOneOf(given, 'level', bodyLevels, words)
  return {
    kind: oneOf(required(given, 'kind', kinds.join(', '), words), '--kind', kinds, words),
    ...(level && { against: { level, agencyId: given.text('agency'), isHead: given.flag('head') || undefined } }),
    settlementLevel: optionalOneOf(given, 'settlement', ['first', 'second', 'review'], words),
    discipline: given.flag('discipline'),
    districtSuccessor: optionalOneOf(given, 'successor', districtSuccessors, words),
    subject: optionalOneOf(given, 'subject', routingSubjects, words),
    accusedPost: optionalOneOf(given, 'post', accusedPosts, words),
    accusedMove: optionalOneOf(given, 'move', accusedMoves, words),
    accusedBody: given.flag('body') || undefined,
    managedBySeveral: given.flag('several-managers') || undefined,
    managingBody: optionalOneOf(given, 'managed-by', bodyLevels, words),
    fieldBreach: optionalOneOf(given, 'field', ['none', 'oneField', 'severalFields'], words),
    seenFrom: optionalOneOf(given, 'seen-from', ['province', 'department', 'commune'], words),
  }
}

function answer(found: CompetenceAnswer, on: string, words: Words): Answer {
  const { t } = words
  const { settler, agencyIds, competence, rule, why, missing, candidates } = found
  return {
    lines: [
      ...answerLines(found, words),
      ...(why ? [t(`competence.why.${why}`)] : []),
      ...(rule ? [t('lawCommand.decide.rule', { rule: ruleKey(rule) }), ruleLine(rule, words)] : []),
      ...(missing.length > 0
        ? [t('lawCommand.decide.missing', { facts: missing.map((fact) => factWords(fact, words)).join(', ') })]
        : []),
      ...candidates.map(({ when, ...candidate }) =>
        t('lawCommand.competent.candidate', {
          fact: when.fact,
          value: String(when.value),
          answer: answerLines(candidate, words).join('; ') || t('lawCommand.competent.open'),
        }),
      ),
    ],
    json: {
      on,
      settler,
      agencyIds,
      competence,
      rule: rule ? ruleKey(rule) : null,
      candidates: candidates.map((candidate) => ({
        settler: candidate.settler,
        competence: candidate.competence,
        agencyIds: candidate.agencyIds,
        when: candidate.when,
        rule: candidate.rule ? ruleKey(candidate.rule) : null,
      })),
      missing,
      citation: rule?.citation ?? null,
      confidence: rule?.confidence ?? null,
    },
  }
}

/** Who settles, which agencies that can be, and what that is for the office that asks. */
function answerLines(
  { settler, agencyIds, competence }: Pick<CompetenceAnswer, 'settler' | 'agencyIds' | 'competence'>,
  { t }: Words,
): string[] {
  return [
    ...(settler ? [t('lawCommand.competent.settler', { settler: t(`competence.settler.${settler}`) })] : []),
    ...(agencyIds.length > 0 ? [t('lawCommand.competent.agencies', { agencies: agencyIds.join(', ') })] : []),
    ...(competence
      ? [t('lawCommand.competent.competence', { competence: t(`law.answer.competence.${competence}`) })]
      : []),
  ]
}

function factWords(fact: MissingFact, { t }: Words): string {
  return `${t(`competence.fact.${fact}`)} (${fact})`
}

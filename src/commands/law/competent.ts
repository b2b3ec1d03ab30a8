import {
  accusedMoves,
  accusedPosts,
  type BodyLevel,
  type CompetenceAnswer,
  type CompetenceQuestion,
  createLaw,
  routingSubjects,
} from '../../law/index.ts'
import type { Answer, Given, Subcommand, Words } from './answer.ts'
import { oneOf, optionalOneOf, required, requiredDay } from './read-options.ts'
import { ruleLine } from './rule-words.ts'

const kinds = ['complaint', 'denunciation', 'petition'] as const
const levels = [
  'commune',
  'communeBody',
  'district',
  'districtBody',
  'department',
  'departmentBody',
  'province',
  'ministryBody',
  'ministry',
  'party',
  'court',
  'procuracy',
  'elected',
  'front',
  'religious',
  'publicUnit',
] as const satisfies readonly BodyLevel[]

/** Who settles a complaint, a denunciation or a petition, as the province's office sees it. */
export const competent: Subcommand = {
  options: {
    kind: { type: 'string' },
    level: { type: 'string' },
    agency: { type: 'string' },
    head: { type: 'boolean' },
    settlement: { type: 'string' },
    discipline: { type: 'boolean' },
    subject: { type: 'string' },
    post: { type: 'string' },
    move: { type: 'string' },
    body: { type: 'boolean' },
    field: { type: 'string' },
    on: { type: 'string' },
  },
  run(given, words) {
    const question = questionFrom(given, words)
    const on = requiredDay(given, 'on', words)
    return answer(createLaw().competence(question, on), on, words)
  },
}

function questionFrom(given: Given, words: Words): CompetenceQuestion {
  const level = optionalOneOf(given, 'level', levels, words)
  return {
    kind: oneOf(required(given, 'kind', kinds.join(', '), words), '--kind', kinds, words),
    ...(level && { against: { level, agencyId: given.text('agency'), isHead: given.flag('head') || undefined } }),
    settlementLevel: optionalOneOf(given, 'settlement', ['first', 'second'], words),
    discipline: given.flag('discipline'),
    subject: optionalOneOf(given, 'subject', routingSubjects, words),
    accusedPost: optionalOneOf(given, 'post', accusedPosts, words),
    accusedMove: optionalOneOf(given, 'move', accusedMoves, words),
    accusedBody: given.flag('body') || undefined,
    fieldBreach: optionalOneOf(given, 'field', ['none', 'oneField', 'severalFields'], words),
  }
}

function answer(found: CompetenceAnswer, on: string, words: Words): Answer {
  const { t } = words
  const { settler, agencyIds, competence, rule, missing } = found
  return {
    lines: [
      ...(settler ? [t('lawCommand.competent.settler', { settler })] : []),
      ...(agencyIds.length > 0 ? [t('lawCommand.competent.agencies', { agencies: agencyIds.join(', ') })] : []),
      ...(competence
        ? [t('lawCommand.competent.competence', { competence: t(`law.answer.competence.${competence}`) })]
        : []),
      ...(rule ? [t('lawCommand.decide.rule', { rule: rule.id }), ruleLine(rule, words)] : []),
      ...(missing.length > 0 ? [t('lawCommand.decide.missing', { facts: missing.join(', ') })] : []),
    ],
    json: {
      on,
      settler,
      agencyIds,
      competence,
      rule: rule?.id ?? null,
      candidates: [],
      missing,
      citation: rule?.citation ?? null,
      confidence: rule?.confidence ?? null,
    },
  }
}

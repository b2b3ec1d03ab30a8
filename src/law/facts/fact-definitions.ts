import { accusedMoves, accusedPosts } from './accused.ts'

/**
 * The facts on which a decision rests, in the order of the circular (law/README §3), which is the order of the
 * questions. A choice lists its values; a fact that is absent from the answers is unknown, never "no".
 */
const catalogue = [
  choice('kind', 'complaint', 'denunciation', 'petition'),
  choice('titleKind', 'same', 'complaint', 'denunciation', 'petition', 'feedback'),
  number('contentsKinds'),
  choice(
    'subject',
    'administrative',
    'discipline',
    'proceduralFeedback',
    'crimeReport',
    'landDispute',
    'labour',
    'civilEnforcement',
    'criminalProcedure',
    'courtJudgment',
  ),
  choice('channel', 'post', 'inPerson', 'portal', 'mailbox', 'email', 'hotline', 'socialMedia', 'fax', 'forwarded'),
  boolean('oral'),
  choice('language', 'vi', 'foreignTranslated', 'foreignNoTranslation'),
  boolean('legible'),
  boolean('hasName'),
  boolean('hasAddress'),
  boolean('reachable'),
  boolean('nameFalse'),
  boolean('identityUnknown'),
  boolean('signed'),
  boolean('hasDate'),
  boolean('statesTarget'),
  boolean('statesContent'),
  boolean('abusive'),
  boolean('concreteEvidence'),
  choice(
    'competence',
    'own',
    'subordinate',
    'higher',
    'otherState',
    'partyBody',
    'court',
    'procuracy',
    'elected',
    'front',
    'religious',
    'publicUnit',
  ),
  choice('sentTo', 'onlyUs', 'severalIncludingCompetent', 'severalWithoutCompetent', 'copyOnly'),
  choice('duplicate', 'none', 'sameContentInProgress', 'alreadyForwarded'),
  boolean('guidedBefore'),
  boolean('finalSettled'),
  boolean('newFacts'),
  choice('forwardedBy', 'none', 'delegate', 'front', 'press', 'agency', 'leader'),
  number('signatories'),
  boolean('repAppointed'),
  boolean('capacity'),
  boolean('repLawful'),
  boolean('originals'),
  choice('firstDecision', 'none', 'issued', 'overdue'),
  choice('level', 'first', 'second'),
  choice('limit', 'within', 'exceeded', 'exceededWithReason'),
  choice('art11', 'none', 'internal', 'hierarchical', 'normative', 'notDirectlyConcerned'),
  boolean('stateSecret'),
  choice('court', 'none', 'accepted', 'judged'),
  boolean('terminated30'),
  boolean('attachFirst'),
  boolean('urgent'),
  boolean('illegalSettlement'),
  choice('withdrawn', 'none', 'part', 'all', 'someOfGroup'),
  choice('withdrawnBy', 'each', 'representative'),
  boolean('withdrawalTainted'),
  boolean('retaliation'),
  boolean('imminentHarm'),
  boolean('crimeSign'),
  choice('partyBreach', 'none', 'only', 'also'),
  boolean('complaintTurned'),
  choice('conditionMissing', 'none', 'canBeAdded', 'final'),
  boolean('continued'),
  choice('reviewGround', 'none', 'art37', 'noCompetence'),
  boolean('seriousBreach'),
  boolean('simpleBreach'),
  choice('accusedDied', 'none', 'only', 'oneOfSeveral'),
  choice('awaits', 'none', 'otherBody', 'repeatedExpert', 'firstExpert'),
  boolean('answeredInWriting'),
  boolean('handledElsewhere'),
  boolean('wantsOnline'),
  boolean('wantsSecrecy'),
  choice('accusedPost', ...accusedPosts),
  choice('accusedMove', ...accusedMoves),
  choice('fieldBreach', 'none', 'oneField', 'severalFields'),
] as const

export type FactName = (typeof catalogue)[number]['name']

export type FactValue = boolean | number | string

/** What is known about one content of a letter, or about a reception. A missing key is unknown, NOT "no". */
export type Facts = Partial<Record<FactName, FactValue>>

export interface FactDefinition {
  name: FactName
  type: 'boolean' | 'number' | 'choice'
  /** The codes of a choice. */
  values?: readonly string[]
}

export const factDefinitions: readonly FactDefinition[] = catalogue

const byName = new Map<string, FactDefinition>(factDefinitions.map((definition) => [definition.name, definition]))

/** The definition of a fact, or undefined when the law knows no fact of that name. */
export function factDefinition(name: string): FactDefinition | undefined {
  return byName.get(name)
}

/** The names in the order of the questions. */
export function inQuestionOrder(names: Iterable<FactName>): FactName[] {
  const wanted = new Set(names)
  return factDefinitions.map((definition) => definition.name).filter((name) => wanted.has(name))
}

function boolean<Name extends string>(name: Name) {
  return { name, type: 'boolean' as const }
}

function number<Name extends string>(name: Name) {
  return { name, type: 'number' as const }
}

function choice<Name extends string>(name: Name, ...values: string[]) {
  return { name, type: 'choice' as const, values }
}

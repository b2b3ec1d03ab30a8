import type { FactName, Facts, FactValue } from '../law/index.ts'

/**
 * Questions that an ordinary letter answers alike, put as one: the officer says that all the statements hold, and each
 * is stored as an answer of its own, or takes them one by one. Nothing is answered by silence.
 */
export interface FactGroup {
  id: string
  /** What the statement "all of this holds" says of each fact. */
  usual: readonly (readonly [FactName, FactValue])[]
}

export const factGroups: readonly FactGroup[] = [
  {
    id: 'form',
    usual: [
      ['language', 'vi'],
      ['legible', true],
      ['nameFalse', false],
      ['statesContent', true],
      ['abusive', false],
    ],
  },
  {
    id: 'history',
    usual: [
      ['duplicate', 'none'],
      ['guidedBefore', false],
      ['finalSettled', false],
      ['newFacts', false],
    ],
  },
  {
    id: 'acceptance',
    usual: [
      ['capacity', true],
      ['repLawful', true],
      ['art11', 'none'],
      ['stateSecret', false],
      ['court', 'none'],
      ['terminated30', false],
      ['urgent', false],
      ['illegalSettlement', false],
      ['withdrawn', 'none'],
    ],
  },
  {
    id: 'denunciation',
    usual: [
      ['identityUnknown', false],
      ['crimeSign', false],
      ['partyBreach', 'none'],
      ['complaintTurned', false],
      ['conditionMissing', 'none'],
      ['continued', false],
      ['accusedDied', 'none'],
      ['awaits', 'none'],
    ],
  },
]

/** The group in which a question is asked now: only while at least two of its facts are open. */
export function groupOf(fact: FactName, open: readonly FactName[]): FactGroup | undefined {
  const group = factGroups.find(({ usual }) => usual.some(([name]) => name === fact))
  return group && openIn(group, open).length > 1 ? group : undefined
}

/** The facts of a group that are still open, with the answer that "all of this holds" gives. */
export function openIn(group: FactGroup, open: readonly FactName[]): (readonly [FactName, FactValue])[] {
  return group.usual.filter(([name]) => open.includes(name))
}

/** The answers of a group as facts. */
export function usualFacts(group: FactGroup, open: readonly FactName[]): Facts {
  return Object.fromEntries(openIn(group, open)) as Facts
}

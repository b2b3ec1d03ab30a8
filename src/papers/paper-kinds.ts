import type { Handling } from '../law/index.ts'
import type { Content } from '../letters/index.ts'

/**
 * The sign of each paper in its number: 415/HD-BTCD. Names of kinds as Decree 30/2020 abbreviates them; a kind without
 * a sign of its own is a letter (CV).
 */
const signs: Record<string, string> = {
  'TF-1': 'PĐX',
  'TF-2': 'HD',
  'TF-3': 'PC',
  'TF-4': 'TB',
  'TF-8': 'LĐ',
  'TF-9': 'PTL',
  'TF-10': 'BC',
  'CF-2': 'TB',
  'CF-3': 'TB',
  'CF-4f': 'BC',
  'CF-5': 'QĐ',
  'CF-6a': 'TB',
  'CF-7': 'QĐ',
  'CF-8': 'QĐ',
  'CF-9': 'QĐ',
  'CF-10': 'QĐ',
  'CF-10b': 'QĐ',
  'CF-11': 'QĐ',
  'CF-12': 'BB',
  'DF-1': 'QĐ',
  'DF-2': 'BB',
  'DF-3': 'BB',
  'DF-4': 'QĐ',
  'DF-5': 'TB',
  'DF-6': 'TB',
  'DF-10': 'QĐ',
  'DF-10b': 'QĐ',
  'DF-11': 'QĐ',
  'DF-12': 'KL',
  'DF-14': 'TB',
  'DF-16': 'BB',
  'DF-18': 'PĐX',
  'DF-19': 'TB',
  'DF-21': 'QĐ',
  'DF-23': 'TB',
  'DF-24': 'BB',
  'FF-1': 'PC',
  'RF-1': 'TB',
  'RF-3': 'TB',
}

/** The tail of a paper's number in an office: HD-BTCD. */
export function symbolOf(code: string, office: { symbol: string }): string {
  return `${signs[code] ?? 'CV'}-${office.symbol}`
}

/** What signing a paper does to its content. */
export type EffectKind =
  | 'transfer'
  | 'accept'
  | 'awaitSupplement'
  | 'guided'
  | 'returned'
  | 'filed'
  | 'joined'
  | 'refused'
  | 'terminated'
  | 'passedOn'
  | 'settled'
  | 'none'

/** Handlings whose paper goes to another body, which then holds the content. */
export const transferHandlings: readonly Handling[] = [
  'transfer',
  'carryOutInstruction',
  'passInformation',
  'passToFeedback',
  'directSubordinate',
]

/** The paper with which a handling is carried out, and what signing it does. Further papers of the row only inform. */
const carriedOutBy: Partial<Record<Handling, { codes: readonly string[]; effect: EffectKind }>> = {
  transfer: { codes: ['TF-3'], effect: 'transfer' },
  carryOutInstruction: { codes: ['TF-3'], effect: 'transfer' },
  passInformation: { codes: ['TF-11'], effect: 'transfer' },
  passToFeedback: { codes: ['FF-1'], effect: 'transfer' },
  directSubordinate: { codes: ['TF-5'], effect: 'transfer' },
  returnToForwarder: { codes: ['TF-3'], effect: 'returned' },
  guide: { codes: ['TF-2'], effect: 'guided' },
  splitContents: { codes: ['TF-2'], effect: 'guided' },
  guideToComplete: { codes: ['TF-2', 'DF-15'], effect: 'awaitSupplement' },
  proposeAcceptance: { codes: ['CF-2', 'DF-4'], effect: 'accept' },
  proposeSettlement: { codes: ['TF-1'], effect: 'accept' },
  proposeInspection: { codes: ['DF-18'], effect: 'passedOn' },
  takeOver: { codes: ['DF-4'], effect: 'accept' },
  reopen: { codes: ['DF-4'], effect: 'accept' },
  refuse: { codes: ['CF-3', 'DF-14'], effect: 'refused' },
  notReopen: { codes: ['DF-23'], effect: 'refused' },
  terminate: { codes: ['CF-11', 'DF-11'], effect: 'terminated' },
  fileAway: { codes: ['TF-8'], effect: 'filed' },
  joinAndFile: { codes: ['TF-8'], effect: 'joined' },
  handleAtOnce: { codes: ['DF-24'], effect: 'settled' },
}

/** Acts that a paper of its own is for, whatever the decision says. Source: law/README § 6. */
const acts = {
  'CF-5': 'extend',
  'DF-1': 'extend',
  'CF-10': 'suspend',
  'DF-10': 'suspend',
  'CF-10b': 'resume',
  'DF-10b': 'resume',
  'CF-4g': 'complex',
  'CF-7': 'settle',
  'CF-8': 'settle',
  'DF-12': 'settle',
  'OF-4': 'apologise',
  'TF-9': 'returnOriginals',
} as const

const terminations = ['CF-11', 'DF-11']

/** The act that a paper is for; an accepted matter is terminated by its paper, whatever was decided of the letter. */
export function actOfPaper(code: string, content: Content): (typeof acts)[keyof typeof acts] | 'terminated' | null {
  if (terminations.includes(code) && content.acceptance) return 'terminated'
  return code in acts ? acts[code as keyof typeof acts] : null
}

/** Papers that can be written before the matter was decided: they answer, report, give back, or only tell. */
const withoutDecision = ['TF-7', 'TF-9', 'TF-10', 'DF-17', ...Object.keys(acts)]

export function needsDecision(code: string): boolean {
  return !withoutDecision.includes(code)
}

export function effectKindOf(code: string, handling: Handling): EffectKind {
  const carried = carriedOutBy[handling]
  return carried?.codes.includes(code) ? carried.effect : 'none'
}

/** The paper that carries a handling out, of those that the decision names; null when the handling has none. */
export function mainPaperOf(decision: { handling: Handling; papers: readonly string[] }): string | null {
  const carried = carriedOutBy[decision.handling]
  return (
    decision.papers.find((code) => carried?.codes.includes(code)) ?? carried?.codes[0] ?? decision.papers[0] ?? null
  )
}

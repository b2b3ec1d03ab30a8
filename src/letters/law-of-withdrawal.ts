import type { Decision, Facts, Law, TransitionAnswer } from '../law/index.ts'
import type { Content } from './content.ts'
import { factsOf } from './content.ts'
import type { Letter } from './letter.ts'
import type { Withdrawal } from './matter-acts.ts'

/**
 * What the acceptance of a content has established, so that no row about the eligibility of the letter can decide any
 * more: only the rows about what happens to an accepted matter are left. Source: LK Đ.27; LTC Đ.29(1).
 */
const establishedByAcceptance: Facts = {
  titleKind: 'same',
  contentsKinds: 1,
  subject: 'administrative',
  channel: 'post',
  oral: false,
  language: 'vi',
  legible: true,
  hasName: true,
  hasAddress: true,
  reachable: true,
  nameFalse: false,
  identityUnknown: false,
  signed: true,
  hasDate: true,
  statesTarget: true,
  statesContent: true,
  abusive: false,
  concreteEvidence: true,
  competence: 'own',
  sentTo: 'onlyUs',
  duplicate: 'none',
  guidedBefore: false,
  finalSettled: false,
  newFacts: false,
  forwardedBy: 'none',
  originals: false,
  crimeSign: false,
  conditionMissing: 'none',
  firstDecision: 'none',
  level: 'first',
  limit: 'within',
  art11: 'none',
  capacity: true,
  repLawful: true,
  repAppointed: true,
  signatories: 1,
  stateSecret: false,
  court: 'none',
  terminated30: false,
  attachFirst: true,
  illegalSettlement: false,
  urgent: false,
  partyBreach: 'none',
  complaintTurned: false,
  continued: false,
  simpleBreach: false,
  accusedDied: 'none',
  awaits: 'none',
}

/** What the law of the day makes of a withdrawal. Source: law/README § 2, `tr.act`; NĐ 155/2026 Đ.22(1). */
export function lawOfWithdrawal(
  letter: Pick<Letter, 'receivedOn'>,
  content: Content,
  withdrawal: Pick<Withdrawal, 'on' | 'extent' | 'withdrawnBy' | 'tainted'>,
  law: Law,
): { decision: Decision; version: TransitionAnswer } {
  const acceptedOn = content.acceptance?.on
  const version = law.versionFor('act', {
    receivedOn: letter.receivedOn,
    actOn: withdrawal.on,
    kind: content.kind,
    ...(acceptedOn && { acceptedOn }),
  })
  const facts: Facts = {
    ...(content.acceptance ? acceptedFacts(content) : factsOf(content)),
    withdrawn: withdrawal.extent,
    withdrawnBy: withdrawal.withdrawnBy,
    withdrawalTainted: withdrawal.tainted,
  }
  return { decision: law.decide(facts, version.on), version }
}

/** Whether a row is about the withdrawal at all: before 2026-07-01 none was about a part of a complaint. */
export function isAboutWithdrawal({ because }: Decision): boolean {
  return because.some(({ fact }) => fact === 'withdrawn')
}

function acceptedFacts(content: Content): Facts {
  const { kind, level, firstDecision } = factsOf(content)
  const known = { kind: kind ?? content.kind, level, firstDecision }
  const given = Object.fromEntries(Object.entries(known).filter(([, value]) => value !== undefined))
  return { ...establishedByAcceptance, ...given }
}

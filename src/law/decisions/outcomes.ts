/** What a row says about a content of a letter (law/README §4). */
export const outcomes = [
  'eligible',
  'eligibleNotOurs',
  'notAcceptable',
  'ineligible',
  'outside',
  'ended',
  'undecided',
] as const

export type Outcome = (typeof outcomes)[number]

/** What is done with it. The codes after `officerDecides` are those of duties, receptions, competence and rules. */
export const handlings = [
  'proposeAcceptance',
  'proposeSettlement',
  'proposeInspection',
  'refuse',
  'guide',
  'guideToComplete',
  'transfer',
  'passInformation',
  'passToFeedback',
  'returnToForwarder',
  'carryOutInstruction',
  'directSubordinate',
  'takeOver',
  'reopen',
  'notReopen',
  'fileAway',
  'joinAndFile',
  'splitContents',
  'closePart',
  'goOn',
  'suspend',
  'terminate',
  'handleAtOnce',
  'reportToHead',
  'officerDecides',
  'protect',
  'writeDown',
  'reclassify',
  'copyToParty',
  'answerForwarder',
  'receive',
  'refuseInWriting',
  'explainOrally',
  'route',
  'noOnline',
  'recordAndWarn',
  'refuseExtension',
  'keepVault',
  'sealedPaperOnly',
] as const

export type Handling = (typeof handlings)[number]

/** The papers of law/README §6, by our own ids: official numbers change with each circular and are data. */
export const papers: readonly string[] = [
  ...'CF-0a CF-0b CF-2 CF-3 CF-4 CF-4b CF-4c CF-4d CF-4e CF-4f CF-4g CF-5 CF-6 CF-6a CF-7 CF-8 CF-9'.split(' '),
  ...'CF-10 CF-10b CF-11 CF-12'.split(' '),
  ...'TF-1 TF-2 TF-3 TF-4 TF-5 TF-6 TF-7 TF-8 TF-9 TF-10 TF-11 RF-1 RF-2 RF-3 RF-4 RF-5'.split(' '),
  ...'DF-1 DF-2 DF-3 DF-4 DF-5 DF-6 DF-7 DF-8 DF-9 DF-10 DF-10b DF-11 DF-12 DF-13 DF-14 DF-15 DF-16'.split(' '),
  ...'DF-17 DF-18 DF-19 DF-21 DF-23 DF-24 FF-1 FF-2 OF-1 OF-4'.split(' '),
]

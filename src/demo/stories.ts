import type { ContentKind } from '../letters/index.ts'

/** What somebody does to a letter in the demo. */
export type Act =
  | 'assign'
  | 'answerSome'
  | 'decide'
  | 'submit'
  | 'sign'
  | 'acknowledge'
  | 'progress'
  | 'result'
  | 'return'
  | 'urge'
  | 'extend'
  | 'suspend'
  | 'settle'
  | 'openIdentity'

/** The way of a letter: each act with the days after the receipt on which it is done. */
const ways = {
  new: [],
  assigned: [['assign', 1]],
  classifying: [
    ['assign', 1],
    ['answerSome', 2],
  ],
  decided: [
    ['assign', 1],
    ['decide', 3],
  ],
  awaitingSignature: [
    ['assign', 1],
    ['decide', 3],
    ['submit', 4],
  ],
  guided: [
    ['assign', 1],
    ['decide', 3],
    ['submit', 4],
    ['sign', 5],
  ],
  withAgency: [
    ['assign', 1],
    ['decide', 2],
    ['submit', 3],
    ['sign', 4],
  ],
  acknowledged: [
    ['assign', 1],
    ['decide', 2],
    ['submit', 3],
    ['sign', 4],
    ['acknowledge', 6],
  ],
  progress: [
    ['assign', 1],
    ['decide', 2],
    ['submit', 3],
    ['sign', 4],
    ['acknowledge', 5],
    ['progress', 12],
  ],
  urged: [
    ['assign', 1],
    ['decide', 2],
    ['submit', 3],
    ['sign', 4],
    ['acknowledge', 6],
    ['urge', 24],
  ],
  urgedTwice: [
    ['assign', 1],
    ['decide', 2],
    ['submit', 3],
    ['sign', 4],
    ['urge', 20],
    ['urge', 34],
  ],
  returned: [
    ['assign', 1],
    ['decide', 2],
    ['submit', 3],
    ['sign', 4],
    ['return', 8],
  ],
  answered: [
    ['assign', 1],
    ['decide', 2],
    ['submit', 3],
    ['sign', 4],
    ['acknowledge', 5],
    ['result', 16],
  ],
  inSettlement: [
    ['assign', 1],
    ['decide', 3],
    ['submit', 5],
    ['sign', 6],
  ],
  extended: [
    ['assign', 1],
    ['decide', 3],
    ['submit', 5],
    ['sign', 6],
    ['extend', 20],
  ],
  suspended: [
    ['assign', 1],
    ['decide', 3],
    ['submit', 5],
    ['sign', 6],
    ['suspend', 15],
  ],
  settled: [
    ['assign', 1],
    ['decide', 3],
    ['submit', 5],
    ['sign', 6],
    ['settle', 30],
  ],
  opened: [
    ['assign', 1],
    ['openIdentity', 2],
    ['answerSome', 3],
  ],
} as const satisfies Record<string, readonly (readonly [Act, number])[]>

export type Way = keyof typeof ways

/** What the letter is answered to be: ours, somebody else's, to be completed, or said before. */
export type Standing = 'ours' | 'others' | 'incomplete' | 'saidBefore'

export interface Story {
  kind: ContentKind
  /** Days ago on which it was received; `dueToday`: as many as make its first clock end today. */
  received: number | 'dueToday'
  standing: Standing
  steps: readonly (readonly [Act, number])[]
  /** A further content of another kind. */
  also?: ContentKind
  signatories?: number
  byLeader?: boolean
  anonymous?: boolean
}

/** One line of the demo's plan: kind, standing, way, days ago of each letter. */
type Plan = [
  kind: ContentKind,
  standing: Standing,
  way: Way,
  received: readonly Story['received'][],
  more?: Partial<Story>,
]

const plan: Plan[] = [
  ['complaint', 'others', 'new', [0, 0, 1, 2, 24]],
  ['petition', 'others', 'new', [0, 1, 3, 19]],
  ['denunciation', 'others', 'new', [1, 4]],
  ['complaint', 'others', 'assigned', [2, 5, 9, 12, 17]],
  ['petition', 'others', 'assigned', [3, 6, 'dueToday', 13, 26]],
  ['denunciation', 'others', 'assigned', [6, 'dueToday']],
  ['complaint', 'ours', 'classifying', [6, 11, 'dueToday', 22]],
  ['petition', 'others', 'classifying', [4, 10, 15]],
  ['denunciation', 'ours', 'opened', [5, 9]],
  ['complaint', 'others', 'decided', [7, 10, 12]],
  ['petition', 'others', 'decided', [8, 20]],
  ['complaint', 'others', 'awaitingSignature', [6, 9, 'dueToday']],
  ['petition', 'others', 'awaitingSignature', [5, 11]],
  ['denunciation', 'others', 'awaitingSignature', [7]],
  ['complaint', 'others', 'guided', [8, 13, 20, 27, 33, 41, 48]],
  ['complaint', 'incomplete', 'guided', [9, 16, 30]],
  ['petition', 'saidBefore', 'guided', [15, 36, 52]],
  ['petition', 'others', 'withAgency', [9, 12, 16]],
  ['denunciation', 'others', 'withAgency', [12]],
  ['petition', 'others', 'acknowledged', [11, 18, 29]],
  ['complaint', 'others', 'acknowledged', [17], { byLeader: true }],
  ['petition', 'others', 'progress', [22, 31, 40]],
  ['petition', 'others', 'urged', [35, 44]],
  ['petition', 'others', 'urgedTwice', [50, 58]],
  ['denunciation', 'others', 'urged', [42]],
  ['petition', 'others', 'returned', [14, 21]],
  ['petition', 'others', 'answered', [18, 25, 32, 38, 45, 53]],
  ['denunciation', 'others', 'answered', [47]],
  ['complaint', 'ours', 'inSettlement', [14, 26, 46]],
  ['petition', 'ours', 'inSettlement', [20]],
  ['denunciation', 'ours', 'inSettlement', [28]],
  ['complaint', 'ours', 'extended', [39]],
  ['complaint', 'ours', 'suspended', [30, 55]],
  ['denunciation', 'ours', 'suspended', [37]],
  ['complaint', 'ours', 'settled', [43, 56]],
  ['complaint', 'others', 'assigned', [8], { also: 'petition' }],
  ['complaint', 'others', 'assigned', [4], { signatories: 12 }],
  ['petition', 'others', 'classifying', [7], { anonymous: true }],
]

/** Every letter of the demo, in the order of the plan. */
export const stories: readonly Story[] = plan.flatMap(([kind, standing, way, received, more]) =>
  received.map((days) => ({ kind, standing, received: days, steps: ways[way], ...more })),
)

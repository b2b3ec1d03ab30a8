import type { PlainDate } from '../law/index.ts'

export const returnWays = ['inPerson', 'post', 'electronic'] as const
export type ReturnWay = (typeof returnWays)[number]

export const returnStates = ['ready', 'sent', 'handedOver', 'cameBack'] as const
export type ReturnState = (typeof returnStates)[number]

/** A result on its way to the writer, or what became of it. */
export interface ResultReturn {
  id: string
  /** The papers and originals that are returned, by their numbers and as written. */
  what: string
  /** Its papers and results, by what they are known by in the letter: none goes out twice. */
  papers: string[]
  /** Whether originals are among it: they go by hand or by post only. */
  originals: boolean
  way: ReturnWay
  state: ReturnState
  /** Number of the consignment, of what went by post. */
  consignment: string | null
  /** Who took it. Never the writer of a denunciation by name. */
  to: string | null
  /** The paper by which the one who took it was known, with its last four digits: `idCard 4318`. */
  checked: string | null
  /** The paper that lets somebody else take it for the writer. */
  authority: string | null
  /** Day of the state. */
  on: PlainDate
  by: string
  note: string | null
}

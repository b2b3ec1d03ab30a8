import type { WorkKind, Works } from './works.ts'

/** What the program asks of its rendering child. */
export interface Order {
  readonly id: number
  readonly kind: WorkKind
  readonly given: Works[WorkKind]['given']
}

/** What the child says once it can work. */
export const ready = 'ready'

/** What the child says to one order: one of the three. */
export interface Answer {
  readonly id: number
  readonly made?: Works[WorkKind]['made']
  readonly refused?: { readonly message: string; readonly field?: string; readonly text?: string }
  readonly failed?: string
  /** The memory of the child after this work. */
  readonly bytesInUse: number
}

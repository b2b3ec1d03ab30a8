export const roles = ['receptionOfficer', 'handler', 'manager', 'agencyOfficer', 'auditor', 'administrator'] as const
export type Role = (typeof roles)[number]

/** Who acts: an account that signed in, a person whom a command names, or the program where nobody sits before it. */
export interface Actor {
  readonly id: string
  readonly name: string
  readonly username: string
  readonly role: Role | 'program'
  /** The receiving office whose registers the actor works in. */
  readonly office: string
  /** Offices below it, whose figures (and, where the policy allows, rows) the actor sees. */
  readonly officesBelow: readonly string[]
  /** The body of an agency officer. */
  readonly agency?: string
  /** A lawyer of the office, named so by the administrator: may confirm or doubt a rule. */
  readonly lawyer?: boolean
}

/**
 * The program as it acts in an office for its workers: what an officer's act or the calendar set off. No account has
 * its role. Of a denunciation it may know that it exists, and nothing more.
 */
export function programActor(office: string): Actor {
  return { id: 'program', name: 'Tiếp Dân', username: 'program', role: 'program', office, officesBelow: [] }
}

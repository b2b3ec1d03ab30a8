export const roles = ['receptionOfficer', 'handler', 'manager', 'agencyOfficer', 'auditor', 'administrator'] as const
export type Role = (typeof roles)[number]

/** Who acts: an account that signed in, or a command of the machine (role `system` does not exist: commands name a person). */
export interface Actor {
  readonly id: string
  readonly name: string
  readonly username: string
  readonly role: Role
  /** The receiving office whose registers the actor works in. */
  readonly office: string
  /** Offices below it, whose figures (and, where the policy allows, rows) the actor sees. */
  readonly officesBelow: readonly string[]
  /** The body of an agency officer. */
  readonly agency?: string
  /** A lawyer of the office, named so by the administrator: may confirm or doubt a rule. */
  readonly lawyer?: boolean
}

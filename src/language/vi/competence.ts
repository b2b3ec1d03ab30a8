/** Who settles a matter, and why. */
export const competence = {} as const

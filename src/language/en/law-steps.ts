/** The steps of a derivation in words. */
export const lawSteps = {} as const

/** Readings of ours, and the switches that an office sets. */
export const positions = {} as const

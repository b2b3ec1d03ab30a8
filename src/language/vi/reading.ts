/** What the text of a letter suggests. */
export const reading = {} as const

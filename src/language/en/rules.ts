/** The pages of the rules of the law. */
export const rules = {} as const

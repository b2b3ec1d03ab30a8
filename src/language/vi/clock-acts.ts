/** What is recorded of a running clock. */
export const clockActs = {} as const

import type { Sheet } from '../sheet.ts'

/** Every paper here is about a letter of denunciation. */
export const aboutDenunciation = { about: ['letter'], kinds: ['denunciation'] } as const satisfies Partial<Sheet>

import { feedbackRegister } from './feedback-register.ts'
import type { ImportKind } from './import-run.ts'
import { lettersRegister } from './letters-register.ts'
import { receptionsRegister } from './receptions-register.ts'
import type { Register } from './register.ts'

/** Every register that can be imported. */
export const registers: Record<ImportKind, Register> = {
  letters: lettersRegister as unknown as Register,
  receptions: receptionsRegister as unknown as Register,
  feedback: feedbackRegister as unknown as Register,
}

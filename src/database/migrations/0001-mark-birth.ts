import { installationFactOr } from '../installation.ts'
import type { Migration } from '../migrate.ts'

/** Remembers when this installation began; its indexes are built at every start. */
export const markBirth: Migration = {
  name: '0001-mark-birth',
  run: async (at) => {
    await installationFactOr('bornAt', at.toISOString())
  },
}

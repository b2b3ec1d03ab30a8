export type { Identity, VaultOpening } from './identity.ts'
export { loadVaultKeys, VaultKeyProblem } from './key.ts'
export { mentions } from './mentions.ts'
export {
  currentOpening,
  identitiesInSight,
  isOpenNow,
  openIdentities,
  openingPage,
  openingsOf,
  purposes,
} from './open-identities.ts'
export { refuseToldNames } from './told-names.ts'
export type { Vault } from './vault.ts'
export { createVault } from './vault.ts'

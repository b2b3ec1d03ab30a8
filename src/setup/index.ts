export { isSetUp } from './is-set-up.ts'
export { setUpOffice } from './set-up-office.ts'
export { newSetupLink } from './setup-link.ts'

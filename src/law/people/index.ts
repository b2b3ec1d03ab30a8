export { type Authorisation, type AuthorisationForm, authorisationNeeded } from './authorisation.ts'
export { afterDeath, type Identification, type IdentityItem, identificationOf, secrecyOf } from './identification.ts'
export { appointmentRules, type Gathering, type Representatives, representativesFor } from './representatives.ts'

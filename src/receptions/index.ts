export { changeReception, receptionInSight, receptionSight } from './change-reception.ts'
export { concludeReception, logCoordination } from './conclude-reception.ts'
export type { ReceptionFacts } from './derive-reception.ts'
export { crowdFrom, deriveReception } from './derive-reception.ts'
export { letterFromReception, lettersOfReception, peopleInSight, withReceptionFiles } from './letter-from-reception.ts'
export { mayReadFiles, readReceptionFile } from './read-reception-file.ts'
export type {
  Delegation,
  HandedDocument,
  ImportedReception,
  Reception,
  ReceptionContent,
  ReceptionKind,
  ReceptionOutcome,
  ReceptionRow,
  Refusal,
  Visitor,
} from './reception.ts'
export { ReceptionModel, receptionKinds, receptionNumber, receptionOutcomes } from './reception.ts'
export { refuseReception } from './refuse-reception.ts'
export type { ReceptionChoice, ReceptionMark, RegisterRow } from './register.ts'
export { countReceptions, receptionPage, receptionPageSize, receptionsChosen } from './register.ts'
export { highestReceptionNumber, registerReception } from './register-reception.ts'
export { rulesOfReception } from './rests-on-rule.ts'

export type { Office, OfficeSettings } from './office.ts'
export { OfficeModel, officeById, officesBelow } from './office.ts'

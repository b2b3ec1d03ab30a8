export { changeOffice } from './change-office.ts'
export type { Office, OfficeSettings } from './office.ts'
export { OfficeModel, officeById, officesBelow } from './office.ts'
export { officeFieldNames, officeFields, provinces } from './office-input.ts'

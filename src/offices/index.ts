export { changeOffice } from './change-office.ts'
export type { Office, OfficeSettings } from './office.ts'
export { OfficeModel, officeById, officesBelow, usualSettings } from './office.ts'
export { officeFieldNames, officeFields, officeSettingFields, provinces } from './office-input.ts'

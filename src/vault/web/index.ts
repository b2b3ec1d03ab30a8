export { purposeField } from './purpose-field.ts'

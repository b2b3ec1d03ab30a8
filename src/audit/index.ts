export type { AuditEvent } from './audit-event.ts'
export { AuditEventModel, recordEvent } from './audit-event.ts'

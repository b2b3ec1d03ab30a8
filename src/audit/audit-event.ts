import mongoose, { Schema } from 'mongoose'
import { newId } from '../id.ts'

/** Something that happened outside the registers: sign-ins, accounts, catalogues, settings, exports. Append-only. */
export interface AuditEvent {
  _id: string
  office: string
  at: Date
  actor: string | null
  actorName: string
  action: string
  /** Record or account that it is about. */
  subject: string | null
  /** Values that the sentence `audit.<action>` names; never personal data of citizens. */
  details: Record<string, string | number>
  requestId: string
}

const schema = new Schema<AuditEvent>(
  {
    _id: { type: String, required: true },
    office: { type: String, required: true },
    at: { type: Date, required: true },
    actor: { type: String, default: null },
    actorName: { type: String, required: true },
    action: { type: String, required: true },
    subject: { type: String, default: null },
    details: { type: Schema.Types.Mixed, default: {} },
    requestId: { type: String, default: '' },
  },
  { collection: 'auditEvents', versionKey: false, minimize: false },
)
schema.index({ office: 1, at: -1, _id: -1 })
schema.index({ office: 1, actor: 1, at: -1, _id: -1 })
schema.index({ office: 1, action: 1, at: -1, _id: -1 })

export const AuditEventModel = mongoose.model<AuditEvent>('AuditEvent', schema)

/** Adds one event. */
export async function recordEvent(event: Omit<AuditEvent, '_id'>): Promise<void> {
  await AuditEventModel.create({ _id: newId(), ...event })
}

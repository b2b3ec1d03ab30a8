import type { Schema } from 'mongoose'

/** The indexes of the letters: each list, count and search reads one of them and nothing beside it. */
export function indexLetters<Stored>(schema: Schema<Stored>): void {
  schema.index({ office: 1, year: 1, no: 1 }, { unique: true })
  schema.index({
    office: 1,
    open: 1,
    dueOrder: 1,
    _id: 1,
    soonFrom: 1,
    state: 1,
    kindKey: 1,
    assignee: 1,
    agency: 1,
    nextClock: 1,
    secretTaker: 1,
  })
  schema.index({ office: 1, assignee: 1, open: 1, dueOrder: 1, _id: 1, soonFrom: 1, state: 1, kindKey: 1, kept: 1 })
  schema.index({ office: 1, agencies: 1, open: 1, dueOrder: 1, _id: 1 })
  // The register, newest first, and what figures and the monitor count of it: no letter is read to be counted.
  schema.index(
    {
      office: 1,
      kept: 1,
      receivedOn: 1,
      _id: 1,
      eligibility: 1,
      eligibleKey: 1,
      manySignatories: 1,
      secretTaker: 1,
      assignee: 1,
    },
    { name: 'newest' },
  )
  schema.index({ office: 1, kept: 1, closedOn: 1, receivedOn: 1, secretTaker: 1, assignee: 1 }, { name: 'finished' })
  schema.index({ office: 1, search: 1 })
  schema.index({ office: 1, personKeys: 1 })
  schema.index({ office: 1, decisionKeys: 1 })
  schema.index({ office: 1, paperNumbers: 1 }, { unique: true, partialFilterExpression: { paperNumbers: { $gt: '' } } })
  schema.index({ office: 1, receiptCode: 1 }, { unique: true })
  schema.index({ submissionKey: 1 }, { unique: true, partialFilterExpression: { submissionKey: { $gt: '' } } })
  schema.index({ 'imported.run': 1, 'imported.row': 1 }, { partialFilterExpression: { 'imported.run': { $gt: '' } } })
  schema.index({ office: 1, 'links.to': 1 })
  schema.index({ office: 1, 'returns.state': 1 }, { partialFilterExpression: { 'returns.state': { $gt: '' } } })
  schema.index({ office: 1, vaultId: 1 }, { partialFilterExpression: { vaultId: { $gt: '' } } })
  schema.index({ hasPending: 1, _id: 1 }, { partialFilterExpression: { hasPending: true } })
  schema.index({ office: 1, reception: 1 }, { partialFilterExpression: { reception: { $gt: '' } } })
  schema.index(
    { office: 1, dueOrder: 1, _id: 1, waitingPapers: 1 },
    { name: 'waiting', partialFilterExpression: { waitingPapers: { $gt: 0 } } },
  )
}

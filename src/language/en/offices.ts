import type { Dictionary } from '../dictionary.ts'
import type { offices as vietnamese } from '../vi/offices.ts'

export const offices = {
  'offices.title': 'Office',
  'offices.words': 'On letterheads and receipts',
  'offices.name': 'Name of the office',
  'offices.nameHint': 'As on the letterhead',
  'offices.parentName': 'Body above it',
  'offices.parentNameHint': 'The line above the name, e.g. UBND tỉnh Quảng Ngãi',
  'offices.province': 'Province or city',
  'offices.symbol': 'Symbol of its documents',
  'offices.symbolHint': 'The tail of document numbers: 415/HD-BTCD',
  'offices.address': 'Address of the reception',
  'offices.phone': 'Telephone for citizens',
  'offices.hours': 'Reception hours',
  'offices.signing': 'Signing',
  'offices.signatureRequired': 'Papers wait for a manager’s signature',
  'offices.signatureRequiredHint': 'Without it, whoever drafts a paper issues it.',
  'offices.save': 'Save office',
  'offices.saved': 'Office saved.',
  'offices.below': 'Offices below',
  'offices.noneBelow': 'No office below. Each has its own registers and numbers; figures add up here.',
  'offices.since': 'Since',
  'offices.addBelow': 'Add an office',
  'offices.belowNote': 'Own registers; figures add up to this office',
  'offices.administrator': 'Its administrator',
  'offices.belowDone': 'Office added.',
} as const satisfies Record<keyof typeof vietnamese, Dictionary[string]>

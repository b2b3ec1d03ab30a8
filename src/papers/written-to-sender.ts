/**
 * The papers whose form is addressed to whoever wrote or came: guidance, notices of acceptance, refusal, transfer,
 * extension, suspension and dialogue, the decision or conclusion, the apology. The others go to bodies, or stay in the
 * office. Source: the addressee of each form, law/README § 6.
 */
const codes: readonly string[] = [
  'TF-2',
  'TF-4',
  'TF-9',
  'CF-2',
  'CF-3',
  'CF-5',
  'CF-6a',
  'CF-7',
  'CF-8',
  'CF-10',
  'CF-10b',
  'CF-11',
  'DF-1',
  'DF-5',
  'DF-10',
  'DF-10b',
  'DF-11',
  'DF-14',
  'DF-15',
  'DF-19',
  'DF-23',
  'OF-4',
  'RF-1',
  'RF-3',
]

export function isWrittenToSender(code: string): boolean {
  return codes.includes(code)
}

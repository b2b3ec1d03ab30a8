import type { ClockId } from '../law/index.ts'

/**
 * The clocks of decision rows that count from the day on which the office received the letter. The others of a row
 * begin with a later act: the filing, the suspension, the notice (law/README § 5).
 */
export const clocksFromReceipt: readonly ClockId[] = [
  'letter.processing',
  'letter.transfer',
  'reception.answer',
  'complaint.acceptance',
  'complaint.acceptance-second',
  'complaint.discipline-acceptance',
  'denunciation.initial-processing',
  'denunciation.transfer',
  'denunciation.continued.review',
  'denunciation.overdue.request',
  'feedback.transfer',
]

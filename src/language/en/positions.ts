import type { Dictionary } from '../dictionary.ts'

/** The readings of the law where its text is open (law/README § 7), and how an office changes one. */
export const positions = {
  'positions.title': 'Readings and ways of counting',
  'positions.note':
    'Where the law is silent, dates are counted by the readings below. Another reading needs legal advice, a reason and a manager’s approval.',
  'positions.column.reading': 'Reading',
  'positions.column.value': 'In force',
  'positions.column.matters': 'What rests on it',
  'positions.matters': 'Rule {id}',
  'positions.change': '{value} (change…)',
  'positions.changeOne': 'Change the reading {id}',
  'positions.previewTitle': 'Propose another reading of {id}?',
  'positions.now': 'In force: {value}.',
  'positions.ours': 'As the program has it',
  'positions.fixed': 'There is nothing to choose',
  'positions.chosen': 'proposed by {name}, approved by {approver} on {date}: {reason}',
  'positions.becomes': '{id}: {value}',
  'positions.field.value': 'New reading',
  'positions.field.days': 'New number of days',
  'positions.field.citation': 'Ground (document, legal advice)',
  'positions.value.rollOverHoliday.true': 'moves to the next working day',
  'positions.value.rollOverHoliday.false': 'stays on the last day, though it is a day off',
  'positions.value.suspensionStartRuns.true': 'the day of the decision to suspend counts',
  'positions.value.suspensionStartRuns.false': 'the day of the decision to suspend does not count',
  'positions.value.obstacleInclusive.true': 'first and last day of the obstacle are left out',
  'positions.value.obstacleInclusive.false': 'the last day of the obstacle counts',
  'positions.value.arrivalNextWorkingDay.true': 'starts on the next working day',
  'positions.value.arrivalNextWorkingDay.false': 'starts on the very day of receipt',
  'positions.value.acceptanceCap10.true': '7 working days, at most 10 days',
  'positions.value.acceptanceCap10.false': '7 working days, without the limit of 10 days',
  'positions.value.letterProcessingDays': '{days} working days',
  'positions.value.petitionAnswerDays': '{days} days',
  'positions.value.leaderConclusionDays': '{days} working days',
  'positions.value.feedbackAnswerDays': '{days} days',
  'positions.text.CNT-6':
    'A last day off moves to the next working day, also for the office’s own terms. The day before the move always stands beside.',
  'positions.reason.CNT-6':
    'BLDS Đ.148(5); the laws on complaints, denunciations and receptions have no rule of their own.',
  'positions.text.CNT-11':
    'Suspension: days from the decision to suspend until the day before the decision to go on do not count. Complaints from 01/07/2026, denunciations since 2019.',
  'positions.reason.CNT-11': 'The time “runs on from the day of issue” of the decision to go on.',
  'positions.text.CNT-12': 'Obstacle of the citizen: no day from the first to the last counts.',
  'positions.reason.CNT-12': 'LK Đ.9 says nothing of the first and the last day.',
  'positions.text.CNT-13':
    'An extension counts from the same start and must be decided before the due date; a late one is recorded and moves nothing.',
  'positions.reason.CNT-13': 'The words of LK Đ.28, LTC Đ.30.',
  'positions.text.CNT-14':
    'No place is a remote area with difficult travel by default; the officer answers, with a reason.',
  'positions.reason.CNT-14': 'The law has no definition.',
  'positions.text.CNT-15':
    'What arrives on a day off or after hours starts on the next working day. The day of an act is never moved.',
  'positions.reason.CNT-15': 'NĐ 30/2020 Đ.4.',
  'positions.text.CNT-16': 'Acceptance from 01/07/2026: the earlier of 7 working days and 10 days.',
  'positions.reason.CNT-16': 'A decree cannot lengthen a term of the law.',
  'positions.text.CNT-17': '“At least n days before”: counted back, and moved earlier from a day off.',
  'positions.reason.CNT-17': 'BLDS, by analogy.',
  'positions.text.CNT-19': 'An extension is added to the last day before it is moved, which then moves once.',
  'positions.reason.CNT-19': 'Otherwise a weekend would lengthen the maximum of the law.',
  'positions.text.CNT-20': 'A suspended term in working days: only working days of the running intervals count.',
  'positions.reason.CNT-20': 'A term is the sum of its running intervals.',
  'positions.text.CNT-22':
    'A holiday declared late: open dates are counted again after a preview; what is closed stays.',
  'positions.reason.CNT-22': 'A rule of the program; each date that moves has a line of history.',
  'positions.text.CNT-23': 'A day named in an internal letter: that day, moved only from a day off.',
  'positions.reason.CNT-23': 'BLDS Đ.148(5), by analogy.',
  'positions.text.CNT-24':
    '24 November is a holiday from 2026; on a weekend it has no day in lieu until a notice says so.',
  'positions.reason.CNT-24':
    'NQ 28/2026/QH16 Đ.2(1) stands outside BLLĐ Đ.112.1. When there is a notice, it is entered in the calendar.',
  'positions.text.CNT-25':
    'Closing for a storm or a flood is no day off. A matter that it hinders is suspended, with the number of a decision.',
  'positions.reason.CNT-25':
    'LK Đ.9 knows obstacles of the citizen only; from 01/07/2026 there is suspension by Đ.11a.',
  'positions.text.CNT-27': 'A minimum, such as 15 days of posting, ends on its day and is not moved.',
  'positions.reason.CNT-27': 'NĐ 31/2019 Đ.6.',
  'positions.text.letter.processing': 'Processing of a letter sent by post: 10 working days unless set otherwise.',
  'positions.reason.letter.processing': 'LTCD Đ.28 by analogy; the article of TT 05/2021 is not read.',
  'positions.text.petition.answer':
    'Answer to a petition: the office’s target, 30 days unless set otherwise, never “by law”.',
  'positions.reason.petition.answer': 'The law sets no length.',
  'positions.text.reception.leader-conclusion':
    'Notice of the conclusion of a leader’s reception: the office’s target, 5 working days unless set otherwise.',
  'positions.reason.reception.leader-conclusion': 'The law sets no length.',
  'positions.text.feedback.answer':
    'Answer to feedback on procedures: by the rules of the province, 15 days unless set otherwise.',
  'positions.reason.feedback.answer': 'NĐ 20/2008 sets no length for the answer; the rules of a province do.',
  'errors.positions.waits': 'a proposal of {byName} for this reading waits for approval',
  'errors.positions.same': 'that is how it is counted already',
} as const satisfies Dictionary

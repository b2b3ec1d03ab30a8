import type { ClockDefinition } from './clock.ts'

/** Feedback on procedures and one-stop files: law/denunciations-feedback-reports §2.2, §5. */
export const feedbackClocks: readonly ClockDefinition[] = [
  {
    id: 'feedback.transfer',
    startsOn: 'arrival',
    startEvent: { vi: 'ngày tiếp nhận phản ánh, kiến nghị', en: 'the feedback is received' },
    versions: [
      {
        inForceFrom: '2008-03-03',
        inForceTo: null,
        length: 5,
        unit: 'workingDays',
        citation: 'NĐ 20/2008 Đ.9(1)(d)',
        confidence: 'verified',
      },
    ],
  },
  {
    id: 'feedback.receive-portal',
    startsOn: 'arrival',
    startEvent: { vi: 'ngày phản ánh, kiến nghị được gửi lên Cổng', en: 'the feedback is entered on the portal' },
    versions: [
      {
        inForceFrom: '2021-12-01',
        inForceTo: null,
        length: 2,
        unit: 'workingDays',
        citation: 'QĐ 31/2021/QĐ-TTg',
        confidence: 'unverified',
      },
    ],
  },
  {
    id: 'feedback.answer',
    startsOn: 'arrival',
    startEvent: {
      vi: 'ngày cơ quan xử lý nhận được phản ánh, kiến nghị',
      en: 'the handling body receives the feedback',
    },
    versions: [
      {
        inForceFrom: '2008-03-03',
        inForceTo: null,
        length: 15,
        unit: 'calendarDays',
        setting: 'feedbackAnswerDays',
        // NĐ 20/2008 sets no term; 15 days are usual in provincial rules.
        statutory: false,
        positions: ['feedback.answer'],
        citation: 'NĐ 20/2008 Đ.14',
        confidence: 'unverified',
      },
    ],
  },
  {
    id: 'feedback.publish',
    startsOn: 'act',
    startEvent: { vi: 'ngày có kết quả xử lý', en: 'the result of the handling exists' },
    versions: [
      {
        inForceFrom: '2008-03-03',
        inForceTo: null,
        length: null,
        noLength: 'noneInLaw',
        unit: 'calendarDays',
        citation: 'NĐ 20/2008 Đ.19',
        confidence: 'verified',
      },
    ],
  },
  {
    id: 'onestop.apology',
    startsOn: 'act',
    startEvent: { vi: 'ngày hẹn trả kết quả', en: 'the due date of the procedure' },
    versions: [
      {
        inForceFrom: '2018-06-21',
        inForceTo: '2025-06-30',
        length: 0,
        unit: 'calendarDays',
        // Starts and ends on the due date of the procedure: the apology comes on that day at the latest.
        positions: ['onestop.apology'],
        citation: 'NĐ 61/2018 Đ.19(9)',
        confidence: 'unverified',
      },
      {
        inForceFrom: '2025-07-01',
        inForceTo: null,
        length: 0,
        unit: 'calendarDays',
        positions: ['onestop.apology'],
        citation: 'NĐ 118/2025; TT 03/2025/TT-VPCP Mẫu 04',
        confidence: 'unverified',
      },
    ],
  },
]

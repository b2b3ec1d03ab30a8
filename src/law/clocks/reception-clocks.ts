import type { ClockDefinition } from './clock.ts'

/** Receptions: law/complaints-and-letters §2. */
export const receptionClocks: readonly ClockDefinition[] = [
  {
    id: 'reception.answer',
    startsOn: 'act',
    startEvent: {
      vi: 'ngày tiếp công dân có nhận đơn, nội dung trình bày',
      en: 'the reception at which the matter was received',
    },
    versions: [
      {
        inForceFrom: '2014-07-01',
        inForceTo: null,
        length: 10,
        unit: 'workingDays',
        citation: 'LTCD Đ.28(1)',
        confidence: 'verified',
      },
    ],
  },
  {
    id: 'reception.leader-answer',
    startsOn: 'act',
    startEvent: { vi: 'buổi tiếp công dân của người đứng đầu', en: "the leader's reception" },
    versions: [
      {
        inForceFrom: '2014-07-01',
        inForceTo: '2026-06-30',
        // Answered in the reception itself, unless the leader names a day there.
        length: 0,
        sameDay: true,
        mayBeNamed: true,
        unit: 'calendarDays',
        citation: 'LTCD Đ.18(4)',
        confidence: 'verified',
      },
      {
        inForceFrom: '2026-07-01',
        inForceTo: null,
        // Answered in the reception itself, unless the leader names a day there.
        length: 0,
        sameDay: true,
        mayBeNamed: true,
        unit: 'calendarDays',
        citation: 'LTCD Đ.18(4); NĐ 154/2026 Đ.25(3)',
        confidence: 'verified',
      },
    ],
  },
  {
    id: 'reception.leader-conclusion',
    startsOn: 'act',
    startEvent: { vi: 'buổi tiếp công dân của lãnh đạo', en: "the leader's reception" },
    versions: [
      {
        inForceFrom: '2021-11-15',
        inForceTo: '2026-06-30',
        length: 5,
        unit: 'workingDays',
        setting: 'leaderConclusionDays',
        citation: 'TT 04/2021',
        confidence: 'unverified',
        statutory: false,
        positions: ['reception.leader-conclusion'],
      },
      {
        inForceFrom: '2026-07-01',
        inForceTo: null,
        length: 5,
        unit: 'workingDays',
        setting: 'leaderConclusionDays',
        citation: 'NĐ 154/2026 Đ.25(2)',
        confidence: 'unverified',
        statutory: false,
        positions: ['reception.leader-conclusion'],
      },
    ],
  },
  {
    id: 'reception.refusal-notice',
    startsOn: 'act',
    startEvent: { vi: 'ngày có đủ căn cứ từ chối tiếp công dân', en: 'the day the grounds for refusal are complete' },
    versions: [
      {
        inForceFrom: '2026-07-01',
        inForceTo: null,
        length: 3,
        unit: 'workingDays',
        citation: 'NĐ 154/2026 Đ.4(3)',
        confidence: 'verified',
      },
    ],
  },
  {
    id: 'reception.online-notice',
    startsOn: 'act',
    startEvent: { vi: 'ngày tiếp công dân trực tuyến (đếm lùi)', en: 'the online reception (counted back)' },
    versions: [
      {
        inForceFrom: '2026-07-01',
        inForceTo: null,
        length: 5,
        unit: 'workingDays',
        backward: true,
        citation: 'NĐ 154/2026 Đ.23(1)',
        confidence: 'verified',
      },
    ],
  },
]

import type { ClockDefinition, Suspension } from './clock.ts'

// LK Đ.11a reaches matters accepted before it too (NĐ 155/2026 Đ.22(1)): only the days from 2026-07-01 count.
const suspension: Suspension = {
  from: '2026-07-01',
  citation: 'LK Đ.11a; NĐ 124/2020 Đ.28b(2)',
  transition: 'tr.complaint-open',
}
// Whether LK Đ.11a, which stands in Chapter II, reaches discipline is open: allowed, and a position.
const disciplineSuspension: Suspension = { ...suspension, position: 'U-10' }

/** Accepting and settling complaints: law/complaints-and-letters §2. */
export const complaintClocks: readonly ClockDefinition[] = [
  {
    id: 'complaint.acceptance',
    startsOn: 'arrival',
    startEvent: {
      vi: 'ngày người có thẩm quyền nhận được khiếu nại',
      en: 'the competent settler receives the complaint',
    },
    versions: [
      {
        inForceFrom: '2012-07-01',
        inForceTo: '2020-12-09',
        length: 10,
        unit: 'calendarDays',
        citation: 'LK Đ.27',
        confidence: 'verified',
      },
      {
        inForceFrom: '2020-12-10',
        inForceTo: '2026-06-30',
        length: 10,
        unit: 'calendarDays',
        citation: 'LK Đ.27; NĐ 124/2020 Đ.16(1)',
        confidence: 'verified',
      },
      {
        inForceFrom: '2026-07-01',
        inForceTo: null,
        length: 7,
        unit: 'workingDays',
        capDays: 10,
        citation: 'LK Đ.27; NĐ 124/2020 Đ.16(1) (sửa đổi bởi NĐ 155/2026 Đ.10)',
        confidence: 'verified',
      },
    ],
  },
  {
    id: 'complaint.acceptance-second',
    startsOn: 'arrival',
    startEvent: {
      vi: 'ngày người có thẩm quyền nhận được khiếu nại lần hai',
      en: 'the competent settler receives the second complaint',
    },
    versions: [
      {
        inForceFrom: '2012-07-01',
        inForceTo: '2020-12-09',
        length: 10,
        unit: 'calendarDays',
        citation: 'LK Đ.36',
        confidence: 'verified',
      },
      {
        inForceFrom: '2020-12-10',
        inForceTo: '2026-06-30',
        length: 10,
        unit: 'calendarDays',
        citation: 'LK Đ.36; NĐ 124/2020 Đ.16(1)',
        confidence: 'verified',
      },
      {
        inForceFrom: '2026-07-01',
        inForceTo: null,
        length: 7,
        unit: 'workingDays',
        capDays: 10,
        citation: 'LK Đ.36; NĐ 124/2020 Đ.16(1) (sửa đổi bởi NĐ 155/2026 Đ.10)',
        confidence: 'verified',
      },
    ],
  },
  {
    id: 'complaint.discipline-acceptance',
    startsOn: 'arrival',
    startEvent: {
      vi: 'ngày người có thẩm quyền nhận được khiếu nại kỷ luật',
      en: 'the competent settler receives the complaint about discipline',
    },
    versions: [
      {
        inForceFrom: '2012-07-01',
        inForceTo: '2020-12-09',
        length: 10,
        unit: 'calendarDays',
        citation: 'LK Đ.50',
        confidence: 'verified',
      },
      {
        inForceFrom: '2020-12-10',
        inForceTo: '2026-06-30',
        length: 10,
        unit: 'calendarDays',
        citation: 'LK Đ.50; NĐ 124/2020 Đ.16(1)',
        confidence: 'verified',
      },
      {
        inForceFrom: '2026-07-01',
        inForceTo: null,
        length: 7,
        unit: 'workingDays',
        capDays: 10,
        citation: 'LK Đ.50; NĐ 124/2020 Đ.16(1) (sửa đổi bởi NĐ 155/2026 Đ.10)',
        confidence: 'verified',
      },
    ],
  },
  {
    id: 'complaint.first-settlement',
    startsOn: 'act',
    startEvent: { vi: 'ngày thụ lý khiếu nại lần đầu', en: 'the complaint is accepted for first settlement' },
    versions: [
      {
        inForceFrom: '2012-07-01',
        inForceTo: null,
        length: 30,
        unit: 'calendarDays',
        variants: [
          { when: ['complex', 'remote'], length: 60 },
          { when: ['complex'], length: 45 },
          { when: ['remote'], length: 45 },
        ],
        suspension,
        citation: 'LK Đ.28',
        confidence: 'verified',
      },
    ],
  },
  {
    id: 'complaint.second-settlement',
    startsOn: 'act',
    startEvent: { vi: 'ngày thụ lý khiếu nại lần hai', en: 'the complaint is accepted for second settlement' },
    versions: [
      {
        inForceFrom: '2012-07-01',
        inForceTo: null,
        length: 45,
        unit: 'calendarDays',
        variants: [
          { when: ['complex', 'remote'], length: 70 },
          { when: ['complex'], length: 60 },
          { when: ['remote'], length: 60 },
        ],
        suspension,
        citation: 'LK Đ.37',
        confidence: 'verified',
      },
    ],
  },
  {
    id: 'complaint.discipline-settlement',
    startsOn: 'act',
    startEvent: { vi: 'ngày thụ lý khiếu nại kỷ luật', en: 'the complaint about discipline is accepted' },
    versions: [
      {
        inForceFrom: '2012-07-01',
        inForceTo: null,
        length: 30,
        unit: 'calendarDays',
        variants: [{ when: ['complex'], length: 45 }],
        suspension: disciplineSuspension,
        citation: 'LK Đ.50',
        confidence: 'verified',
      },
    ],
  },
  {
    id: 'complaint.emergency-measure',
    startsOn: 'act',
    startEvent: {
      vi: 'ngày ra quyết định tạm đình chỉ thi hành quyết định bị khiếu nại',
      en: 'the decision to suspend the carrying out is issued',
    },
    versions: [
      {
        inForceFrom: '2012-07-01',
        inForceTo: null,
        length: null,
        noLength: 'untilSettlementEnds',
        unit: 'calendarDays',
        citation: 'LK Đ.35',
        confidence: 'verified',
      },
    ],
  },
  {
    id: 'complaint.dialogue-notice',
    startsOn: 'act',
    startEvent: { vi: 'ngày đối thoại (đếm lùi)', en: 'the dialogue (counted back)' },
    versions: [
      {
        inForceFrom: '2026-07-01',
        inForceTo: null,
        length: 5,
        unit: 'calendarDays',
        backward: true,
        citation: 'NĐ 124/2020 Đ.28(1)',
        confidence: 'verified',
      },
    ],
  },
  {
    id: 'complaint.suspension-send',
    startsOn: 'act',
    startEvent: {
      vi: 'ngày ra quyết định tạm đình chỉ, đình chỉ',
      en: 'the decision to suspend or terminate is issued',
    },
    versions: [
      {
        inForceFrom: '2026-07-01',
        inForceTo: null,
        length: 3,
        unit: 'workingDays',
        citation: 'NĐ 124/2020 Đ.28b(1)',
        confidence: 'verified',
      },
    ],
  },
  {
    id: 'complaint.resume-send',
    startsOn: 'act',
    startEvent: { vi: 'ngày ra quyết định tiếp tục giải quyết', en: 'the decision to go on is issued' },
    versions: [
      {
        inForceFrom: '2026-07-01',
        inForceTo: null,
        length: 3,
        unit: 'workingDays',
        citation: 'NĐ 124/2020 Đ.28b(2)',
        confidence: 'verified',
      },
    ],
  },
]

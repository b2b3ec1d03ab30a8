import type { ClockDefinition } from './clock.ts'

/** Accepting and settling complaints: law/complaints-and-letters §2. */
export const complaintClocks: readonly ClockDefinition[] = [
  {
    id: 'complaint.acceptance',
    startsOn: 'arrival',
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
    versions: [
      {
        inForceFrom: '2012-07-01',
        inForceTo: null,
        length: 30,
        unit: 'calendarDays',
        // LK Đ.11a reaches matters accepted before it too (NĐ 155/2026 Đ.22(1)): only the days from 2026-07-01 count.
        variants: [
          { when: ['complex', 'remote'], length: 60 },
          { when: ['complex'], length: 45 },
          { when: ['remote'], length: 45 },
        ],
        suspendedFrom: '2026-07-01',
        citation: 'LK Đ.28',
        confidence: 'verified',
      },
    ],
  },
  {
    id: 'complaint.second-settlement',
    startsOn: 'act',
    versions: [
      {
        inForceFrom: '2012-07-01',
        inForceTo: null,
        length: 45,
        unit: 'calendarDays',
        // LK Đ.11a reaches matters accepted before it too (NĐ 155/2026 Đ.22(1)): only the days from 2026-07-01 count.
        variants: [
          { when: ['complex', 'remote'], length: 70 },
          { when: ['complex'], length: 60 },
          { when: ['remote'], length: 60 },
        ],
        suspendedFrom: '2026-07-01',
        citation: 'LK Đ.37',
        confidence: 'verified',
      },
    ],
  },
  {
    id: 'complaint.discipline-settlement',
    startsOn: 'act',
    versions: [
      {
        inForceFrom: '2012-07-01',
        inForceTo: null,
        length: 30,
        unit: 'calendarDays',
        // Whether LK Đ.11a, which stands in Chapter II, reaches discipline is open (U-10): allowed, shown as a position.
        variants: [{ when: ['complex'], length: 45 }],
        suspendedFrom: '2026-07-01',
        citation: 'LK Đ.50',
        confidence: 'verified',
      },
    ],
  },
  {
    id: 'complaint.emergency-measure',
    startsOn: 'act',
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

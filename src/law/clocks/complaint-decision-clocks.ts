import type { ClockDefinition } from './clock.ts'

/** The windows of the complainant and what follows a decision: law/complaints-and-letters §2. */
export const complaintDecisionClocks: readonly ClockDefinition[] = [
  {
    id: 'complaint.time-limit',
    startsOn: 'act',
    versions: [
      {
        inForceFrom: '2012-07-01',
        inForceTo: null,
        length: 90,
        unit: 'calendarDays',
        obstacles: true,
        citation: 'LK Đ.9',
        confidence: 'verified',
      },
    ],
  },
  {
    id: 'complaint.time-limit-discipline',
    startsOn: 'act',
    versions: [
      {
        inForceFrom: '2012-07-01',
        inForceTo: null,
        length: 15,
        unit: 'calendarDays',
        obstacles: true,
        citation: 'LK Đ.48',
        confidence: 'verified',
      },
    ],
  },
  {
    id: 'complaint.second-window',
    startsOn: 'act',
    versions: [
      {
        inForceFrom: '2012-07-01',
        inForceTo: null,
        length: 30,
        unit: 'calendarDays',
        variants: [{ when: ['remote'], length: 45 }],
        obstacles: true,
        citation: 'LK Đ.33(1)',
        confidence: 'verified',
      },
    ],
  },
  {
    id: 'complaint.second-window-discipline',
    startsOn: 'act',
    versions: [
      {
        inForceFrom: '2012-07-01',
        inForceTo: null,
        length: 10,
        unit: 'calendarDays',
        variants: [{ when: ['dismissal'], length: 30 }],
        citation: 'LK Đ.48',
        confidence: 'verified',
      },
    ],
  },
  {
    id: 'complaint.first-decision-send',
    startsOn: 'act',
    versions: [
      {
        inForceFrom: '2012-07-01',
        inForceTo: null,
        length: 3,
        unit: 'workingDays',
        citation: 'LK Đ.32',
        confidence: 'verified',
      },
    ],
  },
  {
    id: 'complaint.second-decision-send',
    startsOn: 'act',
    versions: [
      {
        inForceFrom: '2012-07-01',
        inForceTo: null,
        length: 7,
        unit: 'calendarDays',
        citation: 'LK Đ.41(1)',
        confidence: 'verified',
      },
    ],
  },
  {
    id: 'complaint.decision-publish',
    startsOn: 'act',
    versions: [
      {
        inForceFrom: '2012-11-20',
        inForceTo: '2020-12-09',
        length: 15,
        unit: 'calendarDays',
        citation: 'LK Đ.41(2); NĐ 75/2012',
        confidence: 'verified',
      },
      {
        inForceFrom: '2020-12-10',
        inForceTo: null,
        length: 15,
        unit: 'calendarDays',
        citation: 'LK Đ.41(2); NĐ 124/2020 Đ.29(3)',
        confidence: 'verified',
      },
    ],
  },
  {
    id: 'complaint.first-decision-effective',
    startsOn: 'act',
    versions: [
      {
        inForceFrom: '2012-07-01',
        inForceTo: null,
        length: 30,
        unit: 'calendarDays',
        variants: [{ when: ['remote'], length: 45 }],
        citation: 'LK Đ.44(1)',
        confidence: 'verified',
      },
    ],
  },
  {
    id: 'complaint.second-decision-effective',
    startsOn: 'act',
    versions: [
      {
        inForceFrom: '2012-07-01',
        inForceTo: null,
        length: 30,
        unit: 'calendarDays',
        variants: [{ when: ['remote'], length: 45 }],
        citation: 'LK Đ.44(2)',
        confidence: 'verified',
      },
    ],
  },
  {
    id: 'complaint.discipline-decision-effective',
    startsOn: 'act',
    versions: [
      {
        inForceFrom: '2012-07-01',
        inForceTo: null,
        length: 30,
        unit: 'calendarDays',
        citation: 'LK Đ.57(1)',
        confidence: 'verified',
      },
    ],
  },
  {
    id: 'complaint.enforcement',
    startsOn: 'act',
    versions: [
      {
        inForceFrom: '2012-07-01',
        inForceTo: null,
        length: 10,
        unit: 'workingDays',
        // The law says "at once"; the ten working days for the plan are not verified.
        positions: ['complaint.enforcement'],
        citation: 'LK Đ.44(4), 45, 46',
        confidence: 'unverified',
      },
    ],
  },
  {
    id: 'complaint.termination-lapse',
    startsOn: 'act',
    versions: [
      {
        inForceFrom: '2012-07-01',
        inForceTo: '2026-06-30',
        length: 30,
        unit: 'calendarDays',
        citation: 'LK Đ.11(8)',
        confidence: 'verified',
      },
      {
        inForceFrom: '2026-07-01',
        inForceTo: null,
        length: 30,
        unit: 'calendarDays',
        citation: 'LK Đ.11(8)',
        confidence: 'unverified',
      },
    ],
  },
  {
    id: 'complaint.court-window',
    startsOn: 'act',
    versions: [
      {
        inForceFrom: '2016-07-01',
        inForceTo: null,
        length: 1,
        unit: 'years',
        citation: 'LTTHC 2015 Đ.116',
        confidence: 'known',
      },
    ],
  },
]

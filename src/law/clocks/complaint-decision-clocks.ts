import type { ClockDefinition } from './clock.ts'

/** The windows of the complainant and what follows a decision: law/complaints-and-letters §2. */
export const complaintDecisionClocks: readonly ClockDefinition[] = [
  {
    id: 'complaint.time-limit',
    startsOn: 'act',
    startEvent: {
      vi: 'ngày nhận được hoặc biết được quyết định, hành vi hành chính',
      en: 'the administrative decision or act was received or became known',
    },
    versions: [
      {
        inForceFrom: '2012-07-01',
        inForceTo: null,
        length: 90,
        unit: 'calendarDays',
        obstacles: 'LK Đ.9',
        citation: 'LK Đ.9',
        confidence: 'verified',
      },
    ],
  },
  {
    id: 'complaint.time-limit-discipline',
    startsOn: 'act',
    startEvent: { vi: 'ngày nhận được quyết định kỷ luật', en: 'the disciplinary decision was received' },
    versions: [
      {
        inForceFrom: '2012-07-01',
        inForceTo: null,
        length: 15,
        unit: 'calendarDays',
        obstacles: 'LK Đ.9',
        citation: 'LK Đ.48',
        confidence: 'verified',
      },
    ],
  },
  {
    id: 'complaint.second-window',
    startsOn: 'act',
    startEvent: {
      vi: 'ngày nhận được quyết định lần đầu, hoặc ngày hết hạn giải quyết mà chưa có quyết định',
      en: 'the first decision was received, or the settlement time ended without one',
    },
    versions: [
      {
        inForceFrom: '2012-07-01',
        inForceTo: null,
        length: 30,
        unit: 'calendarDays',
        variants: [{ when: ['remote'], length: 45 }],
        obstacles: 'LK Đ.9',
        citation: 'LK Đ.33(1)',
        confidence: 'verified',
      },
    ],
  },
  {
    id: 'complaint.second-window-discipline',
    startsOn: 'act',
    startEvent: { vi: 'ngày nhận được quyết định giải quyết lần đầu', en: 'the first decision was received' },
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
    startEvent: { vi: 'ngày có quyết định giải quyết lần đầu', en: 'the first decision is issued' },
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
    startEvent: { vi: 'ngày có quyết định giải quyết lần hai', en: 'the second decision is issued' },
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
    startEvent: { vi: 'ngày có quyết định giải quyết khiếu nại', en: 'the settlement decision is issued' },
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
    startEvent: { vi: 'ngày ban hành quyết định giải quyết lần đầu', en: 'the first decision was issued' },
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
    startEvent: { vi: 'ngày ban hành quyết định giải quyết lần hai', en: 'the second decision was issued' },
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
    startEvent: {
      vi: 'ngày ban hành quyết định giải quyết khiếu nại kỷ luật',
      en: 'the decision on the complaint about discipline was issued',
    },
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
    startEvent: { vi: 'ngày quyết định có hiệu lực pháp luật', en: 'the decision takes legal effect' },
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
    startEvent: { vi: 'ngày thông báo đình chỉ giải quyết', en: 'the termination is notified' },
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
    startEvent: {
      vi: 'ngày nhận được hoặc biết được quyết định, hoặc ngày hết hạn giải quyết khiếu nại',
      en: 'the decision was received or became known, or the settlement time ended',
    },
    versions: [
      {
        inForceFrom: '2016-07-01',
        inForceTo: null,
        length: 1,
        unit: 'years',
        // A list of voters: until five days before the election (Đ.116(2)(c)), whatever the start.
        variants: [
          { when: ['voterList'], length: 5, unit: 'calendarDays', before: 'election' },
          { when: ['dismissal'], length: 12, unit: 'months' },
        ],
        obstacles: 'LTTHC 2015 Đ.116(4)',
        citation: 'LTTHC 2015 Đ.116',
        confidence: 'known',
      },
    ],
  },
]

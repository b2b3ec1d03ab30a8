import type { ClockDefinition } from './clock.ts'

/** What follows a conclusion, and denunciations that come again: law/denunciations-feedback-reports §1.2. */
export const denunciationConclusionClocks: readonly ClockDefinition[] = [
  {
    id: 'denunciation.conclusion-send',
    startsOn: 'act',
    versions: [
      {
        inForceFrom: '2019-01-01',
        inForceTo: null,
        length: 5,
        unit: 'workingDays',
        citation: 'LTC Đ.35(3)',
        confidence: 'verified',
      },
    ],
  },
  {
    id: 'denunciation.conclusion-handle',
    startsOn: 'act',
    versions: [
      {
        inForceFrom: '2019-01-01',
        inForceTo: null,
        length: 7,
        unit: 'workingDays',
        citation: 'LTC Đ.36(1)',
        confidence: 'verified',
      },
    ],
  },
  {
    id: 'denunciation.publish',
    startsOn: 'act',
    versions: [
      {
        inForceFrom: '2019-01-01',
        inForceTo: null,
        length: 7,
        unit: 'workingDays',
        citation: 'LTC Đ.40(1)',
        confidence: 'verified',
      },
    ],
  },
  {
    id: 'denunciation.publish-duration',
    startsOn: 'act',
    versions: [
      {
        inForceFrom: '2019-05-28',
        inForceTo: null,
        length: 15,
        unit: 'calendarDays',
        minimum: true,
        citation: 'NĐ 31/2019 Đ.6(2)(b)-(d)',
        confidence: 'verified',
      },
    ],
  },
  {
    id: 'denunciation.handling-result-report',
    startsOn: 'act',
    versions: [
      {
        inForceFrom: '2019-01-01',
        inForceTo: null,
        length: 5,
        unit: 'workingDays',
        citation: 'LTC Đ.36(3)',
        confidence: 'verified',
      },
    ],
  },
  {
    id: 'denunciation.press-reply',
    startsOn: 'arrival',
    versions: [
      {
        inForceFrom: '2019-01-01',
        inForceTo: null,
        length: 20,
        unit: 'calendarDays',
        citation: 'LTC Đ.26(2)',
        confidence: 'verified',
      },
    ],
  },
  {
    id: 'denunciation.continued.review',
    startsOn: 'arrival',
    versions: [
      {
        inForceFrom: '2019-01-01',
        inForceTo: null,
        length: 20,
        unit: 'calendarDays',
        citation: 'LTC Đ.37(2)',
        confidence: 'verified',
      },
    ],
  },
  {
    id: 'denunciation.overdue.request',
    startsOn: 'arrival',
    versions: [
      {
        inForceFrom: '2019-01-01',
        inForceTo: null,
        length: 5,
        unit: 'workingDays',
        citation: 'LTC Đ.38(2)',
        confidence: 'verified',
      },
    ],
  },
  {
    id: 'denunciation.overdue.report',
    startsOn: 'arrival',
    versions: [
      {
        inForceFrom: '2019-01-01',
        inForceTo: null,
        length: 5,
        unit: 'workingDays',
        citation: 'LTC Đ.38(3)',
        confidence: 'verified',
      },
    ],
  },
]

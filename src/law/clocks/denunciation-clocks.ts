import type { ClockDefinition } from './clock.ts'

/** Receiving and settling denunciations: law/denunciations-feedback-reports §1.2. */
export const denunciationClocks: readonly ClockDefinition[] = [
  {
    id: 'denunciation.initial-processing',
    startsOn: 'arrival',
    versions: [
      {
        inForceFrom: '2019-01-01',
        inForceTo: null,
        length: 7,
        unit: 'workingDays',
        variants: [{ when: ['severalPlaces'], length: 10 }],
        citation: 'LTC Đ.24(1)',
        confidence: 'verified',
      },
    ],
  },
  {
    id: 'denunciation.refusal-notice',
    startsOn: 'act',
    versions: [
      {
        inForceFrom: '2019-01-01',
        inForceTo: null,
        length: 1,
        unit: 'workingDays',
        // The law says "at once"; the length is a position.
        positions: ['denunciation.refusal-notice'],
        citation: 'LTC Đ.24(1)',
        confidence: 'unverified',
      },
    ],
  },
  {
    id: 'denunciation.transfer',
    startsOn: 'arrival',
    versions: [
      {
        inForceFrom: '2019-01-01',
        inForceTo: '2021-11-14',
        length: 5,
        unit: 'workingDays',
        citation: 'LTC Đ.24(2)',
        confidence: 'verified',
      },
      {
        inForceFrom: '2021-11-15',
        inForceTo: null,
        length: 5,
        unit: 'workingDays',
        citation: 'LTC Đ.24(2); TT 05/2021 Đ.14(1)',
        confidence: 'verified',
      },
    ],
  },
  {
    id: 'denunciation.acceptance-notice',
    startsOn: 'act',
    versions: [
      {
        inForceFrom: '2019-01-01',
        inForceTo: '2019-05-27',
        length: 5,
        unit: 'workingDays',
        citation: 'LTC Đ.29(3)',
        confidence: 'verified',
      },
      {
        inForceFrom: '2019-05-28',
        inForceTo: null,
        length: 5,
        unit: 'workingDays',
        citation: 'LTC Đ.29(3); NĐ 31/2019 Đ.9(2)',
        confidence: 'verified',
      },
    ],
  },
  {
    id: 'denunciation.settlement',
    startsOn: 'act',
    versions: [
      {
        inForceFrom: '2019-01-01',
        inForceTo: null,
        length: 30,
        unit: 'calendarDays',
        extensionDays: 30,
        suspendedFrom: '2019-01-01',
        citation: 'LTC Đ.30',
        confidence: 'verified',
      },
    ],
  },
  {
    id: 'denunciation.resettle',
    startsOn: 'act',
    versions: [
      {
        inForceFrom: '2019-01-01',
        inForceTo: null,
        length: 30,
        unit: 'calendarDays',
        extensionDays: 30,
        suspendedFrom: '2019-01-01',
        citation: 'LTC Đ.37(2)(c)',
        confidence: 'verified',
      },
    ],
  },
  {
    id: 'denunciation.taken-over.settlement',
    startsOn: 'act',
    versions: [
      {
        inForceFrom: '2019-05-28',
        inForceTo: null,
        length: 30,
        unit: 'calendarDays',
        extensionDays: 30,
        suspendedFrom: '2019-01-01',
        citation: 'NĐ 31/2019 Đ.5(3)',
        confidence: 'verified',
      },
    ],
  },
  {
    id: 'denunciation.suspension-notice',
    startsOn: 'act',
    versions: [
      {
        inForceFrom: '2019-01-01',
        inForceTo: null,
        length: 5,
        unit: 'workingDays',
        citation: 'LTC Đ.34(4)',
        confidence: 'verified',
      },
    ],
  },
  {
    id: 'denunciation.continue',
    startsOn: 'act',
    versions: [
      {
        inForceFrom: '2019-01-01',
        inForceTo: null,
        length: 1,
        unit: 'workingDays',
        // The law says "at once"; the length is a position.
        positions: ['denunciation.continue'],
        citation: 'LTC Đ.34(2)',
        confidence: 'unverified',
      },
    ],
  },
  {
    id: 'denunciation.crime-transfer',
    startsOn: 'act',
    versions: [
      {
        inForceFrom: '2019-01-01',
        inForceTo: null,
        length: 1,
        unit: 'workingDays',
        // The law says "at once"; the length is a position.
        positions: ['denunciation.crime-transfer'],
        citation: 'LTC Đ.27(1), 36(2)',
        confidence: 'unverified',
      },
    ],
  },
  {
    id: 'denunciation.prevent-damage',
    startsOn: 'act',
    versions: [
      {
        inForceFrom: '2019-01-01',
        inForceTo: null,
        length: 0,
        unit: 'calendarDays',
        // At once: the same day, a day off too. A position.
        minimum: true,
        positions: ['denunciation.prevent-damage'],
        citation: 'LTC Đ.27(2); TT 05/2021 Đ.16',
        confidence: 'unverified',
      },
    ],
  },
  {
    id: 'denunciation.withdraw-window',
    startsOn: 'act',
    versions: [
      {
        inForceFrom: '2019-01-01',
        inForceTo: null,
        length: null,
        noLength: 'untilConclusion',
        unit: 'calendarDays',
        citation: 'LTC Đ.33(1)',
        confidence: 'verified',
      },
    ],
  },
  {
    id: 'denunciation.protection',
    startsOn: 'act',
    versions: [
      {
        inForceFrom: '2019-01-01',
        inForceTo: null,
        length: null,
        noLength: 'noneInLaw',
        unit: 'calendarDays',
        citation: 'LTC Đ.50-52',
        confidence: 'verified',
      },
    ],
  },
]

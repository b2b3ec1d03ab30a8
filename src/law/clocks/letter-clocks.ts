import type { ClockDefinition } from './clock.ts'

/** Letters and receptions: law/complaints-and-letters §2. */
export const letterClocks: readonly ClockDefinition[] = [
  {
    id: 'letter.register',
    startsOn: 'arrival',
    versions: [
      {
        inForceFrom: '2021-11-15',
        inForceTo: null,
        length: 0,
        unit: 'workingDays',
        citation: 'TT 05/2021 Đ.5',
        confidence: 'known',
      },
    ],
  },
  {
    id: 'letter.processing',
    startsOn: 'arrival',
    versions: [
      {
        inForceFrom: '2014-07-01',
        inForceTo: '2021-11-14',
        length: 10,
        unit: 'workingDays',
        setting: 'letterProcessingDays',
        citation: 'LTCD Đ.28(1)',
        confidence: 'unverified',
        statutory: false,
      },
      {
        inForceFrom: '2021-11-15',
        inForceTo: null,
        length: 10,
        unit: 'workingDays',
        setting: 'letterProcessingDays',
        citation: 'LTCD Đ.28(1); TT 05/2021',
        confidence: 'unverified',
        statutory: false,
      },
    ],
  },
  {
    id: 'letter.transfer',
    startsOn: 'arrival',
    versions: [
      {
        inForceFrom: '2021-11-15',
        inForceTo: null,
        length: 10,
        unit: 'workingDays',
        citation: 'TT 05/2021; LTCD Đ.26, 28',
        confidence: 'unverified',
      },
    ],
  },
  {
    id: 'letter.filed-retention',
    startsOn: 'act',
    versions: [
      {
        inForceFrom: '2014-12-15',
        inForceTo: '2021-11-14',
        length: 1,
        unit: 'years',
        citation: 'TT 07/2014 Đ.28',
        confidence: 'verified',
      },
      {
        inForceFrom: '2021-11-15',
        inForceTo: null,
        length: 1,
        unit: 'years',
        citation: 'TT 05/2021 Đ.28(2)',
        confidence: 'verified',
      },
    ],
  },
  {
    id: 'letter.processing-outer',
    startsOn: 'arrival',
    versions: [
      {
        inForceFrom: '2026-07-01',
        inForceTo: null,
        length: 45,
        unit: 'calendarDays',
        citation: 'NĐ 154/2026 Đ.41(3)(b)',
        confidence: 'verified',
      },
    ],
  },
  {
    id: 'letter.result-report',
    startsOn: 'act',
    versions: [
      {
        inForceFrom: '2014-07-01',
        inForceTo: null,
        length: 7,
        unit: 'workingDays',
        citation: 'LTCD Đ.27(2)',
        confidence: 'verified',
      },
    ],
  },
  {
    id: 'letter.result-relay',
    startsOn: 'arrival',
    versions: [
      {
        inForceFrom: '2014-07-01',
        inForceTo: null,
        length: 5,
        unit: 'workingDays',
        citation: 'LTCD Đ.28(2)',
        confidence: 'verified',
      },
    ],
  },
  {
    id: 'letter.return-originals',
    startsOn: 'act',
    versions: [
      {
        inForceFrom: '2014-12-15',
        inForceTo: '2021-11-14',
        length: 0,
        unit: 'workingDays',
        citation: 'TT 07/2014 Đ.10',
        confidence: 'verified',
      },
      {
        inForceFrom: '2021-11-15',
        inForceTo: null,
        length: 0,
        unit: 'workingDays',
        citation: 'TT 05/2021',
        confidence: 'known',
      },
    ],
  },
  {
    id: 'petition.answer',
    startsOn: 'act',
    versions: [
      {
        inForceFrom: '2014-07-01',
        inForceTo: null,
        length: 30,
        unit: 'calendarDays',
        setting: 'petitionAnswerDays',
        // The law obliges to answer and sets no length: shown as an internal target only.
        citation: 'LTCD Đ.26, 28',
        confidence: 'unverified',
        statutory: false,
        positions: ['petition.answer'],
      },
    ],
  },
]

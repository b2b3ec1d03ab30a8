import type { ClockDefinition, Suspension } from './clock.ts'

const suspension: Suspension = { from: '2019-01-01', citation: 'LTC Đ.34(2)' }

/** Receiving and settling denunciations: law/denunciations-feedback-reports §1.2. */
export const denunciationClocks: readonly ClockDefinition[] = [
  {
    id: 'denunciation.initial-processing',
    startsOn: 'arrival',
    startEvent: { vi: 'ngày nhận được tố cáo', en: 'the denunciation is received' },
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
    startEvent: { vi: 'ngày quyết định không thụ lý tố cáo', en: 'the denunciation is refused' },
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
    startEvent: { vi: 'ngày nhận được tố cáo', en: 'the denunciation is received' },
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
    startEvent: { vi: 'ngày ra quyết định thụ lý tố cáo', en: 'the acceptance decision is issued' },
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
    startEvent: { vi: 'ngày thụ lý tố cáo', en: 'the denunciation is accepted' },
    versions: [
      {
        inForceFrom: '2019-01-01',
        inForceTo: null,
        length: 30,
        unit: 'calendarDays',
        extensionDays: 30,
        suspension,
        citation: 'LTC Đ.30',
        confidence: 'verified',
      },
    ],
  },
  {
    id: 'denunciation.resettle',
    startsOn: 'act',
    startEvent: { vi: 'ngày thụ lý giải quyết lại tố cáo', en: 'the denunciation is accepted anew' },
    versions: [
      {
        inForceFrom: '2019-01-01',
        inForceTo: null,
        length: 30,
        unit: 'calendarDays',
        extensionDays: 30,
        suspension,
        citation: 'LTC Đ.37(2)(c)',
        confidence: 'verified',
      },
    ],
  },
  {
    id: 'denunciation.taken-over.settlement',
    startsOn: 'act',
    startEvent: { vi: 'ngày cấp trên thụ lý tố cáo', en: 'the superior accepts the denunciation' },
    versions: [
      {
        inForceFrom: '2019-05-28',
        inForceTo: null,
        length: 30,
        unit: 'calendarDays',
        extensionDays: 30,
        suspension,
        citation: 'NĐ 31/2019 Đ.5(3)',
        confidence: 'verified',
      },
    ],
  },
  {
    id: 'denunciation.suspension-notice',
    startsOn: 'act',
    startEvent: {
      vi: 'ngày ra quyết định tạm đình chỉ, đình chỉ giải quyết tố cáo',
      en: 'the decision to suspend or terminate is issued',
    },
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
    startEvent: { vi: 'ngày căn cứ tạm đình chỉ không còn', en: 'the ground of the suspension is gone' },
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
    startEvent: { vi: 'ngày phát hiện dấu hiệu tội phạm', en: 'a sign of crime is seen' },
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
    startEvent: { vi: 'ngày thấy hành vi gây hoặc đe dọa gây thiệt hại', en: 'harm, or a threat of harm, is seen' },
    versions: [
      {
        inForceFrom: '2019-01-01',
        inForceTo: '2021-11-14',
        length: 0,
        unit: 'calendarDays',
        // The law says "at once": the same day, a day off too. A position.
        sameDay: true,
        positions: ['denunciation.prevent-damage'],
        citation: 'LTC Đ.27(2)',
        confidence: 'unverified',
      },
      {
        inForceFrom: '2021-11-15',
        inForceTo: null,
        length: 0,
        unit: 'calendarDays',
        sameDay: true,
        positions: ['denunciation.prevent-damage'],
        citation: 'LTC Đ.27(2); TT 05/2021 Đ.16',
        confidence: 'unverified',
      },
    ],
  },
  {
    id: 'denunciation.withdraw-window',
    startsOn: 'act',
    startEvent: { vi: 'ngày nhận được tố cáo', en: 'the denunciation is received' },
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
    startEvent: {
      vi: 'ngày nhận được yêu cầu bảo vệ, hoặc ngày tự phát hiện',
      en: 'the request for protection, or the own finding',
    },
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

import type { ClockDefinition } from './clock.ts'

/** Letters and receptions: law/complaints-and-letters §2. */
export const letterClocks: readonly ClockDefinition[] = [
  {
    id: 'letter.register',
    startsOn: 'arrival',
    startEvent: { vi: 'ngày đơn đến cơ quan', en: 'the letter arrives at the office' },
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
    startEvent: { vi: 'ngày nhận đơn', en: 'the letter is received' },
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
    startEvent: { vi: 'ngày nhận đơn', en: 'the letter is received' },
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
    startEvent: { vi: 'ngày lưu đơn', en: 'the letter is filed away' },
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
    startEvent: { vi: 'ngày nhận đơn', en: 'the letter is received' },
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
    startEvent: { vi: 'ngày giải quyết xong vụ việc', en: 'the matter is settled' },
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
    startEvent: {
      vi: 'ngày nhận được thông báo kết quả của cơ quan giải quyết',
      en: 'the report of the settling body is received',
    },
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
    startEvent: {
      vi: 'ngày thông báo không thụ lý, hoặc ngày có quyết định giải quyết',
      en: 'the notice of non-acceptance, or the settlement decision',
    },
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
    startEvent: { vi: 'ngày tiếp nhận kiến nghị, phản ánh để giải quyết', en: 'the petition is taken up' },
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

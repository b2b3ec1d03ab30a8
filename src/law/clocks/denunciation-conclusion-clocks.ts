import type { ClockDefinition } from './clock.ts'

/** What follows a conclusion, and denunciations that come again: law/denunciations-feedback-reports §1.2. */
export const denunciationConclusionClocks: readonly ClockDefinition[] = [
  {
    id: 'denunciation.conclusion-send',
    startsOn: 'act',
    startEvent: { vi: 'ngày ban hành kết luận nội dung tố cáo', en: 'the conclusion is issued' },
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
    startEvent: { vi: 'ngày ban hành kết luận nội dung tố cáo', en: 'the conclusion is issued' },
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
    startEvent: {
      vi: 'ngày ban hành kết luận, hoặc quyết định xử lý',
      en: 'the conclusion, or the decision on the breach, is issued',
    },
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
    startEvent: { vi: 'ngày niêm yết, đăng tải', en: 'the day of posting' },
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
    startEvent: { vi: 'ngày có kết quả xử lý', en: 'the result of the handling exists' },
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
    startEvent: {
      vi: 'ngày nhận được tố cáo do báo chí, cơ quan, tổ chức chuyển đến',
      en: 'the denunciation passed on by the press or a body is received',
    },
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
    startEvent: { vi: 'ngày nhận được tố cáo tiếp', en: 'the continued denunciation is received' },
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
    startEvent: {
      vi: 'ngày nhận được tố cáo tiếp về việc quá hạn',
      en: 'the continued denunciation about the delay is received',
    },
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
    startEvent: { vi: 'ngày nhận được yêu cầu báo cáo của cấp trên', en: 'the request of the superior is received' },
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

import type { Dictionary } from '../dictionary.ts'

/** What the steps of a derivation say beyond counting: versions, transitions, decisions that add nothing, the result. */
export const lawSteps = {
  'law.step.version': 'Theo bản {version} của quy định về thời hạn này',
  'law.step.version.because': 'Theo bản {version} của quy định về thời hạn này: {why}',
  'law.step.transition.tr.act': 'luật thay đổi trong khi thời hạn chạy, áp dụng quy định của ngày bắt đầu',
  'law.step.transition.tr.acceptance': 'luật thay đổi trong khi thời hạn chạy, thời hạn thụ lý theo ngày nhận đơn',
  'law.step.transition.tr.complaint-open':
    'Khiếu nại thụ lý trước ngày 01/07/2026: chỉ trừ những ngày tạm đình chỉ từ ngày đó',
  'law.step.variant.voterList': 'danh sách cử tri',
  'law.step.length.calendarDays': '{length} ngày',
  'law.step.length.workingDays': '{length} ngày làm việc',
  'law.step.length.months': '{length} tháng',
  'law.step.length.years': '{length} năm',
  'law.step.extension.decided': 'Quyết định gia hạn ngày {date}',
  'law.step.extension.notAllowed':
    '{grade}, quyết định ngày {date}: luật không cho gia hạn thời hạn này, hoặc đã gia hạn đủ số lần, nên không đổi hạn',
  'law.step.noRoll.sameDay': 'Làm ngay trong ngày, kể cả ngày nghỉ',
  'law.step.countBack.election': 'Ngày bầu cử: {date}',
  'law.step.noLength.electionDayUnknown': 'Không có ngày: chưa ghi ngày bầu cử',
  'law.step.result': 'Hết hạn',
  'law.step.result.end': 'vào cuối ngày',
  'law.step.result.moved': 'vào cuối ngày; đếm đủ số ngày thì đến {nominal}',
} as const satisfies Dictionary

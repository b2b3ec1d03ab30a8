import type { RuleTexts } from '../law-rule.ts'

/** Which law applies to what happened before a change (law/README §2). */
export const transitionTexts: RuleTexts = {
  'tr.act': {
    vi: 'Đơn mới được xem xét điều kiện xử lý theo quy định có hiệu lực vào ngày nhận đơn. Việc làm sau đó (thụ lý, rút đơn, tạm đình chỉ, thông báo, tiếp công dân) theo quy định có hiệu lực vào ngày thực hiện. Thời hạn theo quy định có hiệu lực vào ngày xảy ra sự kiện bắt đầu tính.',
    en: 'The eligibility of a new letter follows the rules in force on the day it was received. What is done later (acceptance, withdrawal, suspension, notice, reception) follows the rules in force on the day of the act. A term follows the rules in force on the event that starts it.',
  },
  'tr.acceptance': {
    vi: 'Thời hạn thụ lý khiếu nại tính theo quy định có hiệu lực vào ngày nhận đơn, vì không có quy định chuyển tiếp riêng.',
    en: 'The term for accepting a complaint follows the rules in force on the day the complaint was received, because no transitional text exists.',
  },
  'tr.complaint-open': {
    vi: 'Khiếu nại đã thụ lý trước ngày 01/7/2026 mà chưa có quyết định giải quyết: việc rút khiếu nại, tạm đình chỉ, đình chỉ và đối thoại theo quy định mới. Chỉ những ngày tạm đình chỉ từ ngày 01/7/2026 mới được trừ.',
    en: 'A complaint accepted before 1 July 2026 and still undecided: withdrawal, suspension, termination and dialogue follow the new rules. Suspended days are taken out only from 1 July 2026.',
  },
  'tr.denunciation-open': {
    vi: 'Tố cáo đã thụ lý trước ngày 01/7/2026 mà chưa giải quyết xong: việc giải quyết theo quy định mới; xử lý kỷ luật theo quy định có lợi hơn.',
    en: 'A denunciation accepted before 1 July 2026 and still open: it is handled by the new rules; for discipline the milder text applies.',
  },
  'tr.letter-2021': {
    vi: 'Đơn nhận trước ngày 15/11/2021 theo Thông tư 07/2014/TT-TTCP. Các dòng về điều kiện xử lý và về kiến nghị, phản ánh ghi từ ngày 15/11/2021 cũng áp dụng cho đơn đó, trừ chỗ hai thông tư khác nhau.',
    en: 'Letters received before 15 November 2021 follow Circular 07/2014. The rows on eligibility and on petitions dated 15 November 2021 apply to them too, save where the two circulars differ.',
  },
  'tr.district': {
    vi: 'Vụ việc của cấp huyện đã kết thúc hoạt động chuyển cho cơ quan tiếp nhận nhiệm vụ; đối với người nguyên là Chủ tịch UBND cấp huyện, Chủ tịch UBND cấp tỉnh chủ trì.',
    en: 'The matters of an abolished district pass to the body that took over its task; for former district chairs the province chair leads.',
  },
}

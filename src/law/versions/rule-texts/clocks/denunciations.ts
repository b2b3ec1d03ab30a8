import type { RuleTexts } from '../../law-rule.ts'

/** Denunciations, from the receipt to the publication. */
export const denunciationClockTexts: RuleTexts = {
  'denunciation.initial-processing': {
    vi: 'Trong 07 ngày làm việc kể từ ngày nhận được tố cáo, vào sổ, phân loại, kiểm tra điều kiện thụ lý; phải kiểm tra ở nhiều nơi hoặc ủy quyền kiểm tra thì không quá 10 ngày làm việc.',
    en: 'Within 7 working days of receipt a denunciation is registered, classified and checked; within 10 when several places must be checked or checking is delegated.',
  },
  'denunciation.refusal-notice': {
    vi: 'Khi không đủ điều kiện thụ lý thì thông báo ngay cho người tố cáo và nêu lý do; cơ quan hiểu là trong 01 ngày làm việc.',
    en: 'When a denunciation is not accepted the denouncer is told at once and why; we read: within 1 working day.',
  },
  'denunciation.transfer': {
    vi: 'Trong 05 ngày làm việc kể từ ngày nhận được, chuyển tố cáo không thuộc thẩm quyền đến cơ quan có thẩm quyền và thông báo cho người tố cáo.',
    en: 'Within 5 working days of receipt a denunciation outside the competence is transferred to the competent body and the denouncer is told.',
  },
  'denunciation.acceptance-notice': {
    vi: 'Trong 05 ngày làm việc kể từ ngày ra quyết định thụ lý, thông báo cho người tố cáo và người bị tố cáo.',
    en: 'Within 5 working days of the acceptance decision the denouncer and the accused are notified.',
  },
  'denunciation.settlement': {
    vi: 'Giải quyết tố cáo trong 30 ngày kể từ ngày thụ lý. Vụ việc phức tạp gia hạn một lần, đặc biệt phức tạp gia hạn hai lần, mỗi lần không quá 30 ngày, quyết định trước khi hết hạn. Không tính thời gian tạm đình chỉ.',
    en: 'A denunciation is settled within 30 days of acceptance. A complex case is extended once, an especially complex one twice, each time by at most 30 days and before the term ends. Suspended time is not counted.',
  },
  'denunciation.resettle': {
    vi: 'Giải quyết lại tố cáo: thời hạn và gia hạn như khi giải quyết tố cáo, tính từ ngày thụ lý giải quyết lại.',
    en: 'Settling a denunciation anew: the same term and extensions as a settlement, from the new acceptance.',
  },
  'denunciation.taken-over.settlement': {
    vi: 'Cấp trên trực tiếp giải quyết tố cáo quá hạn: thời hạn và gia hạn như khi giải quyết tố cáo, tính từ ngày cấp trên thụ lý.',
    en: 'When the superior takes an overdue denunciation over: the same term and extensions, from the acceptance by the superior.',
  },
  'denunciation.suspension-notice': {
    vi: 'Quyết định tạm đình chỉ, đình chỉ giải quyết tố cáo được gửi cho người tố cáo và người bị tố cáo trong 05 ngày làm việc.',
    en: 'A decision to suspend or terminate is sent to denouncer and accused within 5 working days.',
  },
  'denunciation.continue': {
    vi: 'Khi căn cứ tạm đình chỉ không còn thì ra ngay quyết định tiếp tục giải quyết; cơ quan hiểu là trong 01 ngày làm việc.',
    en: 'When the ground of the suspension is gone the decision to go on is issued at once; we read: within 1 working day.',
  },
  'denunciation.crime-transfer': {
    vi: 'Phát hiện dấu hiệu tội phạm thì chuyển ngay hồ sơ đến cơ quan điều tra hoặc viện kiểm sát; cơ quan hiểu là trong 01 ngày làm việc.',
    en: 'When a sign of crime is seen the file goes at once to the investigating body or the procuracy; we read: within 1 working day.',
  },
  'denunciation.prevent-damage': {
    vi: 'Hành vi đang hoặc sẽ gây thiệt hại thì áp dụng ngay biện pháp ngăn chặn hoặc báo ngay cơ quan có thẩm quyền; cơ quan hiểu là ngay trong ngày, kể cả ngày nghỉ.',
    en: 'Against an act that causes or threatens harm measures are taken, or the competent body is told, at once; we read: on the same day, a day off too.',
  },
  'denunciation.withdraw-window': {
    vi: 'Người tố cáo có quyền rút toàn bộ hoặc một phần nội dung tố cáo bằng văn bản trước khi có kết luận.',
    en: 'The denouncer may withdraw all or part of the denunciation in writing until the conclusion is issued.',
  },
  'denunciation.protection': {
    vi: 'Yêu cầu bảo vệ người tố cáo được xem xét, quyết định hoặc trả lời có nêu lý do; luật không đặt thời hạn chung.',
    en: 'A request for protection is decided, or answered with the reason; the law sets no general term.',
  },
  'denunciation.conclusion-send': {
    vi: 'Trong 05 ngày làm việc kể từ ngày ban hành, gửi kết luận cho người bị tố cáo, cơ quan quản lý và thông báo cho người tố cáo.',
    en: 'Within 5 working days of its issue the conclusion is sent to the accused and the managing body, and the denouncer is notified.',
  },
  'denunciation.conclusion-handle': {
    vi: 'Trong 07 ngày làm việc kể từ ngày ban hành kết luận, người giải quyết xử lý hoặc kiến nghị xử lý theo kết luận.',
    en: 'Within 7 working days of the conclusion the settler acts on it or recommends action.',
  },
  'denunciation.publish': {
    vi: 'Trong 07 ngày làm việc kể từ ngày ban hành, công khai kết luận, quyết định xử lý; không tiết lộ người tố cáo và bí mật nhà nước.',
    en: 'Within 7 working days of its issue the conclusion or the decision on the breach is made public, without the denouncer and without state secrets.',
  },
  'denunciation.publish-duration': {
    vi: 'Niêm yết, đăng tải liên tục ít nhất 15 ngày kể từ ngày niêm yết.',
    en: 'A posting stays for at least 15 days without a break.',
  },
  'denunciation.handling-result-report': {
    vi: 'Trong 05 ngày làm việc kể từ ngày có kết quả xử lý, cơ quan xử lý thông báo bằng văn bản cho người giải quyết tố cáo.',
    en: 'Within 5 working days after there is a result the handling body tells the settler in writing.',
  },
  'denunciation.press-reply': {
    vi: 'Trong 20 ngày kể từ ngày nhận được tố cáo do cơ quan báo chí, cơ quan, tổ chức chuyển đến, thông báo kết quả xử lý bằng văn bản cho nơi chuyển.',
    en: 'Within 20 days after a denunciation came through the press or a body, the sender is told the result in writing.',
  },
  'denunciation.continued.review': {
    vi: 'Trong 20 ngày kể từ ngày nhận được tố cáo tiếp, cấp trên trực tiếp xem xét hồ sơ và quyết định có giải quyết lại hay không.',
    en: 'Within 20 days of a continued denunciation the superior reviews the file and decides whether it is settled anew.',
  },
  'denunciation.overdue.request': {
    vi: 'Trong 05 ngày làm việc kể từ ngày nhận được tố cáo tiếp về việc quá hạn, cấp trên yêu cầu người giải quyết báo cáo bằng văn bản.',
    en: 'Within 5 working days of a continued denunciation about delay the superior asks the settler in writing for a report.',
  },
  'denunciation.overdue.report': {
    vi: 'Trong 05 ngày làm việc kể từ ngày nhận được yêu cầu, người giải quyết báo cáo quá trình, lý do và trách nhiệm.',
    en: 'Within 5 working days of the request the settler reports the process, the reasons and the responsibility.',
  },
}

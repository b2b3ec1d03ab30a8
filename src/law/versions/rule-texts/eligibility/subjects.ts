import type { RuleTexts } from '../../law-rule.ts'

/** Matters that have a procedure of their own, and letters with several contents (rows S, M; law/complaints-and-letters §3). */
export const subjectTexts: RuleTexts = {
  'S-01': {
    vi: 'Phản ánh, kiến nghị về quy định hành chính, thủ tục hành chính: không xử lý theo quy trình xử lý đơn; chuyển đơn vị tiếp nhận phản ánh, kiến nghị của Văn phòng.',
    en: 'Feedback on an administrative rule or procedure: not handled as a letter; passed to the unit of the Office that receives feedback.',
  },
  'S-02': {
    vi: 'Tố giác, tin báo về tội phạm: chuyển ngay đến cơ quan điều tra có thẩm quyền.',
    en: 'Report of a crime: transferred at once to the investigating body.',
  },
  'S-03': {
    vi: 'Tranh chấp đất đai giữa các bên, không khiếu nại quyết định, hành vi của cơ quan nhà nước: hướng dẫn hòa giải tại UBND cấp xã, sau đó khởi kiện tại tòa án hoặc đề nghị Chủ tịch UBND có thẩm quyền giải quyết.',
    en: 'Land dispute between private parties, in which no decision or act of an authority is attacked: guided to conciliation at the commune, then to the court or the competent chair.',
  },
  'S-04': {
    vi: 'Khiếu nại của người lao động đối với người sử dụng lao động: hướng dẫn gửi người sử dụng lao động, giải quyết theo pháp luật lao động.',
    en: 'Complaint of a worker against the employer: guided to the employer and to the labour procedure.',
  },
  'S-05': {
    vi: 'Khiếu nại về thi hành án dân sự: hướng dẫn gửi thủ trưởng cơ quan thi hành án dân sự có thẩm quyền.',
    en: 'Complaint about the enforcement of a civil judgment: guided to the head of the competent enforcement body.',
  },
  'S-06': {
    vi: 'Khiếu nại quyết định, hành vi trong hoạt động điều tra, truy tố, xét xử: hướng dẫn gửi cơ quan điều tra, viện kiểm sát hoặc tòa án có thẩm quyền.',
    en: 'Complaint about an act of investigation, prosecution or trial: guided to the competent investigating body, procuracy or court.',
  },
  'S-07': {
    vi: 'Đề nghị xem xét lại bản án, quyết định của tòa án: hướng dẫn kháng cáo, đề nghị giám đốc thẩm, tái thẩm theo pháp luật tố tụng.',
    en: 'Request to review a judgment or decision of a court: guided to appeal, cassation or reopening under the law of procedure.',
  },
  'M-01': {
    vi: 'Đơn có nhiều nội dung khác loại hoặc thuộc thẩm quyền của nhiều cơ quan: hướng dẫn tách thành từng đơn để gửi đúng nơi có thẩm quyền; nội dung thuộc thẩm quyền đã đủ điều kiện thì được xem xét ngay.',
    en: 'Letter with contents of different kinds or for different bodies: guided to write a letter for each; a content that is ours and complete may be taken up at once.',
  },
}

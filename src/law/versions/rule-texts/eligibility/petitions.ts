import type { RuleTexts } from '../../law-rule.ts'

/** Petitions and feedback in letters, and what no row answers (rows PF, Z; law/denunciations-feedback-reports §2.1). */
export const petitionRowTexts: RuleTexts = {
  'PF-10': {
    vi: 'Tố cáo cán bộ, công chức dưới hình thức phản ánh, kiến nghị về thủ tục hành chính: tách riêng, xử lý là tố cáo, giữ bí mật, không đưa lên cổng phản ánh, kiến nghị.',
    en: 'Denunciation of an officer in the form of feedback on a procedure: taken apart and handled as a denunciation, secret, never on the feedback portal.',
  },
  'PF-03': {
    vi: 'Kiến nghị, phản ánh thuộc thẩm quyền đã được trả lời, không có tình tiết mới: không đủ điều kiện xử lý; ghép vào đơn trước, lưu đơn.',
    en: 'Petition of ours that was already answered, with nothing new: not eligible; joined to the first letter and filed away.',
  },
  'PF-12': {
    vi: 'Kiến nghị, phản ánh thuộc thẩm quyền của từ 05 người trở lên: đề xuất xem xét, giải quyết; trả lời qua người đại diện; ghi là đơn đông người.',
    en: 'Petition of ours by 5 or more people: study and settlement are proposed; answered through the representative; marked as of many people.',
  },
  'PF-01': {
    vi: 'Kiến nghị, phản ánh thuộc thẩm quyền: đề xuất xem xét, giải quyết và thông báo cho người viết.',
    en: 'Petition or feedback that is ours: study and settlement are proposed, and the writer is told.',
  },
  'PF-07': {
    vi: 'Kiến nghị, phản ánh thuộc thẩm quyền của tổ chức đảng, tòa án, viện kiểm sát, cơ quan dân cử, Mặt trận, tổ chức tôn giáo, đơn vị sự nghiệp công lập: chuyển đến nơi đó và báo cho người viết.',
    en: 'Petition for a Party body, court, procuracy, elected body, the Front, a religious organisation or a public unit: transferred to it, and the writer is told.',
  },
  'PF-02': {
    vi: 'Kiến nghị, phản ánh thuộc thẩm quyền của cơ quan khác: chuyển đến cơ quan có thẩm quyền và báo cho người viết.',
    en: 'Petition or feedback for another body: transferred to the competent body, and the writer is told.',
  },
  'Z-99': {
    vi: 'Không có quy định nào của bảng áp dụng: cán bộ quyết định và ghi lý do. Từ ngày 01/01/2019 không có trường hợp nào như vậy.',
    en: 'No row of the table applies: the officer decides and gives the reason. Since 1 January 2019 there is no such case.',
  },
}

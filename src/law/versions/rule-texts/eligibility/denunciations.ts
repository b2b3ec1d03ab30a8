import type { RuleTexts } from '../../law-rule.ts'

/** What becomes of a denunciation that is in form (rows DN, late; law/denunciations-feedback-reports §1.6). */
export const denunciationRowTexts: RuleTexts = {
  'DN-56': {
    vi: 'Rút tố cáo sau khi đã ban hành kết luận nội dung tố cáo: ghi nhận, không làm thay đổi việc giải quyết.',
    en: 'Withdrawal after the conclusion was issued: recorded, without effect.',
  },
  'DN-42': {
    vi: 'Rút toàn bộ hoặc một phần tố cáo nhưng có dấu hiệu vi phạm, hoặc do bị đe dọa, mua chuộc, hoặc lợi dụng tố cáo để vu khống: vẫn tiếp tục giải quyết, áp dụng biện pháp bảo vệ.',
    en: 'All or a part is withdrawn, but there is a sign of a breach, of threat, bribery or slander: settlement goes on, with protection.',
  },
  'DN-42@2': {
    vi: 'Rút toàn bộ hoặc một phần tố cáo nhưng có dấu hiệu vi phạm, hoặc do bị đe dọa, ép buộc, mua chuộc, hoặc lợi dụng tố cáo để vu khống: vẫn tiếp tục giải quyết, áp dụng biện pháp bảo vệ.',
    en: 'All or a part is withdrawn, but there is a sign of a breach, of threat, coercion, bribery or slander: settlement goes on, with protection.',
  },
  'DN-55': {
    vi: 'Nhiều người tố cáo rút toàn bộ chỉ qua người đại diện: chưa đúng hình thức; từng người phải tự rút tố cáo.',
    en: 'Several denouncers withdraw all through the representative only: the form is not met; each of them withdraws himself.',
  },
  'DN-41': {
    vi: 'Rút toàn bộ tố cáo, không có dấu hiệu bị tác động: đình chỉ giải quyết tố cáo.',
    en: 'All is withdrawn, with no sign of undue influence: the settlement is terminated.',
  },
  'DN-43': {
    vi: 'Rút một phần nội dung tố cáo: kết thúc phần đã rút, tiếp tục giải quyết phần còn lại.',
    en: 'A part is withdrawn: that content is closed, the rest goes on.',
  },
  'DN-44': {
    vi: 'Một số người trong nhiều người tố cáo rút tố cáo: tiếp tục giải quyết đối với những người còn lại; quyền của người đã rút chấm dứt.',
    en: 'Some of several denouncers withdraw: settlement goes on for the others; the rights of those who withdrew end.',
  },
  'DN-45': {
    vi: 'Người bị tố cáo là cá nhân chết, nội dung tố cáo chỉ liên quan đến người đó: đình chỉ giải quyết, gửi quyết định.',
    en: 'The accused has died and the content concerns only him: terminated, and the decision is sent.',
  },
  'DN-57': {
    vi: 'Một trong nhiều người bị tố cáo chết: đình chỉ đối với người đó, tiếp tục giải quyết đối với những người khác.',
    en: 'One of several accused has died: terminated for that person; settlement goes on with the others.',
  },
  'DN-46': {
    vi: 'Cần đợi kết quả giải quyết của cơ quan khác hoặc vụ việc liên quan, hoặc đợi kết quả giám định bổ sung, giám định lại: tạm đình chỉ giải quyết; thời gian tạm đình chỉ không tính vào thời hạn.',
    en: 'The result of another body or a related matter, or of a supplementary or repeated expert opinion, is awaited: suspended; the days are not counted.',
  },
  'DN-58': {
    vi: 'Đợi kết quả giám định lần đầu: chưa phải căn cứ tạm đình chỉ; tiếp tục giải quyết, có thể gia hạn.',
    en: 'A first expert opinion is awaited: no ground to suspend by itself; settlement goes on, and may be extended.',
  },
  'DN-18': {
    vi: 'Người bị tố cáo là đảng viên và nội dung chỉ là vi phạm quy định của Đảng: chuyển ủy ban kiểm tra cấp có thẩm quyền; không thụ lý.',
    en: 'The accused is a Party member and the content is a breach of Party rules only: sent to the inspection committee of the right level; not accepted.',
  },
  'DN-37': {
    vi: 'Tố cáo tiếp có căn cứ giải quyết lại (kết luận không chính xác, bỏ sót chứng cứ, áp dụng pháp luật sai): người đứng đầu cấp trên giải quyết lại.',
    en: 'Continued denunciation with a ground to settle again (inaccurate, evidence left out, law misapplied): the superior settles again.',
  },
  'DN-38': {
    vi: 'Tố cáo tiếp, việc giải quyết trước không đúng thẩm quyền: giải quyết lại hoặc chuyển người có thẩm quyền giải quyết.',
    en: 'Continued denunciation that was settled by a body without competence: settled anew, or transferred to the competent one.',
  },
  'DN-36': {
    vi: 'Tố cáo tiếp không có tình tiết mới, không có căn cứ giải quyết lại: xem xét hồ sơ, không giải quyết lại và thông báo lý do bằng văn bản.',
    en: 'Continued denunciation without anything new or a ground to reopen: the file is reviewed; not settled again, with written reasons.',
  },
  'DN-39': {
    vi: 'Tố cáo đã được giải quyết bằng bản án, quyết định hoặc kết luận có hiệu lực, gửi lại mà không có tình tiết mới: không thụ lý; nếu đã thụ lý thì đình chỉ.',
    en: 'Settled by a final judgment, decision or conclusion and sent again without anything new: not accepted; if accepted, terminated.',
  },
  'DN-16': {
    vi: 'Tố cáo xuất phát từ khiếu nại đã được giải quyết đúng pháp luật, chuyển sang tố cáo người giải quyết khiếu nại mà không có chứng cứ: không thụ lý, nêu lý do.',
    en: 'It comes from a complaint that was settled rightly and accuses the settler without evidence: not accepted, with the reason.',
  },
  'DN-17': {
    vi: 'Tố cáo người giải quyết khiếu nại, có thông tin, tài liệu, chứng cứ về vi phạm, thuộc thẩm quyền: đề xuất thụ lý.',
    en: 'It accuses the settler of a complaint, with evidence of a breach, and is ours: acceptance is proposed.',
  },
  'DN-54': {
    vi: 'Người tố cáo không có năng lực hành vi dân sự đầy đủ mà không có người đại diện theo pháp luật: không thụ lý, giải thích.',
    en: 'The denouncer lacks full capacity and has no legal representative: not accepted, with an explanation.',
  },
  'DN-47': {
    vi: 'Nhiều người cùng tố cáo mà chưa ghi người đại diện: đề nghị cử người đại diện và bổ sung thông tin của từng người.',
    en: 'Several denouncers, no representative named: asked for a representative and for the data of each.',
  },
  'DN-48': {
    vi: 'Tố cáo vi phạm trong quản lý nhà nước ở một lĩnh vực, nội dung rõ ràng, chứng cứ cụ thể, có thể xử lý ngay: kiểm tra, lập biên bản, xử lý ngay; chỉ xác minh danh tính khi cần.',
    en: 'Breach of the rules of a field, clear, with evidence, that can be handled at once: checked, recorded and sanctioned at once; identity is checked only if needed.',
  },
  'DN-31': {
    vi: 'Tố cáo thuộc thẩm quyền, đủ các điều kiện thụ lý: đề xuất thụ lý trong 07 ngày làm việc, phải xác minh ở nhiều nơi thì 10 ngày làm việc; ra quyết định thụ lý và thông báo cho các bên.',
    en: 'Denunciation of ours that meets the conditions of acceptance: acceptance is proposed within 7 working days, 10 when several places must be checked; then the decision and the notices.',
  },
  'DN-30': {
    vi: 'Cấp dưới trực tiếp quá hạn, vi phạm pháp luật nghiêm trọng hoặc không khách quan: người đứng đầu cấp trên giải quyết, yêu cầu cấp dưới dừng việc giải quyết và chuyển hồ sơ.',
    en: 'A direct subordinate is late and broke the law seriously or is not objective: the superior settles, and asks the subordinate to end and to hand over the file.',
  },
  'DN-29': {
    vi: 'Tố cáo thuộc thẩm quyền của cấp dưới trực tiếp đã quá thời hạn: yêu cầu bằng văn bản cấp dưới báo cáo quá trình, lý do, trách nhiệm và kết quả giải quyết.',
    en: 'Denunciation that lies with a direct subordinate whose time is over: asked in writing for the process, the reasons, the responsibility and the result.',
  },
  'DN-28': {
    vi: 'Tố cáo trực tiếp không thuộc thẩm quyền: hướng dẫn ngay người tố cáo đến cơ quan có thẩm quyền; không chuyển đơn.',
    en: 'Denunciation brought in person that is not ours: the denouncer is guided to the competent body at once; no transfer.',
  },
  'DN-24': {
    vi: 'Tố cáo không thuộc thẩm quyền: chuyển một lần đến cơ quan có thẩm quyền, chỉ gửi bản trích nội dung, và báo cho người tố cáo.',
    en: 'Denunciation that is not ours: transferred once to the competent body, as an extract only, and the denouncer is told.',
  },
}

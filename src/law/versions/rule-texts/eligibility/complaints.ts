import type { RuleTexts } from '../../law-rule.ts'

/** Complaints that are ours (rows C) and those for another administrative body (rows N; law/complaints-and-letters §3). */
export const complaintRowTexts: RuleTexts = {
  'C-01@1': {
    vi: 'Người khiếu nại rút toàn bộ khiếu nại bằng văn bản có chữ ký hoặc điểm chỉ, trước hoặc sau khi thụ lý: đình chỉ giải quyết, thông báo cho các bên.',
    en: 'The whole complaint is withdrawn in writing and signed, before or after acceptance: terminated, and all parties are told.',
  },
  'C-01@2': {
    vi: 'Người khiếu nại rút toàn bộ khiếu nại bằng văn bản có chữ ký hoặc điểm chỉ, trước hoặc sau khi thụ lý: ra quyết định đình chỉ giải quyết và gửi cho các bên trong 03 ngày làm việc.',
    en: 'The whole complaint is withdrawn in writing and signed, before or after acceptance: a decision to terminate is issued and sent to the parties within 3 working days.',
  },
  'C-02': {
    vi: 'Người khiếu nại rút một phần nội dung: kết thúc phần đã rút, tiếp tục giải quyết phần còn lại; không xem xét lại phần đã rút, trừ khi bị đe dọa, ép buộc.',
    en: 'A part of the complaint is withdrawn: that content is closed and the rest goes on; it is never reopened unless there was threat or coercion.',
  },
  'C-24': {
    vi: 'Một số người trong nhiều người khiếu nại rút đơn: tiếp tục giải quyết đối với những người còn lại; người đã rút không còn quyền, nghĩa vụ của người khiếu nại.',
    en: 'Some of several complainants withdraw: settlement goes on for the others; those who withdrew no longer have the rights and duties of a complainant.',
  },
  'C-25': {
    vi: 'Khiếu nại quyết định giải quyết đã có hiệu lực pháp luật, có dấu hiệu việc giải quyết trái pháp luật: báo cáo người đứng đầu để chỉ đạo kiểm tra, xem xét lại.',
    en: 'Complaint against a settlement in legal effect, with signs that the settlement broke the law: reported to the head, who orders a check.',
  },
  'C-03': {
    vi: 'Khiếu nại quyết định, hành vi trong nội bộ cơ quan nhà nước để chỉ đạo, tổ chức thực hiện nhiệm vụ, công vụ: không thụ lý, thông báo nêu rõ lý do.',
    en: 'Complaint about a decision or act inside state bodies to direct or carry out duty: not accepted, notice with the reason.',
  },
  'C-04': {
    vi: 'Khiếu nại quyết định, hành vi của cấp trên trong chỉ đạo, điều hành đối với cấp dưới: không thụ lý, thông báo nêu rõ lý do.',
    en: 'Complaint about a decision or act of a higher body directing a lower one: not accepted, notice with the reason.',
  },
  'C-05': {
    vi: 'Khiếu nại văn bản quy phạm pháp luật: không thụ lý, thông báo nêu rõ lý do; có thể xem xét là kiến nghị về văn bản.',
    en: 'Complaint about a text with rules of general application: not accepted, notice with the reason; it may be treated as a petition on the text.',
  },
  'C-06': {
    vi: 'Khiếu nại quyết định, hành vi thuộc danh mục bí mật nhà nước trong lĩnh vực quốc phòng, an ninh, ngoại giao: không thụ lý, thông báo; xử lý theo chế độ mật.',
    en: 'Complaint about a decision or act within the list of state secrets (defence, security, diplomacy): not accepted, notice; the secrecy regime applies.',
  },
  'C-07': {
    vi: 'Quyết định, hành vi bị khiếu nại không liên quan trực tiếp đến quyền, lợi ích hợp pháp của người khiếu nại: không thụ lý, thông báo nêu rõ lý do.',
    en: 'The decision or act does not directly touch the rights of the complainant: not accepted, notice with the reason.',
  },
  'C-08': {
    vi: 'Người khiếu nại không có năng lực hành vi dân sự đầy đủ mà không có người đại diện hợp pháp: không thụ lý, thông báo; hướng dẫn về người đại diện hợp pháp.',
    en: 'The complainant lacks full capacity and has no lawful representative: not accepted, notice; guided to a lawful representative.',
  },
  'C-09': {
    vi: 'Người đại diện không hợp pháp (không có giấy ủy quyền hoặc giấy ủy quyền không hợp lệ): không thụ lý, thông báo; hướng dẫn ủy quyền hợp lệ.',
    en: 'The representative is not lawful (no or bad authorisation): not accepted, notice; guided to a valid authorisation.',
  },
  'C-10': {
    vi: 'Khiếu nại lần đầu khi đã hết thời hiệu 90 ngày (kỷ luật: 15 ngày) mà không có lý do chính đáng: không thụ lý, thông báo nêu rõ lý do.',
    en: 'First complaint after the limit of 90 days (discipline: 15) without good reason: not accepted, notice with the reason.',
  },
  'C-11': {
    vi: 'Khiếu nại lần hai khi đã hết thời hạn 30 ngày, vùng sâu, vùng xa 45 ngày (kỷ luật: 10 ngày, buộc thôi việc 30 ngày) mà không có lý do chính đáng: không thụ lý, thông báo nêu rõ lý do.',
    en: 'Second complaint after 30 days, in remote areas 45 (discipline: 10, dismissal 30), without good reason: not accepted, notice with the reason.',
  },
  'C-12': {
    vi: 'Khiếu nại đã có quyết định giải quyết lần hai: không thụ lý, thông báo một lần; đơn lặp lại sau đó thì lưu.',
    en: 'The complaint was settled by a second decision: not accepted, told once; what repeats it later is filed away.',
  },
  'C-13': {
    vi: 'Có văn bản thông báo đình chỉ việc giải quyết mà sau 30 ngày người khiếu nại không tiếp tục khiếu nại: không thụ lý, thông báo nêu rõ lý do.',
    en: 'Termination was notified, and the complainant did not go on within 30 days: not accepted, notice with the reason.',
  },
  'C-14': {
    vi: 'Việc khiếu nại đã được tòa án thụ lý hoặc đã được giải quyết bằng bản án, quyết định của tòa án (trừ đình chỉ vụ án hành chính): không thụ lý, thông báo nêu rõ lý do.',
    en: 'The court has accepted the case or has judged it (except termination of the suit): not accepted, notice with the reason.',
  },
  'C-15': {
    vi: 'Nhiều người khiếu nại về cùng nội dung mà chưa cử người đại diện: hướng dẫn cử người đại diện bằng văn bản; chưa thụ lý cho đến khi có văn bản cử.',
    en: 'Several complainants who have appointed nobody to speak for them: guided to appoint representatives in writing; acceptance waits for it.',
  },
  'C-16': {
    vi: 'Khiếu nại lần hai không gửi kèm quyết định giải quyết lần đầu: hướng dẫn gửi quyết định lần đầu và tài liệu liên quan.',
    en: 'Second complaint without the first decision attached: guided to send the first decision and the papers.',
  },
  'C-17': {
    vi: 'Quá thời hạn mà khiếu nại lần đầu không được giải quyết, người khiếu nại khiếu nại lần hai: đề xuất thụ lý lần hai; báo cáo về người giải quyết lần đầu quá hạn.',
    en: 'The time of the first settlement is over without a decision, and the complaint comes to the second settler: acceptance as a second complaint is proposed; the overdue settler is reported.',
  },
  'C-18': {
    vi: 'Khiếu nại lần hai thuộc thẩm quyền, đủ điều kiện: đề xuất thụ lý.',
    en: 'Second complaint, ours, in time and complete: acceptance is proposed.',
  },
  'C-19': {
    vi: 'Cán bộ, công chức khiếu nại quyết định kỷ luật, lần đầu hoặc lần hai, trong thời hiệu: đề xuất thụ lý theo Chương IV Luật Khiếu nại.',
    en: 'Complaint of a civil servant about a disciplinary decision, first or second, in time: acceptance under Chapter IV of the Law on Complaints is proposed.',
  },
  'C-20': {
    vi: 'Khiếu nại quá thời hiệu do ốm đau, thiên tai, địch họa, đi công tác, học tập ở nơi xa hoặc trở ngại khách quan khác: đề xuất thụ lý; lưu tài liệu chứng minh; thời gian có trở ngại không tính vào thời hiệu.',
    en: 'Late, but illness, natural disaster, war, mission, distant study or another objective obstacle covers the delay: acceptance is proposed; the proof is filed; days of the obstacle are not counted.',
  },
  'C-21': {
    vi: 'Việc thi hành quyết định bị khiếu nại sẽ gây hậu quả khó khắc phục: đề xuất thụ lý và tạm đình chỉ ngay việc thi hành quyết định đó.',
    en: 'Carrying out the decision complained of would do damage that is hard to repair: acceptance and, at once, the suspension of carrying it out are proposed.',
  },
  'C-22': {
    vi: 'Khiếu nại thuộc thẩm quyền, đủ điều kiện, do đại biểu dân cử, Mặt trận, cơ quan báo chí hoặc cơ quan khác chuyển đến: đề xuất thụ lý; thông báo cho cả nơi chuyển.',
    en: 'Complaint, ours, complete and in time, sent on by a delegate, the Front, the press or another body: acceptance is proposed; the sender is told too.',
  },
  'C-23': {
    vi: 'Khiếu nại lần đầu thuộc thẩm quyền, đủ điều kiện, trong thời hiệu: đề xuất thụ lý.',
    en: 'First complaint, ours, complete and in time: acceptance is proposed.',
  },
  'N-01': {
    vi: 'Khiếu nại thuộc thẩm quyền của cấp dưới trực tiếp, đã quá thời hạn mà chưa được giải quyết: yêu cầu cấp dưới giải quyết và báo cho người khiếu nại; có thể thụ lý lần hai nếu người khiếu nại yêu cầu.',
    en: 'First complaint that lies with a subordinate whose time is over: the subordinate is ordered to settle and the complainant is told; it may be taken as a second complaint if so asked.',
  },
  'N-02': {
    vi: 'Khiếu nại không thuộc thẩm quyền có gửi kèm giấy tờ, tài liệu gốc: hướng dẫn và trả lại bản gốc cùng văn bản hướng dẫn, có ký nhận.',
    en: 'Complaint that is not ours, with original papers attached: guided, and the originals go back with the guidance against signature.',
  },
  'N-03@1': {
    vi: 'Khiếu nại không thuộc thẩm quyền do đại biểu dân cử, Mặt trận, cơ quan báo chí hoặc cơ quan khác chuyển đến: gửi trả nơi chuyển và nêu rõ lý do (Mẫu 04-XLĐ).',
    en: 'Complaint that is not ours, sent on by a delegate, the Front, the press or another body: sent back to the sender with the reason (form 04-XLĐ).',
  },
  'N-03@2': {
    vi: 'Khiếu nại không thuộc thẩm quyền do đại biểu dân cử, Mặt trận, cơ quan báo chí hoặc cơ quan khác chuyển đến: gửi trả nơi chuyển và nêu rõ lý do, hoặc chuyển cơ quan có thẩm quyền và báo nơi chuyển.',
    en: 'Complaint that is not ours, sent on by a delegate, the Front, the press or another body: sent back with the reason, or to the competent body with a copy to the sender.',
  },
  'N-04': {
    vi: 'Khiếu nại không thuộc thẩm quyền mà lãnh đạo có ý kiến chỉ đạo: thực hiện ý kiến chỉ đạo, chuyển đơn kèm ý kiến và theo dõi (quy định nội bộ của cơ quan).',
    en: 'Complaint that is not ours, on which a leader wrote an instruction: the instruction is carried out, the letter goes on with the note and is followed up (a rule of the office).',
  },
  'N-05': {
    vi: 'Khiếu nại không thuộc thẩm quyền có nhiều người đứng tên: chỉ hướng dẫn một lần, qua người đại diện hoặc người ký đầu tiên.',
    en: 'Complaint that is not ours, with many signatories: guided once only, through the representative or the first signatory.',
  },
  'N-06': {
    vi: 'Khiếu nại thuộc thẩm quyền của cấp trên hoặc bộ, ngành: hướng dẫn gửi cơ quan có thẩm quyền.',
    en: 'Complaint that lies with a higher body or a ministry: guided to the competent body.',
  },
  'N-07': {
    vi: 'Khiếu nại thuộc thẩm quyền của cơ quan hành chính khác: hướng dẫn một lần gửi cơ quan có thẩm quyền; đơn khiếu nại được hướng dẫn, không chuyển.',
    en: 'Complaint for another administrative body: guided once to the competent body; a complaint is guided, not transferred.',
  },
}

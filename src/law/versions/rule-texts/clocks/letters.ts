import type { RuleTexts } from '../../law-rule.ts'

/** Letters, receptions, petitions and feedback. */
export const letterClockTexts: RuleTexts = {
  'letter.register': {
    vi: 'Đơn đến ngày nào thì vào sổ, nhập vào hệ thống ngay trong ngày đó.',
    en: 'A letter is entered in the register on the day on which it arrives.',
  },
  'letter.processing': {
    vi: 'Trong 10 ngày làm việc kể từ ngày nhận đơn, phân loại và xử lý: đề xuất thụ lý, hướng dẫn, chuyển, trả lại hoặc lưu đơn. Với đơn gửi qua bưu chính, số ngày áp dụng tương tự đơn nhận khi tiếp công dân.',
    en: 'Within 10 working days of receipt a letter is classified and handled: proposed for acceptance, guided, transferred, sent back or filed. For posted letters the length is taken by analogy from letters received at a reception.',
  },
  'letter.transfer': {
    vi: 'Trong 10 ngày làm việc kể từ ngày nhận, chuyển đơn kiến nghị, phản ánh không thuộc thẩm quyền đến cơ quan có thẩm quyền.',
    en: 'Within 10 working days of receipt a petition that is not within the competence is transferred to the competent body.',
  },
  'letter.filed-retention': {
    vi: 'Đơn không đủ điều kiện xử lý được lưu 01 năm; hết thời gian đó, người đứng đầu quyết định việc tiêu hủy.',
    en: 'A letter that cannot be handled is kept for one year; after that the head decides on its destruction.',
  },
  'letter.processing-outer': {
    vi: 'Đơn để quá 45 ngày kể từ ngày nhận mà không xử lý, không có lý do chính đáng thì người phụ trách bị xem xét kỷ luật.',
    en: 'When a letter lies for more than 45 days after receipt without being handled and without good reason, the officer in charge faces discipline.',
  },
  'letter.result-report': {
    vi: 'Trong 07 ngày làm việc kể từ ngày giải quyết xong, cơ quan nhận đơn chuyển đến thông báo kết quả cho Ban Tiếp công dân.',
    en: 'Within 7 working days after the matter was settled the body that got the letter reports the result to the reception board.',
  },
  'letter.result-relay': {
    vi: 'Trong 05 ngày làm việc kể từ ngày nhận được thông báo kết quả, Ban Tiếp công dân báo lại cho công dân đã đến đề nghị.',
    en: 'Within 5 working days after it received the report the reception board passes the result on to the citizen who asked.',
  },
  'letter.return-originals': {
    vi: 'Giấy tờ, tài liệu gốc được trả lại ngay: khi không thụ lý thì cùng với thông báo, khi thụ lý thì sau khi có quyết định giải quyết.',
    en: 'Originals are given back at once: with the notice when the letter is not accepted, after the settlement decision when it is.',
  },
  'petition.answer': {
    vi: 'Kiến nghị, phản ánh phải được trả lời; luật không đặt số ngày. Số ngày là chỉ tiêu nội bộ do cơ quan đặt.',
    en: 'A petition must be answered; the law sets no length. The number of days is a target of the office.',
  },
  'reception.answer': {
    vi: 'Trong 10 ngày làm việc kể từ ngày tiếp công dân, trả lời công dân về việc xử lý: thụ lý, không thụ lý, chuyển hoặc gia hạn.',
    en: 'Within 10 working days after the reception the citizen is told what is done: accepted, not accepted, transferred or prolonged.',
  },
  'reception.leader-answer': {
    vi: 'Người đứng đầu trả lời ngay khi tiếp công dân; nếu vụ việc phức tạp thì nói rõ ngày trả lời.',
    en: 'The leader answers at the reception; when the matter is complex, the day of the answer is named there.',
  },
  'reception.leader-conclusion': {
    vi: 'Sau buổi tiếp, kết luận của lãnh đạo được thông báo cho cơ quan liên quan và công dân. Luật không đặt số ngày; số ngày do cơ quan đặt.',
    en: "After the reception the leader's conclusion is sent to the bodies concerned and the citizen. The law sets no length; the office does.",
  },
  'reception.refusal-notice': {
    vi: 'Trong 03 ngày làm việc kể từ ngày có đủ căn cứ từ chối, thông báo bằng văn bản việc từ chối tiếp công dân.',
    en: 'Within 3 working days after the grounds are complete the refusal of the reception is notified in writing.',
  },
  'reception.online-notice': {
    vi: 'Lịch tiếp công dân trực tuyến được báo trước ít nhất 05 ngày làm việc.',
    en: 'An online reception is announced at least 5 working days before.',
  },
  'feedback.transfer': {
    vi: 'Trong 05 ngày làm việc kể từ ngày tiếp nhận, chuyển phản ánh, kiến nghị về quy định hành chính đến cơ quan có thẩm quyền xử lý.',
    en: 'Within 5 working days of receipt feedback on administrative rules is passed to the body that must handle it.',
  },
  'feedback.receive-portal': {
    vi: 'Phản ánh, kiến nghị gửi lên Cổng được kiểm tra, tiếp nhận hoặc từ chối trong 02 ngày làm việc.',
    en: 'Feedback on the portal is checked and accepted or refused within 2 working days.',
  },
  'feedback.answer': {
    vi: 'Cơ quan xử lý trả lời phản ánh, kiến nghị. Nghị định không đặt số ngày; số ngày theo quy định của tỉnh, do cơ quan đặt.',
    en: 'The handling body answers the feedback. The decree sets no length; it follows the rules of the province, set by the office.',
  },
  'feedback.publish': {
    vi: 'Kết quả xử lý phản ánh, kiến nghị được công khai; nghị định không đặt thời hạn.',
    en: 'The result of handling feedback is published; the decree sets no term.',
  },
  'onestop.apology': {
    vi: 'Hồ sơ trễ hẹn: chậm nhất vào ngày hẹn trả kết quả phải có văn bản xin lỗi, nêu lý do và hẹn lại ngày trả.',
    en: 'When a file will be late, a written apology with the reason and a new date is due on the due date of the procedure at the latest.',
  },
}

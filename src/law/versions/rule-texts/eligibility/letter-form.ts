import type { RuleTexts } from '../../law-rule.ts'

/** What a letter of any kind must be like to be handled (rows E; law/complaints-and-letters §3). */
export const letterFormTexts: RuleTexts = {
  'E-01': {
    vi: 'Đơn chỉ có nội dung chống đối chủ trương, chính sách của Đảng, Nhà nước, chia rẽ hoặc xúc phạm người khác: không đủ điều kiện xử lý; lưu đơn, báo cáo lãnh đạo, chuyển công an khi có dấu hiệu vi phạm pháp luật.',
    en: 'Content that only attacks the policy of Party and State, divides people or insults: not eligible; filed away, the leader is told, and the police when the law was broken.',
  },
  'E-02@1': {
    vi: 'Đơn không viết bằng tiếng Việt: không đủ điều kiện xử lý, dù có bản dịch; lưu đơn.',
    en: 'Letter not written in Vietnamese: not eligible, even with a translation; filed away.',
  },
  'E-02@2': {
    vi: 'Đơn viết bằng tiếng nước ngoài không kèm bản dịch tiếng Việt được công chứng: không đủ điều kiện xử lý; lưu đơn, có thể mời người viết gửi bản dịch.',
    en: 'Letter in a foreign language without a notarised Vietnamese translation: not eligible; filed away; the office may invite a translation.',
  },
  'E-03': {
    vi: 'Đơn rách nát, chữ viết bị tẩy xóa, mờ, không đọc được: không đủ điều kiện xử lý; lưu đơn.',
    en: 'Letter that is torn, washed out or cannot be read: not eligible; filed away.',
  },
  'E-04': {
    vi: 'Đơn khiếu nại, kiến nghị, phản ánh mạo danh: không đủ điều kiện xử lý; lưu đơn, ghi rõ cách phát hiện.',
    en: 'Complaint or petition in a false name: not eligible; filed away with a note on how it was found.',
  },
  'E-05': {
    vi: 'Đơn khiếu nại, kiến nghị, phản ánh không ghi họ tên người viết: không đủ điều kiện xử lý; lưu đơn.',
    en: 'Complaint or petition without the name of the writer: not eligible; filed away.',
  },
  'E-06': {
    vi: 'Đơn không ghi địa chỉ người viết và không có cách liên hệ khác: không đủ điều kiện xử lý; lưu đơn vì không thể trả lời.',
    en: 'Letter without an address of the writer and without another way to reach him: not eligible; filed away, because it cannot be answered.',
  },
  'E-07': {
    vi: 'Đơn khiếu nại không có chữ ký hoặc điểm chỉ của người khiếu nại: không đủ điều kiện xử lý; hướng dẫn ký khi liên hệ được với người viết, nếu không thì lưu đơn.',
    en: 'Complaint without the signature or fingerprint of the complainant: not eligible; guided to sign when he can be reached, otherwise filed away.',
  },
  'E-08': {
    vi: 'Đơn kiến nghị, phản ánh không có chữ ký hoặc điểm chỉ: không đủ điều kiện xử lý; hướng dẫn ký khi liên hệ được với người viết, nếu không thì lưu đơn.',
    en: 'Petition without a signature or fingerprint: not eligible; guided to sign when the writer can be reached, otherwise filed away.',
  },
  'E-09': {
    vi: 'Đơn không ghi ngày, tháng, năm viết đơn: không đủ điều kiện xử lý; hướng dẫn bổ sung. Dấu bưu điện và ngày vào sổ không thay được ngày viết.',
    en: 'Letter without day, month and year of writing: not eligible; guided to add them. A postmark or the date in the register does not cure it.',
  },
  'E-10': {
    vi: 'Đơn khiếu nại không ghi cơ quan, tổ chức, cá nhân hoặc quyết định, hành vi bị khiếu nại: không đủ điều kiện xử lý; hướng dẫn bổ sung.',
    en: 'Complaint that does not name the body or person, or the decision or act complained of: not eligible; guided to add it.',
  },
  'E-11': {
    vi: 'Đơn tố cáo không ghi người bị tố cáo và hành vi bị tố cáo: không đủ điều kiện xử lý; hướng dẫn bổ sung khi liên hệ được với người viết, nếu không thì lưu đơn.',
    en: 'Denunciation that does not say who did what: not eligible; guided to add it when the writer can be reached, otherwise filed away.',
  },
  'E-12': {
    vi: 'Đơn không rõ nội dung, lý do, yêu cầu: không đủ điều kiện xử lý; hướng dẫn bổ sung.',
    en: 'Letter from which no content, reason or request can be made out: not eligible; guided to add it.',
  },
  'E-13': {
    vi: 'Đơn gửi nhiều cơ quan, trong đó có cơ quan có thẩm quyền giải quyết, và cơ quan nhận không có thẩm quyền: không đủ điều kiện xử lý; lưu đơn, không hướng dẫn, không chuyển.',
    en: 'Letter sent to several bodies, the competent one among them, and we are not it: not eligible; filed away, neither guided nor transferred.',
  },
  'E-14': {
    vi: 'Đơn trùng nội dung, cùng người viết, với vụ việc đang được xem xét tại cơ quan: ghép vào đơn trước, lưu đơn, chỉ tính một lần.',
    en: 'Letter of the same person on the same content as a matter in hand: joined to the first letter, filed away, counted once.',
  },
  'E-15': {
    vi: 'Đơn đã được hướng dẫn một lần về cùng nội dung và không có tình tiết mới: không đủ điều kiện xử lý; lưu đơn.',
    en: 'Letter on a content that was already guided once, with nothing new: not eligible; filed away.',
  },
  'E-16': {
    vi: 'Đơn lặp lại nội dung đã chuyển đến cơ quan có thẩm quyền: ghép vào đơn trước, lưu đơn; đôn đốc cơ quan đó khi quá hạn.',
    en: 'Letter that repeats a content already transferred to the competent body: joined, filed away; the body may be urged when it is late.',
  },
  'E-17': {
    vi: 'Đơn gửi cơ quan chỉ để biết, nơi nhận chính là cơ quan khác: không đủ điều kiện xử lý; lưu đơn, không tính là đơn tiếp nhận thuộc thẩm quyền.',
    en: 'Copy for information of a letter addressed to another body: not eligible; filed as a copy and not counted as a letter of own competence.',
  },
}

import type { SheetFacts } from './facts.ts'
import type { Sheet, SheetField } from './sheet.ts'
import { prefilledOf } from './words-of.ts'

/** What an officer might type into the fields of the invented record. */
const typed: Partial<Record<SheetField['name'], string>> = {
  amount: 'bồi thường bổ sung cho ông (bà) Trần Thị Thu Hà đối với 24 m² đất đo thiếu',
  basis: 'Điều 83, Điều 96 Luật Đất đai số 31/2024/QH15 và các văn bản quy định chi tiết thi hành.',
  chair: 'Trưởng phòng Nghiệp vụ, Ban Tiếp công dân tỉnh',
  complexGround: 'điểm c',
  conclusion:
    'nội dung trình bày đúng một phần. Diện tích đo đạc thiếu 24 m² là có cơ sở; yêu cầu áp giá đất ở là không có cơ sở.',
  conduct: 'Thu 500.000 đồng đến 2.000.000 đồng mỗi hồ sơ khi xác nhận nguồn gốc đất, không có biên lai.',
  cooperating: 'Công an xã Sơn Tịnh',
  copies: '02',
  copiesTo: 'Sở Nông nghiệp và Môi trường (để phối hợp)\nỦy ban nhân dân xã Sơn Tịnh (để biết)',
  dialogue: 'Các bên thống nhất đo đạc lại thửa đất; còn ý kiến khác nhau về giá đất tính bồi thường.',
  documents:
    'Giấy chứng nhận quyền sử dụng đất; 4 trang; bản chính\nQuyết định số 215/QĐ-UBND ngày 12/5/2026; 3 trang; bản chụp\nBiên bản đo đạc ngày 02/4/2026; 2 trang; bản sao có chứng thực',
  done: 'đã phân loại là đơn đủ điều kiện xử lý và chuyển đến Thanh tra tỉnh Quảng Ngãi để xem xét, giải quyết theo thẩm quyền',
  enclosures: 'bản chụp Quyết định số 215/QĐ-UBND và biên bản đo đạc ngày 02/4/2026',
  evidence: 'Tin nhắn hẹn nộp tiền, danh sách hồ sơ đã xác nhận trong quý II năm 2025 (mô tả, không gửi kèm).',
  explanation: 'Người bị tố cáo trình bày khoản thu là tự nguyện đóng góp xây dựng nhà văn hóa thôn.',
  firstResult: 'Quyết định số 301/QĐ-UBND ngày 20/7/2026 không chấp nhận toàn bộ nội dung khiếu nại.',
  idIssued: '15/3/2022, Cục Cảnh sát quản lý hành chính về trật tự xã hội',
  information:
    'việc thu tiền của các hộ dân khi xác nhận hồ sơ đất đai tại địa bàn chưa có biên lai, chứng từ theo quy định',
  informed: 'Thanh tra tỉnh Quảng Ngãi',
  keptUntil: '15/9/2027',
  measures: 'Kiểm điểm trách nhiệm người đứng đầu; hoàn trả các khoản thu không đúng quy định trước ngày 30/11/2026.',
  meetingAt: '08:00',
  meetingContent: 'kết quả xác minh diện tích thửa đất, giá đất tính bồi thường và phương án giải quyết',
  meetingOn: '28/9/2026',
  meetingPlace: 'Trụ sở Tiếp công dân tỉnh Quảng Ngãi, 52 Hùng Vương, phường Cẩm Thành',
  missing: 'bản chụp quyết định bị khiếu nại, giấy tờ chứng minh quyền sử dụng đất và ngày, tháng, năm viết đơn',
  participants: 'đại diện Sở Nông nghiệp và Môi trường\nđại diện Ủy ban Mặt trận Tổ quốc Việt Nam xã Sơn Tịnh',
  proposal: 'xem xét, giải quyết theo thẩm quyền trong thời hạn luật định',
  reason: 'vụ việc có nhiều tình tiết cần xác minh tại nhiều cơ quan, hồ sơ đo đạc qua các thời kỳ không thống nhất',
  replyBy: '30/9/2026',
  request: 'giải quyết dứt điểm vụ việc, trả lời công dân bằng văn bản',
  ruling:
    'Công nhận một phần nội dung khiếu nại; sửa đổi Điều 1 Quyết định số 215/QĐ-UBND ngày 12/5/2026 về diện tích đất thu hồi',
  supplyBy: '30/9/2026',
  tasks:
    'Sở Nông nghiệp và Môi trường; Đo đạc lại thửa đất, báo cáo kết quả; 30/9/2026\nỦy ban nhân dân xã Sơn Tịnh; Trả lời công dân bằng văn bản; 10/10/2026',
  verification:
    'Hồ sơ địa chính năm 2012 ghi diện tích 162 m²; kết quả đo ngày 16/9/2026 có sự chứng kiến của các bên là 186 m².\nUBND xã đã niêm yết phương án bồi thường đúng thời hạn.',
  when: 'Từ tháng 3 đến tháng 6 năm 2025',
  where: 'Bộ phận Một cửa Ủy ban nhân dân xã Sơn Tịnh',
}

/** What a paper says in words of its own: a reason is never the same. */
const typedInto: Readonly<Record<string, Partial<Record<SheetField['name'], string>>>> = {
  'TF-1': { proposal: 'thụ lý để giải quyết theo thẩm quyền' },
  'TF-2': { reason: 'vụ việc thuộc thẩm quyền giải quyết lần đầu của Chủ tịch Ủy ban nhân dân xã Sơn Tịnh' },
  'TF-3': { enclosures: '05 trang đơn, tài liệu' },
  'TF-8': { reason: 'đơn có nội dung trùng với đơn số 1.004/2026 đã được hướng dẫn, không có tình tiết mới' },
  'TF-11': {
    information: 'một số hộ dân phản ánh việc thu tiền khi xác nhận hồ sơ đất đai tại xã Sơn Tịnh không có biên lai',
  },
  'CF-3': {
    reason: 'quyết định bị khiếu nại không liên quan trực tiếp đến quyền, lợi ích hợp pháp của người khiếu nại',
  },
  'CF-7': { receiver: 'Chủ tịch Ủy ban nhân dân tỉnh Quảng Ngãi' },
  'CF-10': { reason: 'người khiếu nại đang điều trị tại bệnh viện, chưa thể tiếp tục tham gia quá trình giải quyết' },
  'CF-10b': { reason: 'căn cứ tạm đình chỉ không còn, người khiếu nại đã ra viện' },
  'CF-11': { reason: 'người khiếu nại đã rút toàn bộ khiếu nại theo đơn rút khiếu nại' },
  'RF-1': { reason: 'nội dung đã được trả lời bằng văn bản, không có tình tiết mới' },
  'DF-10': { reason: 'cần đợi kết quả giám định bổ sung chữ ký trên các phiếu thu' },
  'DF-10b': { reason: 'đã có kết luận giám định bổ sung' },
  'DF-11': { reason: 'người tố cáo rút toàn bộ nội dung tố cáo, không thuộc trường hợp quy định tại khoản 3 Điều 33' },
  'DF-12': denunciationFindings(),
  'DF-14': { reason: 'nội dung tố cáo không có thông tin về người, hành vi và thời gian cụ thể để xác minh' },
  'DF-15': { missing: 'tên các hộ dân, thời gian nộp tiền và phiếu thu (nếu có)' },
  'DF-18': { reason: 'thông tin có cơ sở để kiểm tra', proposal: 'kiểm tra việc thu phí tại bộ phận một cửa xã' },
  'DF-19': denunciationFindings(),
  'DF-23': { reason: 'không có tình tiết mới làm thay đổi kết luận' },
  'OF-4': { reason: 'phải chờ kết quả đo đạc lại thửa đất của cơ quan chuyên môn' },
}

function denunciationFindings() {
  return {
    verification: 'Từ tháng 3 đến tháng 6 năm 2025 có 14 hồ sơ thu tiền, tổng số 16.500.000 đồng, không có biên lai.',
    basis: 'Khoản 1 Điều 8 Luật Cán bộ, công chức; quy định về phí và lệ phí.',
    conclusion: 'tố cáo ông Lê Văn Tám thu tiền trái quy định là đúng một phần',
  }
}

/** A guidance sends the writer elsewhere or asks for more, not both. Few papers have further recipients. */
const withCopies = ['TF-5', 'CF-7', 'RF-3']
const isLeft = ({ code }: Sheet, name: string) =>
  (code === 'TF-2' && name === 'missing') || (name === 'copiesTo' && !withCopies.includes(code))

/** What fills the pages of a long decision. */
const findings: readonly string[] = ['verification', 'dialogue', 'conclusion']

export type Length = 'whole' | 'short' | 'long'

/** Every field of the sheet as the officer would leave it: only the required ones where short, much text where long. */
export function inventedFields(sheet: Sheet, facts: SheetFacts, length: Length = 'whole'): Record<string, string> {
  const given = prefilledOf(sheet, facts)
  const fields = sheet.fields.filter(({ name, required }) => (length !== 'short' || required) && !isLeft(sheet, name))
  return Object.fromEntries(fields.map((field) => [field.name, inventedText(sheet, field, given, length)]))
}

function inventedText({ code }: Sheet, { name, as, from }: SheetField, given: Record<string, string>, length: Length) {
  if (as === 'tick') return 'yes'
  const text = typedInto[code]?.[name] ?? ((from && given[name]) || typed[name] || given[name] || '')
  return length === 'long' && findings.includes(name) ? Array(8).fill(text).join('\n') : text
}

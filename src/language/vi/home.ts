import type { Dictionary } from '../dictionary.ts'

export const home = {
  'home.shortcuts.title': 'Phím tắt',
  'home.shortcuts.note': 'Bấm ngoài ô nhập. Tắt được ở trang tài khoản.',
  'home.shortcuts.key': 'Phím',
  'home.shortcuts.act': 'Việc',
  'home.shortcuts.lists': 'Trong danh sách',
  'home.shortcuts.record': 'Trong hồ sơ',
  'home.shortcuts.anywhere': 'Mọi trang',
  'home.shortcuts.move': 'Dòng dưới, dòng trên; trong hồ sơ: đơn sau, đơn trước',
  'home.shortcuts.open': 'Mở dòng đang chọn',
  'home.shortcuts.select': 'Đánh dấu dòng đang chọn',
  'home.shortcuts.assign': 'Giao việc',
  'home.shortcuts.classify': 'Phân loại, hoặc việc tiếp theo',
  'home.shortcuts.transfer': 'Chuyển đơn',
  'home.shortcuts.why': 'Vì sao hạn là ngày đó',
  'home.shortcuts.new': 'Đơn mới (ở Tiếp công dân: lượt tiếp mới)',
  'home.shortcuts.answer': 'Chọn câu trả lời thứ 1 đến 9',
  'home.shortcuts.find': 'Tìm',
  'home.shortcuts.save': 'Lưu biểu mẫu đang nhập',
  'home.shortcuts.back': 'Quay lại từ trang hỏi lại',
  'home.shortcuts.all': 'Trang này',
} as const satisfies Dictionary

import type { Dictionary } from '../dictionary.ts'

export const search = {
  'search.title': 'Tìm',
  'search.titleFor': 'Tìm “{query}”',
  'search.label': 'Số đơn, họ tên, điện thoại, số định danh, nội dung, mã biên nhận',
  'search.hint': 'Không cần gõ dấu. Nhiều từ thì tìm hồ sơ có đủ các từ.',
  'search.button': 'Tìm',
  'search.letters': 'Đơn thư',
  'search.receptions': 'Lượt tiếp công dân',
  'search.feedback': 'PAKN về thủ tục',
  'search.count': '{count} kết quả',
  'search.first': '{count} kết quả đầu',
  'search.more': 'Xem thêm',
  'search.exact': 'Đúng chữ có dấu',
  'search.none': 'Không tìm thấy “{query}”',
  'search.noneHelp': 'Bớt từ, hoặc tìm theo số đơn, số điện thoại, số định danh.',
  'search.slow': 'Tìm lâu quá nên dừng sớm. Thêm từ để hẹp lại.',
  'search.short': 'Gõ ít nhất hai chữ.',
} as const satisfies Dictionary

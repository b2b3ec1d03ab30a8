import type { Dictionary } from '../dictionary.ts'

/** What the text of a letter suggests. */
export const reading = {
  'reading.read': 'Đọc thử nội dung',
  'reading.title': 'Gợi ý từ nội dung',
  'reading.note': 'Chỉ là gợi ý theo từ ngữ trong đơn; chưa điền, chưa lưu gì cho đến khi bấm Dùng.',
  'reading.severalKinds': 'Đơn có vẻ gồm nhiều loại: mỗi loại ghi thành một nội dung riêng. Chưa điền, chưa lưu gì.',
  'reading.nothing': 'Không thấy dấu hiệu nào đủ chắc để gợi ý.',
  'reading.empty': 'Chưa có nội dung để đọc.',
  'reading.use': 'Dùng',
  'reading.words': 'Từ ngữ trong đơn:',
  'reading.body': 'Cơ quan bị khiếu nại, tố cáo',
  'reading.decision': 'Quyết định bị khiếu nại',
  'reading.subject': 'Lưu ý khi phân loại',
  'reading.level': 'Lần khiếu nại',
  'reading.level.first': 'Lần đầu',
  'reading.level.second': 'Lần hai',
} as const satisfies Dictionary

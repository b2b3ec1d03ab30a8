import type { Dictionary } from '../dictionary.ts'

export const people = {
  'people.title': 'Người: {name}',
  'people.unnamed': 'Chưa ghi tên',
  'people.open': 'Mở hồ sơ người',
  'people.nothing': 'Chưa gặp lần nào.',
  'people.counts': '{receptions} lượt tiếp, {letters} đơn.',
  'people.foundBy.id': 'Đã gặp: trùng số định danh.',
  'people.foundBy.phone': 'Đã gặp: trùng số điện thoại.',
  'people.foundBy.name': 'Trùng họ tên, có thể là người khác; so địa chỉ.',
  'people.reception': 'Lượt tiếp {number}',
  'people.letter': 'Đơn {number}',
  'people.promised': '{gist}. Hẹn trả lời {date}',
  'people.gist': '{gist}. {state}',
  'people.unanswered': 'chưa trả lời, quá hạn {days} ngày',
  'people.panel': 'Người này đã đến lần nào',
  'people.panelHelp': 'Ghi họ tên, số định danh hoặc điện thoại để xem các lượt tiếp và đơn trước.',
  'people.list': 'Lượt tiếp và đơn',
  'people.facts': 'Thông tin lần gần nhất',
} as const satisfies Dictionary

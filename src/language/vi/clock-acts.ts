import type { Dictionary } from '../dictionary.ts'

/** Acts upon a matter under way: withdrawing, qualifying, completing. */
export const clockActs = {
  'letters.withdraw.extent.someOfGroup': 'Một số người trong nhóm rút, những người khác giữ',
  'letters.withdraw.by': 'Ai rút',
  'letters.withdraw.by.each': 'Từng người tự rút',
  'letters.withdraw.by.representative': 'Người đại diện rút thay',
  'letters.withdraw.onHint': 'Luật của ngày này quyết định nội dung kết thúc hay tiếp tục.',
  'letters.withdraw.ended': 'Đã ghi việc rút nội dung {no}: kết thúc, theo {citation}.',
  'letters.withdraw.goesOn': 'Đã ghi việc rút nội dung {no}, chưa kết thúc: {handling}, theo {citation}.',
  'letters.withdraw.noRule':
    'Đã ghi việc rút nội dung {no}, chưa kết thúc: luật ngày {date} không có quy định riêng cho việc rút này.',
  'letters.withdraw.undecided':
    'Đã ghi việc rút nội dung {no}. Chưa kết thúc: phần phân loại còn câu có thể đổi kết quả.',
  'errors.withdraw.notSeveral': 'đơn này chỉ có một người đứng tên',
} as const satisfies Dictionary

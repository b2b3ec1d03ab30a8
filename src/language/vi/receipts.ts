import type { Dictionary } from '../dictionary.ts'

/** Words of receipts: finding one by its code at the counter and on the telephone, and giving a new one. */
export const receipts = {
  'receipts.find.title': 'Tìm theo mã biên nhận',
  'receipts.find.code': 'Mã trên giấy biên nhận',
  'receipts.find.codeHint': '12 chữ số, người gọi đọc từng nhóm bốn số',
  'receipts.find.find': 'Tìm',
  'receipts.find.mistyped': 'Mã này có số bị đọc hoặc gõ nhầm. Đọc lại từng nhóm bốn số.',
  'receipts.find.none': 'Không có giấy biên nhận nào mang mã này.',
  'receipts.find.otherOffice': 'Mã này của {office}. Điện thoại: {phone}.',
  'receipts.find.old':
    'Mã cũ: giấy đã được cấp lại, người giữ mã này không còn tra cứu được. Chỉ trả lời khi đã kiểm tra giấy tờ.',
  'receipts.find.say': 'Nói với người hỏi',
  'receipts.find.open': 'Mở hồ sơ {number}',
  'receipts.find.reissue': 'Cấp lại giấy biên nhận',
  'receipts.find.onlyThis': 'Với mã này chỉ nói giai đoạn và ngày, không nói gì thêm.',
  'receipts.find.matter': 'Nội dung {no}',
  'receipts.reissue.title': 'Cấp lại giấy biên nhận của {number}',
  'receipts.reissue.consequence': 'Giấy mới có mã mới. Mã cũ thôi dùng ngay: ai giữ giấy cũ không tra cứu được nữa.',
  'receipts.reissue.shown': 'Người đến xuất trình',
  'receipts.reissue.shown.citizenCard': 'Căn cước, căn cước công dân',
  'receipts.reissue.shown.passport': 'Hộ chiếu',
  'receipts.reissue.shown.otherPaper': 'Giấy tờ khác có ảnh',
  'receipts.reissue.shown.oldCode': 'Không xuất trình giấy tờ: đọc đúng mã cũ và biết ngày nộp',
  'receipts.reissue.lastFour': 'Bốn số cuối của giấy tờ đó',
  'receipts.reissue.lastFourHint': 'chỉ ghi bốn số cuối',
  'receipts.reissue.reason': 'Vì sao cấp lại',
  'receipts.reissue.reasonHint': 'mất giấy, giấy rách, mã bị lộ',
  'receipts.reissue.save': 'Cấp giấy mới',
  'receipts.reissue.done': 'Đã cấp mã mới. In giấy mới cho người đến.',
  'receipts.reissue.fourDigits': 'Cần đúng bốn chữ số cuối.',
  'receipts.reissue.closed': 'Mở danh tính ở hồ sơ trước, nêu mục đích, rồi mới cấp lại giấy biên nhận này.',
  'receipts.reissue.menu': 'Cấp lại giấy biên nhận',
  'receipts.noAddress':
    'Chưa đặt PUBLIC_URL: mã QR trên giấy này dẫn tới {address}, người dân không mở được. Báo quản trị trước khi in.',
  'receipts.pdf': 'Tải PDF',
  'receipts.dueInWords': 'Chậm nhất {date}',
} as const satisfies Dictionary

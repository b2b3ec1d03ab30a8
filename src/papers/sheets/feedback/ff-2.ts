import { ended, sentence, text, when } from '../blocks.ts'
import { needed } from '../fields.ts'
import type { Sheet } from '../sheet.ts'

/** What the office took down of feedback on administrative rules (NĐ 20/2008 Đ.8, 9). */
export const ff2: Sheet = {
  code: 'FF-2',
  about: ['feedback'],
  kinds: ['petition'],
  layout: 'slip',
  numbered: false,
  signedBy: 'author',
  needs: ['feedbackCode', 'feedbackOn', 'writerName'],
  fields: [needed('matter', 'text', 'matter')],
  says: (w) => ({
    title: 'Phiếu tiếp nhận phản ánh, kiến nghị',
    summary: '',
    blocks: text(
      `Mã số: ${w.feedbackCode}`,
      `Người phản ánh, kiến nghị: ${w.writerName}`,
      when(w.writerAddress, 'Địa chỉ: '),
      when(w.feedbackPhone, 'Điện thoại: '),
      `Tiếp nhận: ${w.feedbackOn}`,
      when(w.feedbackChannel, 'Hình thức: '),
      `Nội dung phản ánh, kiến nghị: ${sentence(w.matter)}`,
      when(w.due, 'Thời hạn trả lời: đến hết ', '.'),
      ended(
        `Người phản ánh, kiến nghị có quyền hỏi kết quả xử lý tại ${w.body}${when(w.officePhone, ', điện thoại ')}`,
      ),
    ),
    signers: [
      { title: 'NGƯỜI PHẢN ÁNH, KIẾN NGHỊ', note: '(Ký, ghi rõ họ tên)', name: '' },
      { title: 'NGƯỜI TIẾP NHẬN', note: '(Ký, ghi rõ họ tên)', name: w.author },
    ],
  }),
}

import { ended, recipients, sentence, text, when } from '../blocks.ts'
import { needed, optional } from '../fields.ts'
import { cameIn } from '../phrases.ts'
import type { Sheet } from '../sheet.ts'

/** Passes feedback on administrative rules to the body that must handle it, within 5 working days (NĐ 20/2008 Đ.9(1)(d)). */
export const ff1: Sheet = {
  code: 'FF-1',
  about: ['feedback', 'letter'],
  kinds: ['petition'],
  layout: 'slip',
  needs: ['receiver', 'person'],
  fields: [needed('matter', 'text', 'matter'), optional('replyBy', 'date'), optional('copiesTo', 'text')],
  says: (w) => ({
    title: 'Phiếu chuyển phản ánh, kiến nghị',
    summary: '',
    addressee: [w.receiver],
    blocks: text(
      cameIn(w),
      `Nội dung: ${sentence(w.matter)}`,
      `Căn cứ Nghị định số 20/2008/NĐ-CP của Chính phủ về tiếp nhận, xử lý phản ánh, kiến nghị của cá nhân, tổ chức về quy định hành chính, ${w.body} chuyển phản ánh, kiến nghị nêu trên đến ${w.receiver} để xem xét, xử lý theo thẩm quyền.`,
      ended(
        `Đề nghị ${w.receiver} trả lời người phản ánh, kiến nghị và thông báo kết quả cho ${w.body}${when(w.replyBy, ' trước ')}`,
      ),
    ),
    recipients: recipients(w, 'Như trên'),
  }),
}

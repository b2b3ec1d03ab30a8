import { capital, ended, recipients, sentence, text, when } from '../blocks.ts'
import { needed, optional } from '../fields.ts'
import type { Sheet } from '../sheet.ts'

/** Passes facts on, not a letter: it names neither a writer nor a letter (LTC Đ.25(2); TT 05/2021 Đ.15). */
export const tf11: Sheet = {
  code: 'TF-11',
  about: ['letter'],
  layout: 'letter',
  needs: ['receiver'],
  fields: [needed('information', 'text', 'matter'), optional('replyBy', 'date'), optional('copiesTo', 'text')],
  says: (w) => ({
    summary: 'V/v chuyển thông tin để xem xét, xử lý',
    addressee: [w.receiver],
    blocks: text(
      `Qua công tác tiếp nhận, xử lý đơn, ${w.body} nhận được thông tin liên quan đến trách nhiệm quản lý của ${w.receiver}:`,
      capital(sentence(w.information)),
      `${when(w.ground, 'Căn cứ ', ', ')}${w.body} chuyển thông tin trên để ${w.receiver} xem xét, phục vụ công tác quản lý, thanh tra, kiểm tra theo thẩm quyền.`,
      ended(
        w.replyBy
          ? `Đề nghị ${w.receiver} thông báo kết quả xem xét cho ${w.body} trước ${w.replyBy}`
          : `Văn bản này không phải là văn bản chuyển đơn`,
      ),
    ),
    recipients: recipients(w, 'Như trên'),
  }),
}

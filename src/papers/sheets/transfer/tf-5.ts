import { ended, recipients, sentence, text, when } from '../blocks.ts'
import { needed, optional } from '../fields.ts'
import { cameIn } from '../phrases.ts'
import type { Sheet } from '../sheet.ts'

/** The superior asks a subordinate body to settle what is overdue, and to report (TT 05/2021 Đ.9, 14; LTC Đ.38). */
export const tf5: Sheet = {
  code: 'TF-5',
  about: ['letter'],
  layout: 'letter',
  needs: ['receiver', 'kind', 'letterNo', 'receivedOn', 'person'],
  fields: [
    needed('matter', 'text', 'matter'),
    needed('request', 'text'),
    needed('replyBy', 'date'),
    optional('copiesTo', 'text'),
  ],
  says: (w) => ({
    summary: `V/v yêu cầu giải quyết đơn ${w.kind}`,
    addressee: [w.receiver],
    blocks: text(
      cameIn(w),
      `Nội dung đơn: ${sentence(w.matter)}`,
      `Vụ việc thuộc thẩm quyền giải quyết của ${w.receiver}${when(w.transferDue, ', thời hạn giải quyết đã hết vào ')}${when(w.overdueDays, ', quá hạn ', ' ngày')}.`,
      `${when(w.ground, 'Căn cứ ', ', ')}${w.body} yêu cầu ${w.receiver}: ${sentence(w.request)}`,
      ended(
        `Kết quả thực hiện, quá trình giải quyết, lý do chậm giải quyết và trách nhiệm của tổ chức, cá nhân có liên quan báo cáo bằng văn bản về ${w.body} trước ${w.replyBy}`,
      ),
    ),
    recipients: recipients(w, 'Như trên'),
  }),
}

import { ended, recipients, sentence, text } from '../blocks.ts'
import { needed, optional } from '../fields.ts'
import type { Sheet } from '../sheet.ts'
import { aboutDenunciation } from './about.ts'

/** Tells the accused what is said, not who says it (LTC Đ.29(3), 10, Mẫu 06). */
export const df6: Sheet = {
  code: 'DF-6',
  ...aboutDenunciation,
  layout: 'titled',
  needs: ['against', 'acceptance'],
  fields: [needed('matter', 'text', 'matter'), needed('replyBy', 'date'), optional('copiesTo', 'text')],
  says: (w) => ({
    title: 'Thông báo',
    summary: 'Về nội dung tố cáo',
    addressee: [w.against],
    blocks: text(
      `${w.body} đã thụ lý tố cáo đối với ${w.against} tại Quyết định ${w.acceptance}.`,
      `Nội dung tố cáo: ${sentence(w.matter)}`,
      `Đề nghị ${w.against} giải trình bằng văn bản về các nội dung nêu trên, cung cấp thông tin, tài liệu, bằng chứng liên quan và gửi về ${w.body} trước ${w.replyBy}.`,
      'Người bị tố cáo có các quyền và nghĩa vụ quy định tại Điều 10 Luật Tố cáo. Nghiêm cấm đe dọa, trả thù, trù dập người tố cáo dưới mọi hình thức.',
      ended(`Vậy thông báo để ${w.against} biết, thực hiện`),
    ),
    recipients: recipients(w, 'Như trên'),
  }),
}

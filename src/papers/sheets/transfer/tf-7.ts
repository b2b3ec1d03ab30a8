import { ended, recipients, sentence, text, when } from '../blocks.ts'
import { needed, optional } from '../fields.ts'
import type { Sheet } from '../sheet.ts'

/** Answers the body, deputy or newspaper that sent the letter on (LK Đ.27; LTC Đ.26(2)): of a denunciation no identity. */
export const tf7: Sheet = {
  code: 'TF-7',
  about: ['letter'],
  layout: 'letter',
  needs: ['forwarder', 'kind', 'letterNo', 'receivedOn', 'person'],
  fields: [needed('matter', 'text', 'matter'), needed('done', 'text'), optional('copiesTo', 'text')],
  says: (w) => ({
    summary: `V/v trả lời việc xử lý đơn ${w.kind} chuyển đến`,
    addressee: [w.forwarder],
    blocks: text(
      `${w.body} đã nhận đơn ${w.kind} của ${w.person} do ${w.forwarder} chuyển đến${when(w.forwarding, ' tại văn bản ')}, vào sổ số ${w.letterNo} ${w.receivedOn}.`,
      `Nội dung đơn: ${sentence(w.matter)}`,
      `${w.body} đã xử lý đơn như sau: ${sentence(w.done)}`,
      ended(`${w.body} trả lời để ${w.forwarder} biết, theo dõi`),
    ),
    recipients: recipients(w, 'Như trên'),
  }),
}

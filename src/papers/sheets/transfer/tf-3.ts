import { ended, recipients, sentence, text, when } from '../blocks.ts'
import { needed, optional } from '../fields.ts'
import { cameIn, isDenunciation } from '../phrases.ts'
import type { Sheet } from '../sheet.ts'

/**
 * Passes the letter to the body that must settle it (TT 05/2021 Đ.14, Mẫu 03). Of a denunciation only the extract goes,
 * without anything that shows the denouncer (LTC Đ.8(3), 56(2)).
 */
export const tf3: Sheet = {
  code: 'TF-3',
  about: ['letter'],
  layout: 'slip',
  needs: ['letterNo', 'receivedOn', 'person', 'kind', 'receiver'],
  fields: [
    needed('matter', 'text', 'matter'),
    optional('enclosures', 'text'),
    optional('replyBy', 'date'),
    optional('copiesTo', 'text'),
  ],
  says: (w) => ({
    title: `Phiếu chuyển đơn ${w.kind}`,
    summary: '',
    addressee: [w.receiver],
    blocks: text(
      cameIn(w),
      `Nội dung đơn: ${sentence(w.matter)}`,
      `Sau khi xem xét${when(w.ground, ', căn cứ ')}, ${w.body} chuyển ${isDenunciation(w) ? 'bản trích lược nội dung tố cáo' : 'đơn nêu trên'} đến ${w.receiver} để xem xét, giải quyết theo thẩm quyền và quy định của pháp luật.`,
      when(w.enclosures, 'Tài liệu kèm theo: ', '.'),
      isDenunciation(w) &&
        'Thông tin về người tố cáo được giữ bí mật theo Điều 8 và Điều 56 Luật Tố cáo, không gửi kèm Phiếu này.',
      ended(
        `Đề nghị ${w.receiver} thông báo kết quả xử lý, giải quyết cho ${w.body}${when(w.replyBy, ' trước ')} để theo dõi`,
      ),
    ),
    recipients: recipients(w, 'Như trên', when(w.forwarder, '', ' (để biết)')),
  }),
}

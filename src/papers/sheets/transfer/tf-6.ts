import { capital, ended, recipients, sentence, text, when } from '../blocks.ts'
import { needed, optional } from '../fields.ts'
import type { Sheet } from '../sheet.ts'

/** Urges the body that holds a letter (LTCD Đ.12: the reception board follows up). */
export const tf6: Sheet = {
  code: 'TF-6',
  about: ['letter'],
  layout: 'letter',
  needs: ['receiver', 'kind', 'letterNo', 'transfer'],
  fields: [
    needed('matter', 'text', 'matter'),
    optional('request', 'text'),
    needed('replyBy', 'date'),
    optional('copiesTo', 'text'),
  ],
  says: (w) => ({
    summary: `V/v đôn đốc giải quyết đơn ${w.kind}`,
    addressee: [w.receiver],
    blocks: text(
      `${w.body} đã chuyển đơn ${w.kind} (số vào sổ ${w.letterNo}) đến ${w.receiver} tại văn bản ${w.transfer}.`,
      `Nội dung đơn: ${sentence(w.matter)}`,
      `Đến nay ${w.body} chưa nhận được kết quả giải quyết${when(w.overdueDays, `; đã quá hạn `, ` ngày${when(w.transferDue, ' (hạn: ', ')')}`)}.`,
      `Để bảo đảm thời hạn theo quy định của pháp luật, đề nghị ${w.receiver} khẩn trương xem xét, giải quyết và thông báo kết quả cho ${w.body} trước ${w.replyBy}.`,
      capital(sentence(w.request)),
      ended(`Trường hợp chưa giải quyết xong, đề nghị nêu rõ tiến độ, lý do và thời hạn hoàn thành`),
    ),
    recipients: recipients(w, 'Như trên'),
  }),
}

import { capital, ended, recipients, sentence, text, when } from '../blocks.ts'
import { needed } from '../fields.ts'
import type { Sheet } from '../sheet.ts'
import { aboutDenunciation } from './about.ts'

/** Tells the denouncer that the denunciation was accepted (LTC Đ.29(3), Mẫu 05): on sealed paper, by name. */
export const df5: Sheet = {
  code: 'DF-5',
  ...aboutDenunciation,
  layout: 'titled',
  names: 'always',
  needs: ['person', 'acceptance'],
  fields: [needed('matter', 'text', 'matter')],
  says: (w) => ({
    title: 'Thông báo',
    summary: 'Về việc thụ lý tố cáo',
    addressee: [capital(w.person)],
    blocks: text(
      when(w.writerAddress, 'Địa chỉ: ', '.'),
      `${w.body} đã thụ lý tố cáo của ${w.person} tại Quyết định ${w.acceptance}.`,
      `Nội dung tố cáo được thụ lý: ${sentence(w.matter)}`,
      when(w.due, 'Thời hạn giải quyết tố cáo đến hết ', '.'),
      'Ông (bà) có các quyền và nghĩa vụ của người tố cáo quy định tại Điều 9 Luật Tố cáo; được bảo đảm bí mật họ tên, địa chỉ, bút tích và thông tin cá nhân khác.',
      ended('Vậy thông báo để ông (bà) được biết và thực hiện'),
    ),
    recipients: recipients(w, 'Như trên (chuyển bằng phong bì dán kín)'),
  }),
}

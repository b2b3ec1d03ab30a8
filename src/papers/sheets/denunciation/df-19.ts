import { capital, recipients, sentence, text, toldTo } from '../blocks.ts'
import { needed } from '../fields.ts'
import type { Sheet } from '../sheet.ts'
import { aboutDenunciation } from './about.ts'

/** Tells the denouncer what was concluded (LTC Đ.35(3)): on sealed paper, by name. */
export const df19: Sheet = {
  code: 'DF-19',
  ...aboutDenunciation,
  layout: 'titled',
  names: 'always',
  needs: ['person', 'acceptance'],
  fields: [needed('matter', 'text', 'matter'), needed('conclusion', 'text'), needed('measures', 'text')],
  says: (w) => ({
    title: 'Thông báo',
    summary: 'Về kết luận nội dung tố cáo',
    addressee: [capital(w.person)],
    blocks: text(
      `${w.body} đã giải quyết tố cáo của ${w.person}, thụ lý tại Quyết định ${w.acceptance}.`,
      `Nội dung tố cáo: ${sentence(w.matter)}`,
      `Kết luận: ${sentence(w.conclusion)}`,
      `Biện pháp xử lý: ${sentence(w.measures)}`,
      toldTo('ông (bà)'),
    ),
    recipients: recipients(w, 'Như trên (chuyển bằng phong bì dán kín)'),
  }),
}

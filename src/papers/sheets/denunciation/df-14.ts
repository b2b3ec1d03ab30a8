import { capital, recipients, sentence, text, toldTo } from '../blocks.ts'
import { needed } from '../fields.ts'
import { cameIn } from '../phrases.ts'
import type { Sheet } from '../sheet.ts'
import { aboutDenunciation } from './about.ts'

/** Tells the denouncer why the denunciation is not accepted (LTC Đ.24(1)): on sealed paper, by name. */
export const df14: Sheet = {
  code: 'DF-14',
  ...aboutDenunciation,
  layout: 'titled',
  names: 'always',
  needs: ['person', 'letterNo', 'receivedOn'],
  fields: [needed('matter', 'text', 'matter'), needed('reason', 'text')],
  says: (w) => ({
    title: 'Thông báo',
    summary: 'Về việc không thụ lý tố cáo',
    addressee: [capital(w.person)],
    blocks: text(
      cameIn(w),
      `Nội dung tố cáo: ${sentence(w.matter)}`,
      `Sau khi kiểm tra, xác minh thông tin ban đầu, ${w.body} nhận thấy tố cáo không đủ điều kiện thụ lý theo Điều 29 Luật Tố cáo. Lý do: ${sentence(w.reason)}`,
      toldTo('ông (bà)'),
    ),
    recipients: recipients(w, 'Như trên (chuyển bằng phong bì dán kín)'),
  }),
}

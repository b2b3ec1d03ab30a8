import { capital, recipients, sentence, text, toldTo } from '../blocks.ts'
import { needed } from '../fields.ts'
import { cameIn } from '../phrases.ts'
import type { Sheet } from '../sheet.ts'
import { aboutDenunciation } from './about.ts'

/** Tells the denouncer why a continued denunciation is not settled again (LTC Đ.37(2)(a)): on sealed paper, by name. */
export const df23: Sheet = {
  code: 'DF-23',
  ...aboutDenunciation,
  layout: 'titled',
  names: 'always',
  needs: ['person', 'letterNo', 'receivedOn'],
  fields: [needed('matter', 'text', 'matter'), needed('reason', 'text')],
  says: (w) => ({
    title: 'Thông báo',
    summary: 'Về việc không giải quyết lại vụ việc tố cáo',
    addressee: [capital(w.person)],
    blocks: text(
      cameIn(w),
      `Nội dung tố cáo tiếp: ${sentence(w.matter)}`,
      `Sau khi xem xét hồ sơ giải quyết vụ việc tố cáo trước đó, ${w.body} nhận thấy việc giải quyết đúng quy định của pháp luật, không có căn cứ giải quyết lại theo Điều 37 Luật Tố cáo. Lý do: ${sentence(w.reason)}`,
      toldTo('ông (bà)'),
    ),
    recipients: recipients(w, 'Như trên (chuyển bằng phong bì dán kín)'),
  }),
}

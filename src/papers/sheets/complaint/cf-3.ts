import { capital, recipients, sentence, text, toldTo, when } from '../blocks.ts'
import { needed, optional } from '../fields.ts'
import type { Sheet } from '../sheet.ts'

/** Until then the form of circular 07/2014 had another title. */
const decree124 = '2020-12-10'

/** No acceptance, with its ground of LK Đ.11 (LK Đ.27; Mẫu 04; before 2020-12-10 Mẫu 02-XLĐ). */
export const cf3: Sheet = {
  code: 'CF-3',
  about: ['letter'],
  kinds: ['complaint'],
  layout: 'titled',
  needs: ['person', 'receivedOn'],
  fields: [
    needed('matter', 'text', 'matter'),
    needed('reason', 'text'),
    optional('informed', 'line'),
    optional('copiesTo', 'text'),
  ],
  says: (w, { on }) => ({
    title: 'Thông báo',
    summary:
      on < decree124
        ? 'Về việc khiếu nại không đủ điều kiện thụ lý giải quyết'
        : 'Về việc không thụ lý giải quyết khiếu nại',
    addressee: [capital(w.person)],
    blocks: text(
      `${capital(w.receivedOn)}, ${w.body} đã nhận được đơn khiếu nại của ${w.person}${when(w.writerAddress, ' (địa chỉ: ', ')')}${when(w.forwarder, ' do ', ' chuyển đến')}.`,
      `Khiếu nại về việc: ${sentence(w.matter)}`,
      `Sau khi xem xét nội dung đơn khiếu nại, căn cứ Điều 11 của Luật Khiếu nại, ${w.body} nhận thấy đơn khiếu nại của ${w.person} không đủ điều kiện để thụ lý giải quyết vì: ${sentence(w.reason)}`,
      toldTo('ông (bà)'),
    ),
    recipients: recipients(w, 'Như trên', w.forwarder, w.informed),
  }),
}

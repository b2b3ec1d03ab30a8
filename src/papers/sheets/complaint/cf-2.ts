import { capital, recipients, sentence, text, toldTo, when } from '../blocks.ts'
import { needed, optional } from '../fields.ts'
import { writerLines } from '../phrases.ts'
import type { Sheet } from '../sheet.ts'

/** Acceptance, with copies to who sent the letter on and to the inspectorate of the level (LK Đ.27; Mẫu 03). */
export const cf2: Sheet = {
  code: 'CF-2',
  about: ['letter'],
  kinds: ['complaint'],
  layout: 'titled',
  needs: ['person', 'receivedOn'],
  fields: [
    needed('matter', 'text', 'matter'),
    optional('idIssued', 'line'),
    optional('informed', 'line'),
    optional('copiesTo', 'text'),
  ],
  says: (w) => ({
    title: 'Thông báo',
    summary: 'Về việc thụ lý giải quyết khiếu nại',
    addressee: [capital(w.person)],
    blocks: text(
      `${capital(w.receivedOn)}, ${w.body} đã nhận được đơn khiếu nại của ${w.person}${when(w.forwarder, ' do ', ' chuyển đến')}.`,
      ...writerLines(w),
      `Khiếu nại về việc: ${sentence(w.matter)}`,
      `Sau khi xem xét nội dung đơn khiếu nại, căn cứ quy định của pháp luật về khiếu nại, ${w.body} nhận thấy đơn khiếu nại đủ điều kiện thụ lý.`,
      when(w.due, 'Thời hạn giải quyết khiếu nại đến hết ', '.'),
      toldTo('ông (bà)'),
    ),
    recipients: recipients(w, 'Như trên', w.forwarder, w.informed || 'Cơ quan thanh tra cùng cấp'),
  }),
}

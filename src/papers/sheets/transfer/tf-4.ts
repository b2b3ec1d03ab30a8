import { capital, recipients, sentence, text, toldTo, when } from '../blocks.ts'
import { needed } from '../fields.ts'
import { cameIn, isDenunciation } from '../phrases.ts'
import type { Sheet } from '../sheet.ts'

/** Tells the writer where the letter went and when (LTCD Đ.28(1)(d); LTC Đ.24(2)); a denouncer alone, by sealed paper. */
export const tf4: Sheet = {
  code: 'TF-4',
  about: ['letter'],
  layout: 'titled',
  names: 'always',
  needs: ['person', 'kind', 'letterNo', 'receivedOn', 'receiver', 'transfer'],
  fields: [needed('matter', 'text', 'matter')],
  says: (w) => ({
    title: 'Thông báo',
    summary: `Về việc chuyển đơn ${w.kind}`,
    addressee: [capital(w.person)],
    blocks: text(
      cameIn(w),
      `Nội dung đơn: ${sentence(w.matter)}`,
      `Nội dung trên thuộc thẩm quyền xem xét, giải quyết của ${w.receiver}. ${w.body} đã chuyển đơn đến ${w.receiver} tại văn bản ${w.transfer}.`,
      `Ông (bà) liên hệ ${w.receiver} để biết kết quả giải quyết${when(w.officePhone, `; cần hỏi thêm thì gọi ${w.body}, số `)}.`,
      toldTo('ông (bà)'),
    ),
    recipients: recipients(w, 'Như trên', !isDenunciation(w) && w.receiver),
  }),
}

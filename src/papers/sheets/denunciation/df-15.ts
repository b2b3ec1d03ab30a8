import { capital, ended, recipients, sentence, text } from '../blocks.ts'
import { needed } from '../fields.ts'
import { cameIn } from '../phrases.ts'
import type { Sheet } from '../sheet.ts'
import { aboutDenunciation } from './about.ts'

/** Asks the denouncer for more (LTC Đ.24(1)): on sealed paper, by name. */
export const df15: Sheet = {
  code: 'DF-15',
  ...aboutDenunciation,
  layout: 'letter',
  names: 'always',
  needs: ['person', 'letterNo', 'receivedOn'],
  fields: [needed('missing', 'text'), needed('supplyBy', 'date')],
  says: (w) => ({
    summary: 'V/v đề nghị bổ sung thông tin, tài liệu',
    addressee: [capital(w.person)],
    blocks: text(
      cameIn(w),
      `Để có cơ sở xem xét việc thụ lý, đề nghị ông (bà) bổ sung: ${sentence(w.missing)}`,
      `Thông tin, tài liệu gửi về ${w.body}, địa chỉ: ${w.officeAddress}, trước ${w.supplyBy}.`,
      ended(
        'Họ tên, địa chỉ, bút tích và thông tin cá nhân khác của ông (bà) được giữ bí mật theo quy định của pháp luật',
      ),
    ),
    recipients: recipients(w, 'Như trên (chuyển bằng phong bì dán kín)'),
  }),
}

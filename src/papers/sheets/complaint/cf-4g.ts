import { ended, recipients, sentence, text, when } from '../blocks.ts'
import { needed, optional } from '../fields.ts'
import type { Sheet } from '../sheet.ts'

/** The written finding that a complaint is complex, with its ground a to g (NĐ 124/2020 Đ.3a(2)). */
export const cf4g: Sheet = {
  code: 'CF-4g',
  about: ['letter'],
  kinds: ['complaint'],
  layout: 'titled',
  needs: ['person', 'acceptance'],
  fields: [
    needed('matter', 'text', 'matter'),
    needed('complexGround', 'line'),
    needed('reason', 'text'),
    optional('copiesTo', 'text'),
  ],
  says: (w) => ({
    title: 'Văn bản xác định vụ việc khiếu nại phức tạp',
    summary: '',
    blocks: text(
      `${w.body} đang giải quyết khiếu nại của ${w.person} đã thụ lý tại văn bản ${w.acceptance}.`,
      `Khiếu nại về việc: ${sentence(w.matter)}`,
      `Căn cứ ${w.complexGround} khoản 1 Điều 3a Nghị định số 124/2020/NĐ-CP, ${w.body} xác định vụ việc khiếu nại nêu trên là vụ việc phức tạp.`,
      `Lý do: ${sentence(w.reason)}`,
      when(w.newDue, 'Thời hạn giải quyết khiếu nại của vụ việc phức tạp đến hết ', '.'),
      ended('Văn bản này được lưu trong hồ sơ giải quyết khiếu nại'),
    ),
    recipients: recipients(w),
  }),
}

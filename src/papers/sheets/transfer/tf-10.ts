import { ended, recipients, sentence, text, when } from '../blocks.ts'
import { needed, optional } from '../fields.ts'
import { cameIn } from '../phrases.ts'
import type { Sheet } from '../sheet.ts'

/** Reports to the head what goes beyond the desk (LTCD Đ.26; TT 05/2021 Đ.16). */
export const tf10: Sheet = {
  code: 'TF-10',
  about: ['letter'],
  layout: 'titled',
  needs: ['letterNo', 'receivedOn', 'kind', 'person'],
  fields: [
    needed('matter', 'text', 'matter'),
    optional('information', 'text'),
    needed('proposal', 'text'),
    optional('copiesTo', 'text'),
  ],
  says: (w) => ({
    title: 'Báo cáo',
    summary: `Về việc xử lý đơn ${w.kind}`,
    addressee: [`Lãnh đạo ${w.parent || w.body}`],
    blocks: text(
      cameIn(w),
      `Nội dung đơn: ${sentence(w.matter)}`,
      when(w.against, 'Cơ quan, tổ chức, cá nhân được nêu trong đơn: ', '.'),
      when(w.information, 'Quá trình xem xét: ', '.'),
      when(w.ground, 'Căn cứ: ', '.'),
      `Đề xuất: ${sentence(w.proposal)}`,
      ended(`${w.body} báo cáo, kính trình lãnh đạo xem xét, cho ý kiến chỉ đạo`),
    ),
    recipients: recipients(w, 'Như trên'),
  }),
}

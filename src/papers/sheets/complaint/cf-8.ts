import { grounds, recipients, sentence, when } from '../blocks.ts'
import { needed, optional } from '../fields.ts'
import { carriedOutBy, decides } from '../phrases.ts'
import type { Sheet } from '../sheet.ts'
import { settlementFields, settlementNeeds, settlementParts } from './settlement.ts'

/** Settles a complaint for the second time: also what the first settler decided (LK Đ.40, Mẫu 16). */
export const cf8: Sheet = {
  code: 'CF-8',
  about: ['letter'],
  kinds: ['complaint'],
  layout: 'decision',
  needs: settlementNeeds,
  fields: [...settlementFields, needed('firstResult', 'text'), optional('copiesTo', 'text')],
  says: (w, { grounds: lines }) => ({
    title: 'Quyết định',
    summary: `Về việc giải quyết khiếu nại của ${w.person} (lần hai)`,
    blocks: [
      grounds(...lines, `Căn cứ văn bản ${w.acceptance} về việc thụ lý giải quyết khiếu nại`),
      ...settlementParts(w, ['KẾT QUẢ GIẢI QUYẾT KHIẾU NẠI LẦN ĐẦU', w.firstResult]),
      ...decides(
        sentence(w.ruling),
        when(w.amount, 'Việc bồi thường thiệt hại, giải quyết các vấn đề cụ thể trong nội dung khiếu nại: ', '.'),
        `Nếu không đồng ý với Quyết định này, ${w.person} có quyền khởi kiện vụ án hành chính tại Tòa án theo quy định của Luật Tố tụng hành chính.`,
        carriedOutBy(w.person, w.against),
      ),
    ],
    recipients: recipients(w, w.person, w.against, w.forwarder, 'Người giải quyết khiếu nại lần đầu'),
  }),
}

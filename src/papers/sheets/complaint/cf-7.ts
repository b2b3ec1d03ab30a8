import { grounds, recipients, sentence, when } from '../blocks.ts'
import { needed, optional } from '../fields.ts'
import { carriedOutBy, decides } from '../phrases.ts'
import type { Sheet } from '../sheet.ts'
import { settlementFields, settlementNeeds, settlementParts } from './settlement.ts'

/** Settles a complaint for the first time, with the ten items of LK Đ.31 (Mẫu 15). */
export const cf7: Sheet = {
  code: 'CF-7',
  about: ['letter'],
  kinds: ['complaint'],
  layout: 'decision',
  needs: settlementNeeds,
  fields: [...settlementFields, needed('receiver', 'line'), optional('copiesTo', 'text')],
  says: (w, { grounds: lines }) => ({
    title: 'Quyết định',
    summary: `Về việc giải quyết khiếu nại của ${w.person} (lần đầu)`,
    blocks: [
      grounds(...lines, `Căn cứ văn bản ${w.acceptance} về việc thụ lý giải quyết khiếu nại`),
      ...settlementParts(w),
      ...decides(
        sentence(w.ruling),
        when(w.amount, 'Việc bồi thường thiệt hại, giải quyết các vấn đề cụ thể trong nội dung khiếu nại: ', '.'),
        `Trong thời hạn 30 ngày, kể từ ngày nhận được Quyết định này (ở vùng sâu, vùng xa đi lại khó khăn thì có thể kéo dài hơn nhưng không quá 45 ngày), nếu không đồng ý, ${w.person} có quyền khiếu nại lần hai đến ${w.receiver} hoặc khởi kiện vụ án hành chính tại Tòa án theo quy định của Luật Tố tụng hành chính.`,
        carriedOutBy(w.person, w.against),
      ),
    ],
    recipients: recipients(w, w.person, w.against, w.forwarder, 'Cơ quan quản lý cấp trên trực tiếp'),
  }),
}

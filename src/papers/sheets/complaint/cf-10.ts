import { grounds, recipients, sentence, when } from '../blocks.ts'
import { needed, optional } from '../fields.ts'
import { carriedOutBy, decides, inForceFromSigning } from '../phrases.ts'
import type { Sheet } from '../sheet.ts'

/** Suspends the settlement; sent within 3 working days (LK Đ.11a(1); NĐ 124/2020 Đ.28b(1), Mẫu 14a). */
export const cf10: Sheet = {
  code: 'CF-10',
  about: ['letter'],
  kinds: ['complaint'],
  layout: 'decision',
  needs: ['person'],
  fields: [needed('matter', 'text', 'matter'), needed('reason', 'text'), optional('copiesTo', 'text')],
  says: (w, { grounds: lines }) => ({
    title: 'Quyết định',
    summary: 'Về việc tạm đình chỉ giải quyết khiếu nại',
    blocks: [
      grounds(...lines, when(w.acceptance, 'Căn cứ văn bản ', ' về việc thụ lý giải quyết khiếu nại')),
      ...decides(
        `Tạm đình chỉ giải quyết khiếu nại của ${w.person} về việc: ${sentence(w.matter)}\nLý do: ${sentence(w.reason)}`,
        inForceFromSigning,
        carriedOutBy(w.person, w.against),
      ),
    ],
    recipients: recipients(w, 'Như Điều 3'),
  }),
}

import { grounds, recipients, sentence, when } from '../blocks.ts'
import { needed, optional } from '../fields.ts'
import { carriedOutBy, decides, inForceFromSigning } from '../phrases.ts'
import type { Sheet } from '../sheet.ts'

/** The settlement goes on, and its term runs again from this day (NĐ 124/2020 Đ.28b(2), Mẫu 14b). */
export const cf10b: Sheet = {
  code: 'CF-10b',
  about: ['letter'],
  kinds: ['complaint'],
  layout: 'decision',
  needs: ['person', 'suspension'],
  fields: [needed('matter', 'text', 'matter'), needed('reason', 'text'), optional('copiesTo', 'text')],
  says: (w, { grounds: lines }) => ({
    title: 'Quyết định',
    summary: 'Về việc tiếp tục giải quyết khiếu nại',
    blocks: [
      grounds(...lines, `Căn cứ Quyết định ${w.suspension} về việc tạm đình chỉ giải quyết khiếu nại`),
      ...decides(
        `Tiếp tục giải quyết khiếu nại của ${w.person} về việc: ${sentence(w.matter)}\nLý do: ${sentence(w.reason)}`,
        `${inForceFromSigning} Thời hạn giải quyết khiếu nại tiếp tục được tính từ ngày ban hành Quyết định này${when(w.newDue, ', đến hết ')}.`,
        carriedOutBy(w.person, w.against),
      ),
    ],
    recipients: recipients(w, 'Như Điều 3'),
  }),
}

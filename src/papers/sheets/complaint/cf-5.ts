import { grounds, recipients, sentence } from '../blocks.ts'
import { needed, optional } from '../fields.ts'
import { carriedOutBy, decides, inForceFromSigning } from '../phrases.ts'
import type { Sheet } from '../sheet.ts'

/** A longer term of a complex complaint: the old and the new due date (LK Đ.28, 37). */
export const cf5: Sheet = {
  code: 'CF-5',
  about: ['letter'],
  kinds: ['complaint'],
  layout: 'decision',
  needs: ['person', 'acceptance', 'due', 'newDue'],
  fields: [needed('matter', 'text', 'matter'), needed('reason', 'text'), optional('copiesTo', 'text')],
  says: (w, { grounds: lines }) => ({
    title: 'Quyết định',
    summary: 'Về việc gia hạn thời hạn giải quyết khiếu nại',
    blocks: [
      grounds(...lines, `Căn cứ văn bản ${w.acceptance} về việc thụ lý giải quyết khiếu nại`),
      ...decides(
        `Gia hạn thời hạn giải quyết khiếu nại của ${w.person} về việc: ${sentence(w.matter)}\nThời hạn giải quyết đã xác định đến hết ${w.due}, nay gia hạn đến hết ${w.newDue}.\nLý do gia hạn: ${sentence(w.reason)}`,
        inForceFromSigning,
        carriedOutBy(w.person),
      ),
    ],
    recipients: recipients(w, 'Như Điều 3', w.against),
  }),
}

import { grounds, recipients, sentence } from '../blocks.ts'
import { needed, optional } from '../fields.ts'
import { carriedOutBy, decides, inForceFromSigning } from '../phrases.ts'
import type { Sheet } from '../sheet.ts'
import { aboutDenunciation } from './about.ts'

/** A longer term: the old and the new due date (LTC Đ.30; NĐ 31/2019 Đ.3, Mẫu 01). */
export const df1: Sheet = {
  code: 'DF-1',
  ...aboutDenunciation,
  layout: 'decision',
  needs: ['acceptance', 'due', 'newDue'],
  fields: [needed('matter', 'text', 'matter'), needed('reason', 'text'), optional('copiesTo', 'text')],
  says: (w, { grounds: lines }) => ({
    title: 'Quyết định',
    summary: 'Về việc gia hạn giải quyết tố cáo',
    blocks: [
      grounds(...lines, `Căn cứ Quyết định ${w.acceptance} về việc thụ lý tố cáo`),
      ...decides(
        `Gia hạn thời hạn giải quyết vụ việc tố cáo đã được thụ lý tại Quyết định ${w.acceptance}, về nội dung: ${sentence(w.matter)}\nThời hạn giải quyết đã xác định đến hết ${w.due}, nay gia hạn đến hết ${w.newDue}.\nLý do gia hạn: ${sentence(w.reason)}`,
        inForceFromSigning,
        carriedOutBy('Người được giao xác minh nội dung tố cáo'),
      ),
    ],
    recipients: recipients(w, 'Như Điều 3', w.against),
  }),
}

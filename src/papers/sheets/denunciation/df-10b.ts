import { grounds, recipients, sentence, when } from '../blocks.ts'
import { needed, optional } from '../fields.ts'
import { carriedOutBy, decides, inForceFromSigning } from '../phrases.ts'
import type { Sheet } from '../sheet.ts'
import { aboutDenunciation } from './about.ts'

/** The settlement goes on when the ground of the suspension is gone (LTC Đ.34(2)). */
export const df10b: Sheet = {
  code: 'DF-10b',
  ...aboutDenunciation,
  layout: 'decision',
  needs: ['acceptance', 'suspension'],
  fields: [needed('matter', 'text', 'matter'), needed('reason', 'text'), optional('copiesTo', 'text')],
  says: (w, { grounds: lines }) => ({
    title: 'Quyết định',
    summary: 'Về việc tiếp tục giải quyết tố cáo',
    blocks: [
      grounds(...lines, `Căn cứ Quyết định ${w.suspension} về việc tạm đình chỉ giải quyết tố cáo`),
      ...decides(
        `Tiếp tục giải quyết vụ việc tố cáo đã được thụ lý tại Quyết định ${w.acceptance}, về nội dung: ${sentence(w.matter)}\nLý do: ${sentence(w.reason)}`,
        `${inForceFromSigning} Thời hạn giải quyết tố cáo tiếp tục được tính từ ngày ban hành Quyết định này${when(w.newDue, ', đến hết ')}.`,
        carriedOutBy('Người được giao xác minh nội dung tố cáo'),
      ),
    ],
    recipients: recipients(w, 'Như Điều 3', w.against),
  }),
}

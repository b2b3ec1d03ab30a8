import { grounds, recipients, sentence } from '../blocks.ts'
import { needed, optional } from '../fields.ts'
import { carriedOutBy, decides, inForceFromSigning } from '../phrases.ts'
import type { Sheet } from '../sheet.ts'
import { aboutDenunciation } from './about.ts'

/** Suspends the settlement while another body's result or an expert opinion is awaited (LTC Đ.34(1)). */
export const df10: Sheet = {
  code: 'DF-10',
  ...aboutDenunciation,
  layout: 'decision',
  needs: ['acceptance'],
  fields: [needed('matter', 'text', 'matter'), needed('reason', 'text'), optional('copiesTo', 'text')],
  says: (w, { grounds: lines }) => ({
    title: 'Quyết định',
    summary: 'Về việc tạm đình chỉ giải quyết tố cáo',
    blocks: [
      grounds(...lines, `Căn cứ Quyết định ${w.acceptance} về việc thụ lý tố cáo`),
      ...decides(
        `Tạm đình chỉ giải quyết vụ việc tố cáo đã được thụ lý tại Quyết định ${w.acceptance}, về nội dung: ${sentence(w.matter)}\nLý do: ${sentence(w.reason)}`,
        `${inForceFromSigning} Thời gian tạm đình chỉ không tính vào thời hạn giải quyết tố cáo.`,
        carriedOutBy('Người được giao xác minh nội dung tố cáo'),
      ),
    ],
    recipients: recipients(w, 'Như Điều 3', w.against),
  }),
}

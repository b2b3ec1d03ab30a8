import { grounds, recipients, sentence, when } from '../blocks.ts'
import { needed, optional } from '../fields.ts'
import { carriedOutBy, decides, inForceFromSigning } from '../phrases.ts'
import type { Sheet } from '../sheet.ts'
import { aboutDenunciation } from './about.ts'

/** Ends the settlement: withdrawn, the only accused died, or settled by a court (LTC Đ.34(3)). */
export const df11: Sheet = {
  code: 'DF-11',
  ...aboutDenunciation,
  layout: 'decision',
  needs: [],
  fields: [needed('matter', 'text', 'matter'), needed('reason', 'text'), optional('copiesTo', 'text')],
  says: (w, { grounds: lines }) => ({
    title: 'Quyết định',
    summary: 'Về việc đình chỉ giải quyết tố cáo',
    blocks: [
      grounds(...lines, when(w.acceptance, 'Căn cứ Quyết định ', ' về việc thụ lý tố cáo')),
      ...decides(
        `Đình chỉ giải quyết vụ việc tố cáo${when(w.acceptance, ' đã được thụ lý tại Quyết định ')}, về nội dung: ${sentence(w.matter)}\nLý do: ${sentence(w.reason)}`,
        inForceFromSigning,
        carriedOutBy('Người được giao xác minh nội dung tố cáo'),
      ),
    ],
    recipients: recipients(w, 'Như Điều 3', w.against),
  }),
}

import { grounds, recipients, sentence, when } from '../blocks.ts'
import { needed, optional } from '../fields.ts'
import { carriedOutBy, decides, inForceFromSigning } from '../phrases.ts'
import type { Sheet } from '../sheet.ts'
import { aboutDenunciation } from './about.ts'

/** Accepts a denunciation: whom it accuses, of what, until when (LTC Đ.29(2), Mẫu 04). It names no denouncer. */
export const df4: Sheet = {
  code: 'DF-4',
  ...aboutDenunciation,
  layout: 'decision',
  needs: ['against'],
  fields: [needed('matter', 'text', 'matter'), needed('chair', 'line'), optional('copiesTo', 'text')],
  says: (w, { grounds: lines }) => ({
    title: 'Quyết định',
    summary: 'Về việc thụ lý tố cáo',
    blocks: [
      grounds(...lines),
      ...decides(
        `Thụ lý tố cáo đối với ${w.against}.\nNội dung tố cáo được thụ lý: ${sentence(w.matter)}${when(w.due, '\nThời hạn giải quyết tố cáo đến hết ', '.')}`,
        `Giao ${w.chair} tiến hành xác minh nội dung tố cáo và báo cáo kết quả xác minh theo quy định của pháp luật.`,
        inForceFromSigning,
        carriedOutBy(w.chair),
      ),
    ],
    recipients: recipients(w, 'Như Điều 4'),
  }),
}

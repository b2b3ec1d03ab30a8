import { ended, part, text } from '../blocks.ts'
import { needed, optional } from '../fields.ts'
import type { Sheet } from '../sheet.ts'
import { stripped } from '../words.ts'
import { aboutDenunciation } from './about.ts'

/**
 * What may be read of a denunciation by who verifies it: typed again, with nothing of the denouncer (LTC Đ.56(2)). The
 * officer confirms each thing that was stripped; evidence that only one person can have is described, not attached.
 */
export const df17: Sheet = {
  code: 'DF-17',
  ...aboutDenunciation,
  layout: 'titled',
  needs: ['against'],
  fields: [
    needed('matter', 'text', 'matter'),
    needed('conduct', 'text'),
    optional('when', 'text'),
    optional('where', 'text'),
    optional('evidence', 'text'),
    ...stripped.map((what) => needed(`stripped.${what}`, 'tick')),
  ],
  says: (w) => ({
    title: 'Bản trích lược',
    summary: 'Nội dung tố cáo',
    blocks: [
      ...part('1. Người bị tố cáo', w.against),
      ...part('2. Nội dung tố cáo', w.matter),
      ...part('3. Hành vi bị tố cáo', w.conduct),
      ...part('4. Thời gian, địa điểm xảy ra', w.when, w.where),
      ...part('5. Thông tin, tài liệu, bằng chứng (mô tả)', w.evidence),
      ...text(
        ended(
          'Bản trích lược được lập lại từ đơn tố cáo, đã lược bỏ họ tên, địa chỉ, bút tích và thông tin cá nhân khác của người tố cáo theo khoản 2 Điều 56 Luật Tố cáo',
        ),
      ),
    ],
    signers: [
      { title: 'NGƯỜI TRÍCH LƯỢC', note: '(Ký, ghi rõ họ tên)', name: w.author },
      { title: w.signerPost, note: '(Ký, ghi rõ họ tên)', name: w.signerName },
    ],
  }),
}

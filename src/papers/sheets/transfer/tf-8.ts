import { ended, sentence, text, when } from '../blocks.ts'
import { needed } from '../fields.ts'
import { cameIn } from '../phrases.ts'
import type { Sheet } from '../sheet.ts'

/** Why a letter is filed away without handling, and until when it is kept: one year (TT 05/2021 Đ.28). */
export const tf8: Sheet = {
  code: 'TF-8',
  about: ['letter'],
  layout: 'slip',
  needs: ['letterNo', 'receivedOn', 'kind', 'person'],
  fields: [needed('matter', 'text', 'matter'), needed('reason', 'text'), needed('keptUntil', 'date')],
  says: (w) => ({
    title: 'Phiếu lưu đơn',
    summary: '',
    blocks: text(
      cameIn(w),
      `Nội dung đơn: ${sentence(w.matter)}`,
      `Lý do lưu đơn: ${sentence(w.reason)}`,
      when(w.ground, 'Căn cứ: ', '.'),
      ended(`Đơn và tài liệu kèm theo được lưu đến ${w.keptUntil}`),
    ),
    signers: [
      { title: 'NGƯỜI XỬ LÝ ĐƠN', note: '(Ký, ghi rõ họ tên)', name: w.author },
      { title: w.signerPost, note: '(Ký, ghi rõ họ tên)', name: w.signerName },
    ],
  }),
}

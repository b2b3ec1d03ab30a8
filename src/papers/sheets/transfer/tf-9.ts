import { capital, documentTable, ended, text } from '../blocks.ts'
import { needed } from '../fields.ts'
import { cameIn } from '../phrases.ts'
import type { Sheet } from '../sheet.ts'

/** Originals go back to the writer against signature (TT 05/2021). */
export const tf9: Sheet = {
  code: 'TF-9',
  about: ['letter'],
  layout: 'slip',
  names: 'toDenouncer',
  needs: ['letterNo', 'receivedOn', 'kind', 'person'],
  fields: [needed('documents', 'rows')],
  says: (w) => ({
    title: 'Phiếu trả lại giấy tờ, tài liệu gốc',
    summary: '',
    addressee: [capital(w.person)],
    blocks: [
      ...text(cameIn(w), `${w.body} trả lại ông (bà) các giấy tờ, tài liệu gốc gửi kèm đơn, gồm:`),
      documentTable(w.documents),
      ...text(
        'Người nhận đã kiểm tra, nhận đủ giấy tờ, tài liệu nêu trên.',
        ended('Phiếu được lập thành 02 bản, giao người nhận 01 bản, lưu hồ sơ 01 bản'),
      ),
    ],
    signers: [
      { title: 'NGƯỜI NHẬN', note: '(Ký, ghi rõ họ tên)', name: '' },
      { title: w.signerPost, note: '(Ký, ghi rõ họ tên)', name: w.signerName },
    ],
  }),
}

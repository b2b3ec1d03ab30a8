import { ended, sentence, text, when } from '../blocks.ts'
import { needed } from '../fields.ts'
import type { Sheet } from '../sheet.ts'
import { aboutDenunciation } from './about.ts'

/** Proposes an inspection where no denunciation can be accepted but the facts can be checked (LTC Đ.25(2), 26). */
export const df18: Sheet = {
  code: 'DF-18',
  ...aboutDenunciation,
  layout: 'slip',
  needs: ['letterNo', 'receivedOn'],
  fields: [needed('matter', 'text', 'matter'), needed('reason', 'text'), needed('proposal', 'text')],
  says: (w) => ({
    title: 'Phiếu đề xuất thanh tra, kiểm tra',
    summary: '',
    addressee: [`Lãnh đạo ${w.body}`],
    blocks: text(
      `${w.body} tiếp nhận thông tin, vào sổ số ${w.letterNo} ${w.receivedOn}.`,
      `Nội dung: ${sentence(w.matter)}`,
      when(w.against, 'Cơ quan, tổ chức, cá nhân có liên quan: ', '.'),
      `Kết quả xem xét: ${sentence(w.reason)}`,
      when(w.ground, 'Căn cứ: ', '.'),
      `Đề xuất: ${sentence(w.proposal)}`,
      ended('Kính trình lãnh đạo xem xét, quyết định'),
    ),
    signers: [
      { title: 'NGƯỜI ĐỀ XUẤT', note: '(Ký, ghi rõ họ tên)', name: w.author },
      { title: w.signerPost, note: '(Phê duyệt)', name: w.signerName },
    ],
  }),
}

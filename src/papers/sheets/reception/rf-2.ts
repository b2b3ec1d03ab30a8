import { documentTable, ended, text, when } from '../blocks.ts'
import { needed, optional } from '../fields.ts'
import type { Sheet } from '../sheet.ts'

/** What was handed over at a visit: when, where, by whom, to whom, which papers (NĐ 154/2026 Đ.15(4), Mẫu 02/TCD). */
export const rf2: Sheet = {
  code: 'RF-2',
  about: ['reception'],
  layout: 'titled',
  numbered: false,
  signedBy: 'officer',
  needs: ['person', 'visitOn', 'officer'],
  fields: [
    needed('meetingAt', 'time', 'visitAt'),
    needed('documents', 'rows'),
    needed('copies', 'line'),
    optional('idIssued', 'line'),
  ],
  says: (w) => ({
    title: 'Giấy biên nhận',
    summary: 'Thông tin, tài liệu',
    blocks: [
      ...text(
        `Vào hồi ${w.meetingAt}, ${w.visitOn}, tại ${w.visitPlace || w.body}.`,
        `Tôi là: ${w.officer}${when(w.officerPost, '. Chức vụ: ')}.`,
        `Đã nhận của ${w.person}${when(w.writerId, '. Số căn cước/hộ chiếu (hoặc giấy tờ tùy thân): ')}${when(w.idIssued, ', ngày cấp, nơi cấp: ')} các thông tin, tài liệu sau:`,
      ),
      documentTable(w.documents),
      ...text(
        ended(
          `Giấy biên nhận thông tin, tài liệu được lập thành ${w.copies} bản, giao cho người cung cấp thông tin, tài liệu 01 bản`,
        ),
      ),
    ],
    signers: [
      { title: 'NGƯỜI CUNG CẤP\nTHÔNG TIN, TÀI LIỆU', note: '(Ký, ghi rõ họ tên)', name: '' },
      { title: 'NGƯỜI NHẬN', note: '(Ký, ghi rõ họ tên)', name: w.officer },
    ],
  }),
}

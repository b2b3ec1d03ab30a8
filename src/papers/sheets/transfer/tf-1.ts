import { documentTable, ended, sentence, text, when } from '../blocks.ts'
import { needed, optional } from '../fields.ts'
import { cameIn } from '../phrases.ts'
import type { Sheet } from '../sheet.ts'

/**
 * The officer proposes, the leader approves by signing (TT 05/2021 Mẫu 01). A complaint or denunciation is proposed for
 * acceptance, which has papers of its own; a petition is settled upon this slip.
 */
export const tf1: Sheet = {
  code: 'TF-1',
  about: ['letter'],
  layout: 'slip',
  needs: ['letterNo', 'receivedOn', 'person', 'kind'],
  fields: [needed('matter', 'text', 'matter'), needed('proposal', 'text'), optional('documents', 'rows')],
  says: (w) => ({
    title: 'Phiếu đề xuất thụ lý đơn',
    summary: '',
    addressee: [`Lãnh đạo ${w.body}`],
    blocks: [
      ...text(
        cameIn(w),
        `Tóm tắt nội dung đơn: ${sentence(w.matter)}`,
        when(w.against, 'Cơ quan, tổ chức, cá nhân được nêu trong đơn: ', '.'),
        when(w.result, `Đơn đã được giải quyết tại văn bản ${w.settlement}: `, '.'),
        w.documents.length > 0 && 'Thông tin, tài liệu kèm theo đơn:',
      ),
      ...(w.documents.length > 0 ? [documentTable(w.documents)] : []),
      ...text(
        when(w.ground, 'Căn cứ: ', '.'),
        `Đề xuất: ${sentence(w.proposal)}`,
        ended(
          w.kind === 'kiến nghị, phản ánh'
            ? `Đề nghị lãnh đạo xem xét, phê duyệt việc xem xét, giải quyết đơn của ${w.person} theo quy định của pháp luật`
            : `Đề nghị lãnh đạo xem xét, quyết định việc thụ lý giải quyết đơn của ${w.person} theo quy định của pháp luật`,
        ),
      ),
    ],
    signers: [
      { title: 'NGƯỜI ĐỀ XUẤT', note: '(Ký, ghi rõ họ tên)', name: w.author },
      { title: w.signerPost, note: '(Phê duyệt)', name: w.signerName },
    ],
  }),
}

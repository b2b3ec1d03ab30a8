import { capital, recipients, sentence, text, when } from '../blocks.ts'
import { needed, optional } from '../fields.ts'
import type { Sheet } from '../sheet.ts'

/** The grounds of the text itself, where the refusal has none of its own: the annex cites point g by a slip, h is meant. */
const written = 'khoản 3 Điều 9 Luật Tiếp công dân'

/** Refuses a reception in writing within 3 working days (LTCD Đ.9(3); NĐ 154/2026 Đ.4(3), Mẫu 01/TCD). */
export const rf1: Sheet = {
  code: 'RF-1',
  about: ['reception'],
  layout: 'titled',
  needs: ['person', 'visitOn', 'kind'],
  fields: [
    needed('matter', 'text', 'matter'),
    needed('reason', 'text'),
    optional('idIssued', 'line'),
    optional('informed', 'line'),
    optional('cooperating', 'line'),
    optional('copiesTo', 'text'),
  ],
  says: (w) => ({
    title: 'Thông báo',
    summary: 'Về việc từ chối tiếp công dân',
    addressee: [capital(w.person)],
    blocks: text(
      `${capital(w.visitOn)}, ${w.person}`,
      when(
        w.writerId,
        'Số căn cước/giấy chứng nhận căn cước/số định danh cá nhân/số hộ chiếu: ',
        when(w.idIssued, ', ngày cấp, nơi cấp: '),
      ),
      when(w.writerAddress, 'Địa chỉ: '),
      `Đến ${w.visitPlace || w.body} để ${w.kind} về việc: ${sentence(w.matter)}`,
      `Lý do: ${sentence(w.reason)}`,
      `Căn cứ ${w.ground || written}, ${w.body} từ chối tiếp nhận nội dung ${w.kind} nêu trên của ${w.person} và thông báo để ông (bà) được biết./.`,
    ),
    recipients: recipients(
      w,
      'Như trên',
      when(w.informed, '', ' (để biết)'),
      when(w.cooperating, '', ' (để phối hợp)'),
    ),
  }),
}

import { capital, ended, recipients, sentence, text, when } from '../blocks.ts'
import { needed, optional } from '../fields.ts'
import { cameIn } from '../phrases.ts'
import type { Sheet } from '../sheet.ts'

/** From then on it is a letter with a title of its own; before, a slip (NĐ 61/2018 Đ.19). */
const decree118 = '2025-07-01'

/**
 * Apologises for a date that is not kept, says why and promises a new one. Prescribed for the one-stop desk (NĐ 118/2025;
 * TT 03/2025/TT-VPCP Mẫu 04); for letters, visits and feedback it is our practice. Never for a denunciation.
 */
export const of4: Sheet = {
  code: 'OF-4',
  about: ['letter', 'reception', 'feedback'],
  kinds: ['complaint', 'petition'],
  layout: (on) => (on < decree118 ? 'slip' : 'titled'),
  needs: ['person', 'due', 'newDue'],
  fields: [needed('matter', 'text', 'matter'), needed('reason', 'text'), optional('copiesTo', 'text')],
  says: (w, { on }) => ({
    title:
      on < decree118
        ? 'Phiếu xin lỗi và hẹn lại ngày trả kết quả'
        : 'Văn bản xin lỗi và đề nghị gia hạn thời gian giải quyết',
    summary: '',
    addressee: [capital(w.person)],
    blocks: text(
      cameIn(w),
      `Nội dung: ${sentence(w.matter)}`,
      `Thời hạn trả lời đã hẹn với ông (bà) đến hết ${w.due}. Đến nay việc giải quyết chưa hoàn thành, lý do: ${sentence(w.reason)}`,
      `${w.body} xin lỗi ông (bà) về sự chậm trễ này và hẹn trả lời ông (bà) chậm nhất vào ${w.newDue}.`,
      ended(
        `Rất mong nhận được sự thông cảm của ông (bà)${when(w.officePhone, `. Cần hỏi thêm, ông (bà) gọi ${w.body}, số `)}`,
      ),
    ),
    recipients: recipients(w, 'Như trên'),
  }),
}

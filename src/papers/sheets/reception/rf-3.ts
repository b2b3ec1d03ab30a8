import { capital, ended, recipients, sentence, text } from '../blocks.ts'
import { needed, optional } from '../fields.ts'
import type { Sheet } from '../sheet.ts'

/** What the leader concluded at a reception, and who does what by when (NĐ 154/2026 Đ.25(2)). */
export const rf3: Sheet = {
  code: 'RF-3',
  about: ['reception'],
  layout: 'titled',
  needs: ['visitOn', 'host', 'person'],
  fields: [
    needed('matter', 'text', 'matter'),
    needed('conclusion', 'text'),
    needed('tasks', 'rows'),
    optional('copiesTo', 'text'),
  ],
  says: (w) => ({
    title: 'Thông báo',
    summary: 'Kết luận việc tiếp công dân',
    blocks: [
      ...text(
        `${capital(w.visitOn)}, ${w.host} đã tiếp ${w.person}.`,
        `Nội dung công dân trình bày: ${sentence(w.matter)}`,
        `Sau khi nghe công dân trình bày và ý kiến của các cơ quan có liên quan, ${w.host} kết luận: ${sentence(w.conclusion)}`,
        'Phân công thực hiện:',
      ),
      {
        kind: 'table',
        columns: ['STT', 'Cơ quan, người thực hiện', 'Việc phải làm', 'Thời hạn'],
        shares: [1, 4, 5, 3],
        rows: w.tasks.map(({ body = '', work = '', by = '' }, index) => [String(index + 1), body, work, by]),
      },
      ...text(
        ended(`${w.body} thông báo để các cơ quan, cá nhân có liên quan thực hiện, báo cáo kết quả đúng thời hạn`),
      ),
    ],
    recipients: recipients(w, w.host, 'Các cơ quan được phân công thực hiện', 'Công dân được tiếp'),
  }),
}

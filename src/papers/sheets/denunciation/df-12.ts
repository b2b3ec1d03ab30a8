import { ended, part, recipients, text } from '../blocks.ts'
import { needed, optional } from '../fields.ts'
import type { Sheet } from '../sheet.ts'
import { aboutDenunciation } from './about.ts'

/** What was found: content, explanation, verification, legal grounds, conclusion, measures (LTC Đ.35(2), Mẫu 12). */
export const df12: Sheet = {
  code: 'DF-12',
  ...aboutDenunciation,
  layout: 'titled',
  needs: ['against', 'acceptance'],
  fields: [
    needed('matter', 'text', 'matter'),
    needed('explanation', 'text'),
    needed('verification', 'text'),
    needed('basis', 'text'),
    needed('conclusion', 'text'),
    needed('measures', 'text'),
    optional('copiesTo', 'text'),
  ],
  says: (w) => ({
    title: 'Kết luận',
    summary: `Nội dung tố cáo đối với ${w.against}`,
    blocks: [
      ...text(
        `Thực hiện Quyết định ${w.acceptance} về việc thụ lý tố cáo, ${w.body} kết luận nội dung tố cáo như sau:`,
      ),
      ...part('1. Nội dung tố cáo', w.matter),
      ...part('2. Giải trình của người bị tố cáo', w.explanation),
      ...part('3. Kết quả xác minh nội dung tố cáo', w.verification),
      ...part('4. Căn cứ pháp luật để xác định có hay không có hành vi vi phạm pháp luật', w.basis),
      ...part('5. Kết luận về tính đúng, sai của nội dung tố cáo và trách nhiệm của tổ chức, cá nhân', w.conclusion),
      ...part('6. Biện pháp xử lý và kiến nghị', w.measures),
      ...text(
        ended(
          'Trên đây là kết luận nội dung tố cáo; các cơ quan, tổ chức, cá nhân có liên quan căn cứ Kết luận này để thực hiện',
        ),
      ),
    ],
    recipients: recipients(w, w.against, 'Cơ quan quản lý người bị tố cáo'),
  }),
}

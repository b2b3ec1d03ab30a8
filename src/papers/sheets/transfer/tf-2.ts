import { capital, ended, recipients, sentence, text, when } from '../blocks.ts'
import { needed, optional } from '../fields.ts'
import { cameIn } from '../phrases.ts'
import type { Sheet } from '../sheet.ts'

/** Tells the writer where to turn, or what to add; once for one matter (TT 05/2021 Đ.9, Mẫu 02). */
export const tf2: Sheet = {
  code: 'TF-2',
  about: ['letter', 'reception'],
  layout: 'slip',
  names: 'toDenouncer',
  needs: ['person', 'kind'],
  fields: [
    needed('matter', 'text', 'matter'),
    needed('reason', 'text'),
    optional('receiver', 'line', 'receiver'),
    optional('missing', 'text'),
  ],
  says: (w) => ({
    title: 'Phiếu hướng dẫn',
    summary: '',
    addressee: [capital(w.person)],
    blocks: text(
      cameIn(w),
      `Nội dung: ${sentence(w.matter)}`,
      `Sau khi xem xét${when(w.ground, ', căn cứ ')}, ${w.body} thấy rằng: ${sentence(w.reason)}`,
      when(w.receiver, 'Đề nghị ông (bà) gửi đơn đến ', ' để được xem xét, giải quyết theo quy định của pháp luật.'),
      when(w.missing, 'Đề nghị ông (bà) bổ sung: ', '.'),
      ended(`Đối với nội dung nêu trên, ${w.body} chỉ hướng dẫn một lần`),
    ),
    recipients: recipients(w, 'Như trên'),
  }),
}

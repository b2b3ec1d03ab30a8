import { capital, ended, recipients, sentence, text, when } from '../blocks.ts'
import { needed, optional } from '../fields.ts'
import type { Sheet } from '../sheet.ts'

/** Calls to a dialogue: time, place and content, at least 5 days before (LK Đ.30, 39; NĐ 124/2020 Đ.28(1)). */
export const cf6a: Sheet = {
  code: 'CF-6a',
  about: ['letter'],
  kinds: ['complaint'],
  layout: 'titled',
  needs: ['person'],
  fields: [
    needed('matter', 'text', 'matter'),
    { ...needed('meetingOn', 'date'), daysAfter: 5 },
    needed('meetingAt', 'time'),
    needed('meetingPlace', 'line'),
    needed('meetingContent', 'text'),
    needed('chair', 'line'),
    optional('participants', 'text'),
    optional('copiesTo', 'text'),
  ],
  says: (w) => ({
    title: 'Thông báo',
    summary: 'Về việc tổ chức đối thoại trong giải quyết khiếu nại',
    addressee: [capital(w.person), ...(w.against ? [w.against] : [])],
    blocks: text(
      `${w.body} đang giải quyết khiếu nại của ${w.person}${when(w.acceptance, ', đã thụ lý tại văn bản ')}, về việc: ${sentence(w.matter)}`,
      `${w.body} tổ chức đối thoại như sau:`,
      `1. Thời gian: ${w.meetingAt}, ${w.meetingOn}.`,
      `2. Địa điểm: ${sentence(w.meetingPlace)}`,
      `3. Người chủ trì: ${sentence(w.chair)}`,
      `4. Thành phần: ông (bà) là người khiếu nại hoặc người đại diện hợp pháp; người bị khiếu nại${when(w.participants.replaceAll('\n', '; '), '; ')}.`,
      `5. Nội dung đối thoại: ${sentence(w.meetingContent)}`,
      'Đề nghị ông (bà) có mặt đúng thời gian, địa điểm, mang theo giấy tờ tùy thân và tài liệu, bằng chứng có liên quan.',
      ended(
        'Trường hợp không tham gia được, đề nghị thông báo lý do bằng văn bản trước ngày đối thoại; vắng mặt không có lý do chính đáng thì khiếu nại vẫn tiếp tục được giải quyết',
      ),
    ),
    recipients: recipients(w, 'Như trên'),
  }),
}

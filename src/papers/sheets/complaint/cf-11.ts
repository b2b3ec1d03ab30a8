import { capital, grounds, recipients, sentence, text, toldTo, when } from '../blocks.ts'
import { needed, optional } from '../fields.ts'
import { carriedOutBy, decides, inForceFromSigning } from '../phrases.ts'
import type { Day, Said, Sheet } from '../sheet.ts'
import type { Words } from '../words.ts'

/** From then on it is a decision with a form; before, LK Đ.10 asked for a notice. */
const decree155 = '2026-07-01'

/** Ends the settlement (LK Đ.11a(2); NĐ 124/2020 Đ.28b(1), Mẫu 14a; before 2026-07-01 LK Đ.10). */
export const cf11: Sheet = {
  code: 'CF-11',
  about: ['letter'],
  kinds: ['complaint'],
  layout: (on) => (on < decree155 ? 'titled' : 'decision'),
  needs: ['person'],
  fields: [needed('matter', 'text', 'matter'), needed('reason', 'text'), optional('copiesTo', 'text')],
  says: (w, day) => (day.on < decree155 ? notice(w) : decision(w, day)),
}

function decision(w: Words, { grounds: lines }: Day): Said {
  return {
    title: 'Quyết định',
    summary: 'Về việc đình chỉ giải quyết khiếu nại',
    blocks: [
      grounds(...lines, when(w.acceptance, 'Căn cứ văn bản ', ' về việc thụ lý giải quyết khiếu nại')),
      ...decides(
        `Đình chỉ giải quyết khiếu nại của ${w.person} về việc: ${sentence(w.matter)}\nLý do: ${sentence(w.reason)}`,
        inForceFromSigning,
        carriedOutBy(w.person, w.against),
      ),
    ],
    recipients: recipients(w, 'Như Điều 3'),
  }
}

function notice(w: Words): Said {
  return {
    title: 'Thông báo',
    summary: 'Về việc đình chỉ giải quyết khiếu nại',
    addressee: [capital(w.person)],
    blocks: text(
      `${w.body} đình chỉ giải quyết khiếu nại của ${w.person}${when(w.acceptance, ' đã thụ lý tại văn bản ')}, về việc: ${sentence(w.matter)}`,
      `Lý do: ${sentence(w.reason)}`,
      toldTo('ông (bà)'),
    ),
    recipients: recipients(w, 'Như trên', w.forwarder, w.against),
  }
}

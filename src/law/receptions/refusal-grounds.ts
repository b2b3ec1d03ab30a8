import type { Confidence } from '../citation.ts'
import type { ClockId } from '../clocks/clock-ids.ts'
import type { Handling } from '../decisions/outcomes.ts'
import type { PlainDate } from '../plain-date.ts'

/** A ground on which a citizen may be refused a reception (law/complaints-and-letters §5.2). */
export interface RefusalGround {
  id: string
  /** What the officer sees, in the words of the law. */
  ground: string
  /** Facts that establish it; null when the officer observes it and chooses it by its id. */
  when: string | null
  handling: Handling
  papers: readonly string[]
  clocks: readonly ClockId[]
  citation: string
  confidence: Confidence
  inForceFrom: PlainDate
  inForceTo: PlainDate | null
}

const newDecree = { confidence: 'verified', inForceFrom: '2026-07-01', inForceTo: null } as const
const inWords = { when: null, handling: 'explainOrally', papers: [], clocks: [] } as const
const inWriting = { handling: 'refuseInWriting', papers: ['RF-1'], clocks: ['reception.refusal-notice'] } as const

/** Three grounds until 2026-06-30, thirteen from then (LTCD Đ.9; NĐ 154/2026 Đ.4(1)), in the order of the text. */
export const refusalGrounds: readonly RefusalGround[] = [
  {
    id: 'refuse.1',
    ground: 'say rượu, dùng chất kích thích, mắc bệnh làm mất khả năng nhận thức hoặc điều khiển hành vi',
    ...inWords,
    citation: 'LTCD Đ.9(1)',
    confidence: 'verified',
    inForceFrom: '2014-07-01',
    inForceTo: null,
  },
  {
    id: 'refuse.2',
    ground: 'đe dọa, xúc phạm cơ quan, người tiếp công dân hoặc vi phạm nội quy nơi tiếp công dân',
    ...inWords,
    citation: 'LTCD Đ.9(2)',
    confidence: 'verified',
    inForceFrom: '2014-07-01',
    inForceTo: null,
  },
  {
    // Before 2026-07-01 the notice has no term: its clock finds no law in force on such a day.
    id: 'refuse.3',
    ground:
      'vụ việc đã giải quyết đúng, đã kiểm tra, rà soát, thông báo bằng văn bản, đã giải thích mà cố tình kéo dài',
    when: null,
    ...inWriting,
    citation: 'LTCD Đ.9(3)',
    confidence: 'verified',
    inForceFrom: '2014-07-01',
    inForceTo: null,
  },
  {
    id: 'refuse.a',
    ground: 'mang vũ khí, vật liệu nổ, vật nguy hiểm mà không giao nộp',
    ...inWords,
    citation: 'NĐ 154/2026 Đ.4(1)(a)',
    ...newDecree,
  },
  {
    id: 'refuse.b',
    ground: 'không chấp hành kiểm tra an ninh',
    ...inWords,
    citation: 'NĐ 154/2026 Đ.4(1)(b)',
    ...newDecree,
  },
  {
    id: 'refuse.c',
    ground: 'ghi âm, ghi hình, phát trực tiếp trái yêu cầu của người chủ trì hoặc gây mất trật tự',
    ...inWords,
    citation: 'NĐ 154/2026 Đ.4(1)(c)',
    ...newDecree,
  },
  {
    id: 'refuse.d',
    ground: 'kích động, lôi kéo người khác, gây rối trật tự công cộng',
    ...inWords,
    citation: 'NĐ 154/2026 Đ.4(1)(d)',
    ...newDecree,
  },
  {
    id: 'refuse.dd',
    ground: 'không đủ năng lực hành vi dân sự mà không có người đại diện theo pháp luật',
    ...inWords,
    citation: 'NĐ 154/2026 Đ.4(1)(đ)',
    ...newDecree,
  },
  {
    id: 'refuse.e',
    ground: 'người đại diện, người được ủy quyền không có giấy tờ chứng minh',
    ...inWords,
    citation: 'NĐ 154/2026 Đ.4(1)(e)',
    ...newDecree,
  },
  {
    id: 'refuse.g',
    ground: 'nội dung trình bày không phải khiếu nại, tố cáo, kiến nghị, phản ánh',
    ...inWords,
    citation: 'NĐ 154/2026 Đ.4(1)(g)',
    ...newDecree,
  },
  {
    // The printed form cites point g: a drafting slip, the ground is point h.
    id: 'refuse.h',
    ground: 'kiến nghị, phản ánh đã được tiếp nhận, hướng dẫn hoặc trả lời bằng văn bản mà không có nội dung mới',
    when: 'kind=petition && answeredInWriting && !newFacts',
    ...inWriting,
    citation: 'NĐ 154/2026 Đ.4(1)(h), 4(3)',
    ...newDecree,
  },
  {
    id: 'refuse.i',
    ground: 'bản án đã có hiệu lực, không có căn cứ xem xét lại, đã có văn bản trả lời của cơ quan có thẩm quyền',
    ...inWords,
    citation: 'NĐ 154/2026 Đ.4(1)(i)',
    ...newDecree,
  },
  {
    id: 'refuse.k',
    ground: 'cơ quan có thẩm quyền khác đã thụ lý và đang giải quyết',
    ...inWords,
    when: 'handledElsewhere',
    citation: 'NĐ 154/2026 Đ.4(1)(k)',
    ...newDecree,
  },
]

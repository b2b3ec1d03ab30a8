import type { Actor } from '../../src/access/actor.ts'
import type { Parts } from '../../src/context.ts'
import { newId } from '../../src/id.ts'
import type { Law } from '../../src/law/index.ts'
import { addDays } from '../../src/law/index.ts'
import type { Content, ContentKind, LetterFacts } from '../../src/letters/index.ts'
import {
  derive,
  LetterModel,
  newContent,
  newReceiptCode,
  soonFromWith,
  startClock,
  stopClocks,
} from '../../src/letters/index.ts'

const family = [
  'Nguyễn',
  'Trần',
  'Lê',
  'Phạm',
  'Huỳnh',
  'Võ',
  'Đặng',
  'Bùi',
  'Đỗ',
  'Hồ',
  'Ngô',
  'Dương',
  'Đinh',
  'Kiều',
  'Tạ',
]
const middle = ['Văn', 'Thị', 'Đức', 'Hồng', 'Minh', 'Thanh', 'Quang', 'Ngọc', 'Xuân', 'Mỹ', 'Công', 'Bá']
const given = [
  'Sương',
  'Yến',
  'Huệ',
  'Vân',
  'Khánh',
  'Phúc',
  'Ửng',
  'Lành',
  'Tám',
  'Dũng',
  'Rin',
  'Bảo',
  'Thịnh',
  'Ánh',
  'Cường',
  'Hòa',
]
const places = [
  'xã Tư Nghĩa',
  'phường Đức Phổ',
  'xã Sơn Hà',
  'xã Trà Bồng',
  'phường Nghĩa Lộ',
  'xã Ba Tơ',
  'đặc khu Lý Sơn',
  'xã Bình Sơn',
  'phường Kon Tum',
  'xã Mộ Đức',
]
const matters = [
  'Không đồng ý quyết định bồi thường đất lúa khi thu hồi đất làm đường tránh Quốc lộ 1, đề nghị xem xét lại đơn giá và diện tích kiểm đếm',
  'Kiến nghị sửa cầu dân sinh hư hỏng sau lũ, học sinh đi lại nguy hiểm, đã nhiều lần gửi đơn đến địa phương nhưng chưa được trả lời',
  'Khiếu nại hành vi chậm cấp giấy chứng nhận quyền sử dụng đất của chi nhánh văn phòng đăng ký đất đai, hồ sơ nộp đã quá thời hạn hẹn',
  'Phản ánh trạm trộn bê tông gây bụi, tiếng ồn cho khu dân cư, đề nghị di dời và kiểm tra việc chấp hành bảo vệ môi trường',
  'Đề nghị giải quyết chế độ người có công, trợ cấp hằng tháng chưa được chi trả từ đầu năm, kèm bản sao hồ sơ',
]

/** Share of letters that are still open, as in an office of this size: the last four weeks or so. */
const openShare = 0.03

/** Fills the register with letters of ten years, as registration, decision and closing would have left them. */
export async function seedLetters(
  parts: {
    parts: Parts
    office: string
    handlers: Actor[]
    taker: Actor
    count: number
    today: string
    random: () => number
  },
  progress: (done: number) => void,
): Promise<void> {
  const law = await parts.parts.lawOf(parts.office)
  const soonFrom = soonFromWith(law.calendar)
  const numbers = new Map<number, number>()
  let batch: ReturnType<typeof derive>[] = []
  for (let index = 0; index < parts.count; index += 1) {
    const open = index >= parts.count * (1 - openShare)
    const age = open ? Math.floor(parts.random() * 20) : 25 + Math.floor((1 - index / parts.count) * 3600)
    const receivedOn = addDays(parts.today, -age)
    const year = Number(receivedOn.slice(0, 4))
    const no = (numbers.get(year) ?? 0) + 1
    numbers.set(year, no)
    batch.push(derive(aLetter(parts, law, { receivedOn, year, no, open }), soonFrom))
    if (batch.length === 500 || index === parts.count - 1) {
      await LetterModel.collection.insertMany(batch as never[], { ordered: false })
      batch = []
      progress(index + 1)
    }
  }
}

function aLetter(
  { office, handlers, taker, random, parts }: Parameters<typeof seedLetters>[0],
  law: Law,
  { receivedOn, year, no, open }: { receivedOn: string; year: number; no: number; open: boolean },
): LetterFacts {
  const pick = <Item>(list: readonly Item[]): Item => list[Math.floor(random() * list.length)]
  const kind: ContentKind = random() < 0.3 ? 'complaint' : random() < 0.1 ? 'denunciation' : 'petition'
  const handler = pick(handlers)
  const content: Content = newContent({
    no: 1,
    kind,
    field: pick(['land.certificate', 'environment', 'labour', 'construction.permit']),
    summary: `${pick(matters)} (${pick(places)}, hồ sơ ${Math.floor(random() * 100_000)})`,
    against: {
      agency: null,
      agencyName: `UBND ${pick(places)}`,
      person: null,
      decision:
        random() < 0.3
          ? { no: `${Math.floor(random() * 5000)}/QĐ-UBND`, on: addDays(receivedOn, -20), issuer: null }
          : null,
    },
  })
  startClock(content, law, {
    clock: kind === 'denunciation' ? 'denunciation.initial-processing' : 'letter.processing',
    start: receivedOn,
    startEvent: 'letterReceived',
  })
  if (!open) {
    stopClocks(content, addDays(receivedOn, 7), 'closed')
    content.closed = { on: addDays(receivedOn, 7), why: 'guided' }
    content.decision = {
      outcome: random() < 0.5 ? 'eligible' : 'ineligible',
      handling: 'guide',
      ruleId: 'N-07',
      lawVersion: law.version,
      citation: 'TT 05/2021/TT-TTCP Đ.9(1)',
      confidence: 'verified',
      inForceFrom: '2021-11-15',
      papers: ['TF-2'],
      because: [],
      facts: { kind },
      override: null,
      by: handler.id,
      byName: handler.name,
      on: addDays(receivedOn, 6),
      recorded: false,
    }
  }
  const secret = kind === 'denunciation'
  const sender = {
    name: `${pick(family)} ${pick(middle)} ${pick(given)}`,
    address: `thôn ${Math.floor(random() * 9) + 1}, ${pick(places)}`,
    phone: `09${String(Math.floor(random() * 1e8)).padStart(8, '0')}`,
    idNumber: `051${String(Math.floor(random() * 1e9)).padStart(9, '0')}`,
  }
  const at = parts.clock.now()
  return {
    _id: newId(),
    office,
    no,
    year,
    receivedOn,
    writtenOn: addDays(receivedOn, -3),
    channel: 'post',
    forwarder: null,
    senders: secret ? [] : [sender],
    signatories: 1,
    representative: null,
    anonymous: false,
    unsigned: false,
    contents: [content],
    files: [],
    links: [],
    papers: [],
    reception: null,
    receiptCode: newReceiptCode(),
    receivedBy: taker.id,
    receivedByName: taker.name,
    vaultId: null,
    assignee: open && random() < 0.1 ? null : handler.id,
    assigneeName: handler.name,
    imported: null,
    removed: null,
    submissionKey: null,
    version: 1,
    createdAt: at,
    history: ['letters.register', 'letters.assign', 'eligibility.decide'].map((action) => ({
      at,
      by: handler.id,
      byName: handler.name,
      action,
      contentNo: 1,
      details: {},
    })),
  }
}

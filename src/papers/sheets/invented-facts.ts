import { addDays } from '../../law/index.ts'
import type { ContentKind } from '../../letters/index.ts'
import { symbolOf } from '../paper-kinds.ts'
import type { ContentFacts, NamedFacts, OfficeFacts, SheetFacts, WriterFacts } from './facts.ts'
import type { Sheet } from './sheet.ts'

/** People and matters that nobody has: for the gallery, and for trying a template. */
const office: OfficeFacts = {
  parent: 'Văn phòng UBND tỉnh Quảng Ngãi',
  name: 'Ban Tiếp công dân tỉnh Quảng Ngãi',
  place: 'Quảng Ngãi',
  address: '52 Hùng Vương, phường Cẩm Thành, tỉnh Quảng Ngãi',
  phone: '0255 382 1234',
  archive: 'BTCD',
}

const matters: Record<ContentKind, string> = {
  complaint:
    'không đồng ý với Quyết định số 215/QĐ-UBND ngày 12/5/2026 của Ủy ban nhân dân xã Sơn Tịnh về việc thu hồi 186 m² đất trồng cây hằng năm khi làm đường liên xã, đề nghị bồi thường theo đúng diện tích thực tế',
  denunciation:
    'ông Lê Văn Tám, Chủ tịch Ủy ban nhân dân xã Sơn Tịnh, có hành vi thu tiền trái quy định của các hộ dân khi xác nhận hồ sơ đất đai trong năm 2025',
  petition:
    'đề nghị sửa đoạn đường thôn Phú Vinh bị sạt lở từ tháng 10/2025, vì học sinh phải đi vòng 3 km để đến trường',
}

const againsts: Record<ContentKind, string> = {
  complaint: 'Chủ tịch Ủy ban nhân dân xã Sơn Tịnh',
  denunciation: 'ông Lê Văn Tám, Chủ tịch Ủy ban nhân dân xã Sơn Tịnh',
  petition: 'Ủy ban nhân dân xã Sơn Tịnh',
}

const citations: Record<ContentKind, string> = {
  complaint: 'LK Đ.27; TT 05/2021 Đ.8',
  denunciation: 'LTC Đ.24(2)',
  petition: 'LTCD Đ.26(2)',
}

const writer: WriterFacts = {
  secret: false,
  name: 'Trần Thị Thu Hà',
  address: 'thôn Phú Vinh, xã Sơn Tịnh, tỉnh Quảng Ngãi',
  idNumber: '051 185 004 217',
  others: 0,
}

const denouncer: WriterFacts = { secret: true, pseudonym: 'Người tố cáo #TC-1121/2026' }

/** The denouncer of the invented record. */
export const inventedName: NamedFacts = {
  name: 'Phạm Minh Quân',
  address: 'tổ dân phố 4, phường Trương Quang Trọng, tỉnh Quảng Ngãi',
}

/** A record in which everything happened that a paper can speak of, as it stood on a day. */
export function inventedFacts(sheet: Sheet, on: string, kind: ContentKind = kindOf(sheet)): SheetFacts {
  const [record] = sheet.about
  return {
    office,
    number: `415/${symbolOf(sheet.code, { symbol: 'BTCD' })}`,
    on,
    preview: false,
    signer: {
      lines: ['KT. TRƯỞNG BAN', 'PHÓ TRƯỞNG BAN'],
      name: 'Nguyễn Thị Hòa',
      authority: 'TRƯỞNG BAN TIẾP CÔNG DÂN TỈNH QUẢNG NGÃI',
    },
    author: 'Đỗ Quang Minh',
    citation: record === 'reception' ? refusalOn(on) : citations[kind],
    writer: kind === 'denunciation' ? denouncer : writer,
    receiver: receivers[sheet.code] ?? 'Thanh tra tỉnh Quảng Ngãi',
    letter:
      record === 'letter'
        ? {
            number: kind === 'denunciation' ? '1121/2026' : '1130/2026',
            receivedOn: addDays(on, -11),
            writtenOn: addDays(on, -18),
            forwarder: {
              name: 'Đoàn đại biểu Quốc hội tỉnh Quảng Ngãi',
              documentNo: '88/CV-ĐĐBQH',
              on: addDays(on, -14),
            },
            transfer: {
              agency: 'Thanh tra tỉnh Quảng Ngãi',
              documentNo: '398/PC-BTCD',
              on: addDays(on, -7),
              due: addDays(on, -5),
              overdueDays: 5,
            },
          }
        : null,
    content: contentFacts(kind, on),
    visit:
      record === 'reception'
        ? {
            number: '412/2026',
            on,
            at: '08:30',
            place: 'Trụ sở Tiếp công dân tỉnh Quảng Ngãi',
            officer: 'Võ Thị Lan',
            officerPost: 'Chuyên viên',
            host: 'ông Nguyễn Hoàng Giang, Chủ tịch Ủy ban nhân dân tỉnh',
          }
        : null,
    feedback:
      record === 'feedback'
        ? {
            code: 'PAKN-2026-00019',
            receivedOn: addDays(on, -8),
            channel: 'qua đường dây nóng',
            phone: '0905 123 456',
          }
        : null,
    documents: [
      { name: 'Giấy chứng nhận quyền sử dụng đất', copies: 1, original: true },
      { name: 'Quyết định số 215/QĐ-UBND ngày 12/5/2026', copies: 2, original: false },
    ],
    due: addDays(on, 23),
    newDue: addDays(on, 38),
  }
}

function contentFacts(kind: ContentKind, on: string): ContentFacts {
  return {
    kind,
    matter: matters[kind],
    against: againsts[kind],
    acceptance: { documentNo: kind === 'denunciation' ? '402/QĐ-BTCD' : '402/TB-BTCD', on: addDays(on, -4) },
    suspension: { documentNo: '409/QĐ-BTCD', on: addDays(on, -2) },
    settlement: null,
  }
}

function kindOf(sheet: Sheet): ContentKind {
  return sheet.kinds?.[0] ?? 'complaint'
}

/** Of a matter that was answered and has nothing new. */
function refusalOn(on: string): string {
  return on < '2026-07-01' ? 'LTCD Đ.9(3)' : 'NĐ 154/2026 Đ.4(1)(h)'
}

const receivers: Readonly<Record<string, string>> = {
  'TF-2': 'Chủ tịch Ủy ban nhân dân xã Sơn Tịnh',
  'TF-5': 'Chủ tịch Ủy ban nhân dân xã Sơn Tịnh',
  'FF-1': 'Sở Xây dựng tỉnh Quảng Ngãi',
}

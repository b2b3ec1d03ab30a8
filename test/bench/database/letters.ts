import { type IndexDescription, ObjectId } from 'mongodb'
import { seeded } from '../../../src/demo/seeded.ts'

/** The fields of a letter that the questions go by. */
export const fields = ['land', 'environment', 'labour', 'construction', 'policy', 'water', 'roads', 'schools']
const channels = ['post', 'counter', 'portal', 'reception', 'forwarded']
const names = ['Nguyễn Thị Sương', 'Trần Văn Đức', 'Phạm Hồng Ửng', 'Huỳnh Ngọc Lành', 'Đặng Quang Thịnh', 'Võ Mỹ Ánh']
const places = ['xã Tư Nghĩa', 'phường Đức Phổ', 'xã Sơn Hà', 'phường Nghĩa Lộ', 'đặc khu Lý Sơn', 'xã Mộ Đức']
const matter =
  'Không đồng ý quyết định bồi thường đất lúa khi thu hồi đất làm đường tránh Quốc lộ 1, đề nghị xem xét lại đơn giá '
const syllables = ['dat', 'duong', 'nha', 'cau', 'song', 'truong', 'cho', 'ruong', 'mo', 'thue', 'phi', 'nuoc', 'rung']
const firstDay = Date.UTC(2016, 0, 1)
const milliseconds = 10 * 365 * 86_400_000

/** How the collections are indexed: three ordinary indexes, and beside them one entry for each word. */
export const ordinaryIndexes: IndexDescription[] = [
  { key: { office: 1, year: 1, no: 1 }, name: 'number', unique: true },
  { key: { field: 1, receivedAt: -1 }, name: 'queue' },
  { key: { assignee: 1, dueOn: 1 }, name: 'due' },
]
export const searchIndex: IndexDescription = { key: { words: 1 }, name: 'words' }

/** The letter of that place among `size` of ten years: about 2,000 bytes, 14 fields, of which `words` has 12. */
export function benchLetter(place: number, size: number, office = 'first') {
  const random = seeded(place)
  const pick = <Item>(list: readonly Item[]): Item => list[Math.floor(random() * list.length)]
  const receivedAt = new Date(firstDay + Math.floor((place / size) * milliseconds))
  return {
    _id: new ObjectId(),
    office,
    year: receivedAt.getUTCFullYear(),
    no: place,
    receivedAt,
    dueOn: new Date(receivedAt.getTime() + 10 * 86_400_000).toISOString().slice(0, 10),
    channel: pick(channels),
    field: pick(fields),
    assignee: `handler ${Math.floor(random() * 40)}`,
    version: 1,
    senders: [
      { name: pick(names), address: `thôn ${place % 9}, ${pick(places)}`, phone: `09${place}`, idNumber: null },
    ],
    contents: [1, 2].map((no) => ({
      no,
      kind: pick(['complaint', 'petition', 'denunciation']),
      summary: `${matter}(${pick(places)}, hồ sơ ${Math.floor(random() * 100_000)})`,
      against: {
        agency: null,
        agencyName: `UBND ${pick(places)}`,
        decision: { no: `${place}/QĐ-UBND`, on: '2025-01-02' },
      },
      state: pick(['open', 'settled', 'withdrawn']),
      clocks: [{ name: 'letter.processing', start: '2025-01-02', due: '2025-01-16', steps: [5, 10] }],
    })),
    history: ['letters.register', 'letters.assign', 'eligibility.decide', 'routing.transferContent'].map((action) => ({
      at: receivedAt,
      by: 'handler 7',
      byName: pick(names),
      action,
      details: { contentNo: 1 },
    })),
    words: Array.from({ length: 12 }, (_, at) => `${syllables[at]} ${Math.floor(random() * 2000)}`),
  }
}

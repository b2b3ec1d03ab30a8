import { expect } from 'chai'
import { translator } from '../../src/language/translate.ts'
import { createLaw } from '../../src/law/index.ts'
import type { DueFacts } from '../../src/web/due-date.ts'
import { dueDate } from '../../src/web/due-date.ts'

const { calendar } = createLaw()
/** Tuesday 15/09/2026, as in the pictures. */
const on = { today: '2026-09-15', calendar, t: translator('vi'), language: 'vi' as const }
const clock = (change: Partial<DueFacts>): DueFacts => ({
  start: '2026-09-04',
  due: '2026-09-18',
  unit: 'workingDays',
  soonFrom: '2026-09-15',
  suspendedFrom: null,
  doneOn: null,
  ...change,
})

describe('a due date in words', () => {
  const cases: [name: string, facts: DueFacts | null, state: string, date: string, words: string][] = [
    ['three working days left', clock({}), 'soon', 'T6\u00a018/09/2026', 'còn 3 ngày làm việc'],
    ['due today', clock({ start: '2026-08-28', due: '2026-09-15' }), 'today', 'T3\u00a015/09/2026', 'hết hạn hôm nay'],
    ['late: calendar days', clock({ due: '2026-09-10' }), 'over', 'T5\u00a010/09/2026', 'quá hạn 5 ngày'],
    [
      'far on a calendar clock',
      clock({ due: '2026-10-05', unit: 'calendarDays', soonFrom: '2026-09-30' }),
      'far',
      'T2\u00a005/10/2026',
      'còn 20 ngày',
    ],
    ['suspended', clock({ suspendedFrom: '2026-09-07' }), 'suspended', 'Tạm đình chỉ', 'từ T2\u00a007/09, ngày thứ 9'],
    ['done early', clock({ doneOn: '2026-09-14' }), 'done', 'T6\u00a018/09/2026', 'xong trước 4 ngày'],
    ['done on the day', clock({ doneOn: '2026-09-18' }), 'done', 'T6\u00a018/09/2026', 'xong đúng hạn'],
    ['done late', clock({ doneOn: '2026-09-20' }), 'done', 'T6\u00a018/09/2026', 'xong trễ 2 ngày'],
    ['without a clock', null, 'none', 'Không có hạn', ''],
    ['that cannot be computed', clock({ due: null }), 'unknown', 'Chưa tính được', 'thiếu ngày nhận'],
  ]
  for (const [name, facts, state, date, words] of cases)
    it(`${name}: ${date} ${words}`, () => {
      const shown = dueDate(facts, on)
      expect([shown.state, shown.dateText, shown.words]).to.deep.equal([state, date, words])
    })
})

describe('the ruler under a due date', () => {
  it('has one tick a day for a clock of ten working days; today counts as left', () => {
    expect(dueDate(clock({}), on).ruler).to.deep.equal({ past: 6, left: 4, over: 0 })
  })

  it('has ten ticks for a long clock', () => {
    const ruler = dueDate(clock({ start: '2026-08-27', due: '2026-10-05', unit: 'calendarDays' }), on).ruler
    expect(ruler?.past).to.equal(4)
    expect((ruler?.past ?? 0) + (ruler?.left ?? 0)).to.equal(10)
  })

  it('adds at most six ticks of overdue working days', () => {
    expect(dueDate(clock({ start: '2026-07-01', due: '2026-07-15' }), on).ruler).to.deep.equal({
      past: 10,
      left: 0,
      over: 6,
    })
  })
})

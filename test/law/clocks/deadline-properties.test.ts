import { expect } from 'chai'
import fc from 'fast-check'
import {
  addDays,
  builtInCalendar,
  type ClockId,
  type ClockOptions,
  clockIds,
  createCalendar,
  createLaw,
  type Law,
} from '../../../src/law/index.ts'

const law = createLaw()
const firstDay = '2012-07-01'
const backward = new Set<ClockId>(['complaint.dialogue-notice', 'reception.online-notice'])
const forward = clockIds.filter((clock) => !backward.has(clock))
const suspendable = ['complaint.first-settlement', 'complaint.second-settlement', 'denunciation.settlement'] as const

/** A day from July 2012 to the end of 2028. */
const day = fc.nat(6000).map((after) => addDays(firstDay, after))
const days = (most: number) => fc.integer({ min: 1, max: most })
const properties: fc.Arbitrary<ClockOptions> = fc.record(
  {
    complex: fc.boolean(),
    remote: fc.boolean(),
    dismissal: fc.boolean(),
    severalPlaces: fc.boolean(),
    voterList: fc.boolean(),
  },
  { requiredKeys: [] },
)
const dueOf = (by: Law, clock: ClockId, start: string, options?: ClockOptions) => by.deadline(clock, start, options).due
/** The calendar with one working day more off. */
const withHoliday = (on: string) => {
  const years = structuredClone(builtInCalendar)
  const year = years.find((one) => one.year === Number(on.slice(0, 4)))!
  year.nonWorking.push({ date: on, kind: 'holiday', name: 'Nghỉ thêm', law: 'thông báo' })
  return createLaw(years)
}
const workedDay = day.filter((on) => law.calendar.isWorkingDay(on) && !law.calendar.isMakeUp(on))
const few = { numRuns: 60 }

describe('due dates, whatever the matter', () => {
  it('are never earlier for a later start, by whichever version', () => {
    fc.assert(
      fc.property(fc.constantFrom(...forward), day, days(40), properties, (clock, start, later, options) => {
        const [one, other] = [dueOf(law, clock, start, options), dueOf(law, clock, addDays(start, later), options)]
        if (one !== null && other !== null)
          expect(other >= one, `${clock} ${start} ${one}, ${later} days later ${other}`).to.equal(true)
      }),
    )
  })

  it('are never earlier for one holiday more, and never later when they are counted back', () => {
    fc.assert(
      fc.property(workedDay, (holiday) => {
        const changed = withHoliday(holiday)
        for (const clock of clockIds)
          for (const before of [0, 1, 6, 7, 10, 15, 30, 45]) {
            const start = backward.has(clock) ? addDays(holiday, before) : addDays(holiday, -before)
            const [one, other] = [dueOf(law, clock, start), dueOf(changed, clock, start)]
            if (one === null || other === null) continue
            expect(backward.has(clock) ? other <= one : other >= one, `${clock} ${start} ${holiday}`).to.equal(true)
          }
      }),
      few,
    )
  })

  it('move by exactly the days of a suspension that lies in the term', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...suspendable),
        fc.nat(700).map((after) => addDays('2026-07-01', after)),
        days(29),
        days(200),
        properties,
        (clock, start, after, length, options) => {
          const from = addDays(start, after)
          const suspensions = [{ from, to: addDays(from, length) }]
          const plain = law.deadline(clock, start, options)
          const suspended = law.deadline(clock, start, { ...options, suspensions })
          expect(suspended.nominal).to.equal(addDays(plain.nominal!, length))
          expect(suspended.due).to.equal(law.calendar.nextWorkingDay(suspended.nominal!))
        },
      ),
    )
  })

  it('move by the days of two suspensions together, whatever their order', () => {
    fc.assert(
      fc.property(days(10), days(20), days(10), days(20), (before, first, between, second) => {
        const start = '2026-09-07'
        const from = addDays(start, before)
        const again = addDays(from, first + between)
        const suspensions = [
          { from, to: addDays(from, first) },
          { from: again, to: addDays(again, second) },
        ]
        const ends = [suspensions, suspensions.toReversed()].map(
          (list) => law.deadline('denunciation.settlement', start, { suspensions: list }).nominal,
        )
        expect(ends).to.deep.equal(Array(2).fill(addDays(start, 30 + first + second)))
      }),
    )
  })

  it('never move for a decision to extend that came too late, and never back for one in time', () => {
    fc.assert(
      fc.property(day, days(120), fc.constantFrom('complex', 'especiallyComplex'), (start, after, kind) => {
        for (const clock of ['denunciation.settlement', 'complaint.first-settlement'] as const) {
          const on = addDays(start, after)
          const plain = dueOf(law, clock, start)
          const extended = dueOf(law, clock, start, { extensions: [{ kind: kind as 'complex', on }] })
          if (plain === null || extended === null) continue
          if (on > plain) expect(extended).to.equal(plain)
          else expect(extended > plain).to.equal(true)
        }
      }),
    )
  })

  it('come out the same twice, and survive being stored', () => {
    fc.assert(
      fc.property(fc.constantFrom(...clockIds), day, properties, (clock, start, options) => {
        const date = law.deadline(clock, start, options)
        expect(law.deadline(clock, start, options)).to.deep.equal(date)
        expect(JSON.parse(JSON.stringify(date))).to.deep.equal(date)
        expect(date.steps[0]).to.include({ kind: 'start', on: start })
        expect(date.steps.at(-1)?.kind).to.equal(date.due === null ? 'noLength' : 'result')
      }),
    )
  })

  it('fall on a working day, unless the law or the office says otherwise', () => {
    fc.assert(
      fc.property(fc.constantFrom(...clockIds), day, properties, (clock, start, options) => {
        const date = law.deadline(clock, start, options)
        const stays = date.length === 0 || date.steps.some(({ kind }) => kind === 'noRoll')
        if (date.due && !stays) expect(law.calendar.isWorkingDay(date.due), `${clock} ${date.due}`).to.equal(true)
      }),
    )
  })
})

describe('the calendar by numbers', () => {
  it('is the list of its days', () => {
    const years = builtInCalendar
    const off = new Set(years.flatMap((one) => one.nonWorking.map(({ date }) => date)))
    const makeUps = new Set(years.flatMap((one) => one.makeUp.map(({ date }) => date)))
    const calendar = createCalendar(years)
    let worked = 0
    for (let on = '2011-01-01'; on <= '2030-12-31'; on = addDays(on, 1)) {
      const weekend = [0, 6].includes(new Date(on).getUTCDay())
      const expected = makeUps.has(on) || (!weekend && !off.has(on))
      expect(calendar.isWorkingDay(on), on).to.equal(expected)
      if (expected) worked += 1
      expect(calendar.workingDaysUpTo(on), on).to.equal(worked)
    }
    expect(calendar.workingDaysUpTo('2031-01-01')).to.equal(null)
    expect(calendar.nextWorkingDay('2031-01-04')).to.equal('2031-01-06')
  })
})

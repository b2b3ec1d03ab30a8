import { expect } from 'chai'
import { builtInCalendar, createCalendar } from '../../src/law/index.ts'
import { firstLoudInstant } from '../../src/notifications/quiet-hours.ts'

const calendar = createCalendar(builtInCalendar)
const usual = { from: '20:00', to: '07:00' }
const goes = (at: string, hours = usual) => firstLoudInstant(new Date(at), hours, calendar).toISOString()

describe('the quiet hours', () => {
  it('let a message go at once during the day', () => {
    expect(goes('2026-09-15T10:00:00+07:00')).to.equal('2026-09-15T03:00:00.000Z')
    expect(goes('2026-09-15T07:00:00+07:00')).to.equal('2026-09-15T00:00:00.000Z')
    expect(goes('2026-09-15T19:59:59+07:00')).to.equal('2026-09-15T12:59:59.000Z')
  })

  it('hold what is written in the evening until the next morning, across midnight', () => {
    const morning = '2026-09-16T00:00:00.000Z'
    expect(goes('2026-09-15T20:00:00+07:00')).to.equal(morning)
    expect(goes('2026-09-15T23:59:00+07:00')).to.equal(morning)
    expect(goes('2026-09-16T00:01:00+07:00')).to.equal(morning)
    expect(goes('2026-09-16T06:59:59+07:00')).to.equal(morning)
  })

  it('hold a Sunday, and let a Saturday go', () => {
    expect(goes('2026-09-19T10:00:00+07:00')).to.equal('2026-09-19T03:00:00.000Z')
    expect(goes('2026-09-20T10:00:00+07:00')).to.equal('2026-09-21T00:00:00.000Z')
    expect(goes('2026-09-19T21:00:00+07:00')).to.equal('2026-09-21T00:00:00.000Z')
  })

  it('hold all of Tết, until the first day that is neither a holiday nor a Sunday', () => {
    const daysOff = (day: string) => calendar.dayOff(day)?.kind === 'holiday'
    expect(daysOff('2026-02-17')).to.equal(true)
    const first = goes('2026-02-15T21:00:00+07:00')
    expect(first).to.equal('2026-02-21T00:00:00.000Z')
    expect(daysOff('2026-02-20')).to.equal(true)
    expect(daysOff('2026-02-21')).to.equal(false)
  })

  it('hold nothing but days of rest where the office has no quiet hours', () => {
    expect(goes('2026-09-15T23:00:00+07:00', { from: '00:00', to: '00:00' })).to.equal('2026-09-15T16:00:00.000Z')
    expect(goes('2026-09-20T10:00:00+07:00', { from: '00:00', to: '00:00' })).to.equal('2026-09-20T17:00:00.000Z')
  })

  it('can lie within one day', () => {
    expect(goes('2026-09-15T12:30:00+07:00', { from: '11:30', to: '13:30' })).to.equal('2026-09-15T06:30:00.000Z')
  })
})

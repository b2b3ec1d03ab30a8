import { expect } from 'chai'
import { offsetOf } from '../../../../../src/database/embedded/collection/aggregation/time-zone.ts'
import { failureOf, runningDatabase } from '../../running.ts'

describe('dates of a time zone', () => {
  const running = runningDatabase()

  it('keep to the clocks of the place, before and after they change', async () => {
    const dates = ['2026-01-01T00:30:00Z', '2026-03-29T00:59:59Z', '2026-03-29T01:00:00Z', '2026-06-30T23:30:00Z']
    await running.db
      .collection('zones')
      .insertMany(dates.map((date, _id) => ({ _id: _id as never, at: new Date(date) })))
    const shown = (timezone: string) => ({ $dateToString: { date: '$at', format: '%d.%m. %H:%M %z', timezone } })
    const found = await running.db
      .collection('zones')
      .aggregate([
        { $sort: { _id: 1 } },
        {
          $project: { london: shown('Europe/London'), hour: { $hour: { date: '$at', timezone: 'Asia/Ho_Chi_Minh' } } },
        },
      ])
      .toArray()
    expect(found.map(({ london }) => london)).to.deep.equal([
      '01.01. 00:30 +0000',
      '29.03. 00:59 +0000',
      '29.03. 02:00 +0100',
      '01.07. 00:30 +0100',
    ])
    expect(found.map(({ hour }) => hour)).to.deep.equal([7, 7, 8, 6])
  })

  it('refuse a zone that nobody knows', async () => {
    const error = await failureOf(
      running.db
        .collection('zones')
        .aggregate([{ $project: { hour: { $hour: { date: new Date(), timezone: 'Asia/Atlantis' } } } }])
        .toArray(),
    )
    expect(error.code).to.equal(40485)
  })

  it('know half hours west of Greenwich', () => {
    expect(offsetOf('America/St_Johns', new Date('2026-01-01T00:00:00Z'))).to.equal('-03:30')
  })
})

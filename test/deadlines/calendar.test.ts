import { expect } from 'chai'
import { changeCalendar, recomputeAfter } from '../../src/deadlines/index.ts'
import { newId } from '../../src/id.ts'
import { LetterModel } from '../../src/letters/index.ts'
import { OfficeModel } from '../../src/offices/index.ts'
import { aDenunciation, aLetter } from '../factories/letters.ts'
import type { People } from '../people.ts'
import { anOffice, as } from '../people.ts'
import { world } from '../world.ts'

/** An office in a province of its own: a calendar belongs to the whole province. */
async function inOwnProvince(): Promise<People> {
  const people = await anOffice()
  await OfficeModel.updateOne({ _id: people.office }, { $set: { province: `Tỉnh ${newId()}` } })
  return people
}

const storm = {
  kind: 'holiday',
  from: '17/09/2026',
  to: '18/09/2026',
  name: 'Nghỉ tránh bão',
  makeUpOn: '',
  citation: 'Công điện 12/CĐ-UBND',
}

describe('the working calendar of a province', () => {
  it('shows which dates a change would move, and changes nothing yet', async () => {
    const people = await inOwnProvince()
    const letter = await aLetter(people.lan)
    const ha = await as(people.ha)
    const preview = await ha.post('/calendar/previews', storm).expect(200)
    expect(preview.text).to.include('1 hạn đổi trong 1 đơn').and.include('28/09/2026').and.include('30/09/2026')
    expect((await LetterModel.findById(letter._id).lean())?.nextDue).to.equal('2026-09-28')
  })

  it('moves open dates with one line of history each, and leaves closed letters', async () => {
    const people = await inOwnProvince()
    const [open, secret, closed] = [
      await aLetter(people.lan),
      await aDenunciation(people.lan),
      await aLetter(people.lan),
    ]
    await (await as(people.hoa))
      .post(`/letters/${closed._id}/contents/1/withdrawal`, {
        version: 1,
        extent: 'all',
        on: '15/09/2026',
        what: 'rút',
      })
      .expect(303)
    const context = (await world()).contextFor(people.ha)
    const change = await changeCalendar(context, { ...storm, version: '0' })
    await recomputeAfter(context, change)
    const stored = async (id: string) => LetterModel.findById(id).lean()
    expect((await stored(open._id))?.nextDue).to.equal('2026-09-30')
    expect((await stored(open._id))?.history.at(-1)?.details).to.deep.equal({
      clock: 'letter.processing',
      before: '2026-09-28',
      after: '2026-09-30',
    })
    expect((await stored(secret._id))?.history.at(-1)?.action).to.equal('deadlines.recompute')
    expect((await stored(closed._id))?.contents[0]?.clocks[0]?.legal.due).to.equal('2026-09-28')
    await recomputeAfter(context, change)
    expect((await stored(open._id))?.history.length).to.equal(2)
    const why = await (await as(people.minh)).get(`/letters/${open._id}/deadlines`).expect(200)
    expect(why.text).to.include('Nghỉ tránh bão')
    const page = await (await as(people.ha)).get('/calendar').expect(200)
    expect(page.text).to.include('Công điện 12/CĐ-UBND').and.include('Nghỉ tránh bão')
  })

  it('refuses a calendar that could not be trusted, at the field that is wrong', async () => {
    const people = await inOwnProvince()
    const ha = await as(people.ha)
    const wrong = async (change: object) =>
      (await ha.post('/calendar/previews', { ...storm, ...change }).expect(422)).text
    expect(await wrong({ kind: 'makeUp', from: '16/09/2026', to: '' })).to.include('vốn là ngày làm việc')
    expect(await wrong({ to: '01/09/2026' })).to.include('ngày cuối trước ngày đầu')
    expect(await wrong({ name: '' })).to.include('chưa nhập')
    expect(await wrong({ from: '02/01/2052', to: '' })).to.include('chưa có năm 2052')
  })

  it('is changed by the administrator only, and by one of two who change it at once', async () => {
    const people = await inOwnProvince()
    await (await as(people.minh)).get('/calendar').expect(200)
    await (await as(people.minh)).post('/calendar/previews', storm).expect(403)
    const ha = await as(people.ha)
    const done = await ha.post('/calendar/changes', { ...storm, version: '0' }).expect(303)
    expect((await ha.get(done.headers.location).expect(200)).text).to.include('Tính lại hạn')
    const late = await ha.post('/calendar/changes', { ...storm, version: '0' }).expect(303)
    expect(late.headers.location).to.equal('/calendar')
    expect((await ha.get('/calendar')).text).to.include('Người khác vừa sửa lịch')
  })
})

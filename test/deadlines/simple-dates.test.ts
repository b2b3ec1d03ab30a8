import { expect } from 'chai'
import { registerFeedback } from '../../src/feedback/index.ts'
import { aReception } from '../factories/receptions.ts'
import type { People } from '../people.ts'
import { anOffice, as } from '../people.ts'
import { world } from '../world.ts'

describe('why the date of a visit or of a feedback is what it is', () => {
  let people: People
  before(async () => {
    people = await anOffice()
  })

  it('is told step by step, on the page, in print and as data alike', async () => {
    const visit = await aReception(people.lan, { outcome: 'toAnswer' })
    const path = `/receptions/${visit._id}/deadlines`
    const lan = await as(people.lan)
    expect((await lan.get(`/receptions/${visit._id}`).expect(200)).text).to.include(`href="${path}"`)
    const { clocks } = (await lan.get(`${path}.json`).expect(200)).body
    expect(clocks).to.have.length(1)
    expect(clocks[0]).to.include({ clock: 'reception.answer', due: visit.clock?.legal.due })
    for (const shown of [path, `${path}/print`]) {
      const page = (await lan.get(shown).expect(200)).text
      expect(page).to.include('Đếm 10 ngày làm việc').and.include('LTCD Đ.28')
      for (const step of clocks[0].steps) if (step.skipped) expect(page).to.include(step.skipped[0].on.slice(8))
    }
    expect((await lan.get(path).expect(200)).text).to.include('Từng ngày trên lịch')
  })

  it('has the terms of a feedback, for those who see it', async () => {
    const context = (await world()).contextFor(people.lan)
    const feedback = await registerFeedback(context, {
      receivedOn: '14/09/2026',
      channel: 'hotline',
      content: 'Thủ tục cấp đổi giấy phép kéo dài',
    })
    const page = await (await as(people.lan)).get(`/feedback/${feedback._id}/deadlines`).expect(200)
    expect(page.text).to.include(feedback.code).and.include('Vì sao hạn là')
    await (await anotherOffice()).get(`/feedback/${feedback._id}/deadlines`).expect(404)
  })

  const anotherOffice = async () => as((await anOffice()).lan)
})

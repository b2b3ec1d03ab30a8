import { expect } from 'chai'
import { AuditEventModel } from '../../src/audit/index.ts'
import { newId } from '../../src/id.ts'
import { EventFailureModel } from '../../src/jobs/index.ts'
import type { People } from '../people.ts'
import { anOffice, as } from '../people.ts'
import { testNow } from '../world.ts'

const page = '/admin/failed-events'

describe('what the program could not do', () => {
  let people: People
  beforeEach(async () => {
    people = await anOffice()
  })
  after(() => EventFailureModel.deleteMany({}))

  const aFailure = async (office: string, more = {}) => {
    const record = newId()
    const event = {
      id: newId(),
      action: 'letters.register',
      at: new Date(testNow),
      contentNo: null,
      details: { no: 7 },
    }
    await EventFailureModel.create({
      _id: newId(),
      ...{ office, kind: 'letter', record, event, subscriber: 'lookup.project', tries: 10, dead: true },
      ...{ nextAt: new Date(testNow), error: 'Error: disk is full', ...more },
    })
    return record
  }

  it('stands before the administrator, without saying which record it is for', async () => {
    const record = await aFailure(people.office)
    await aFailure((await anOffice()).office, { error: 'Error: of another office' })
    const { text } = await (await as(people.ha)).get(page).expect(200)
    expect(text).to.include('disk is full').and.to.include('Đã thôi thử').and.to.include('Cập nhật tra cứu')
    expect(text).not.to.include('of another office')
    expect(text).not.to.include(record)
  })

  it('is tried again from the beginning when the administrator says so', async () => {
    await aFailure(people.office)
    const ha = await as(people.ha)
    await ha.post(`${page}/tries`, {}).expect(303)
    const failure = await EventFailureModel.findOne({ office: people.office }).lean()
    expect(failure).to.include({ dead: false, tries: 0 })
    expect(await AuditEventModel.countDocuments({ office: people.office, action: 'events.tryAgain' })).to.equal(1)
    expect((await ha.get(page)).text).to.include('Đang thử lại 1 việc.')
  })

  it('is nobody else’s', async () => {
    for (const name of ['lan', 'minh', 'hoa', 'thu', 'son'] as const)
      await (await as(people[name])).get(page).expect(403)
  })
})

import { expect } from 'chai'
import { AgencyModel, loadAgencies, matchAgency } from '../../src/agencies/index.ts'
import { AuditEventModel } from '../../src/audit/index.ts'
import type { People } from '../people.ts'
import { anOffice, as } from '../people.ts'

describe('the catalogue of agencies', () => {
  let people: People
  before(async () => {
    people = await anOffice()
    await loadAgencies()
  })
  const fields = {
    name: 'Ban Quản lý dự án đầu tư xây dựng tỉnh',
    aliases: 'BQLDA tỉnh',
    level: 'province',
    kind: 'unit',
    from: '',
    to: '',
    successor: '',
  }

  it('is searched by words without diacritics, and paged', async () => {
    const ha = await as(people.ha)
    const found = await ha.get('/admin/agencies').query({ q: 'nong nghiep moi' }).expect(200)
    expect(found.text).to.include('Sở Nông nghiệp và Môi trường').and.not.to.include('Sở Y tế')
    const first = await ha.get('/admin/agencies').expect(200)
    const next = /href="\?([^"]*after=[^"]+)"/.exec(first.text)?.[1].replaceAll('&amp;', '&')
    expect(next).to.be.a('string')
    await ha.get(`/admin/agencies?${next}`).expect(200)
    expect((await ha.get('/admin/agencies').query({ q: 'khong co co quan nao' })).text).to.include(
      'Không có cơ quan nào khớp',
    )
  })

  it('takes a new agency, which is then matched by each of its names, and keeps an event', async () => {
    const ha = await as(people.ha)
    await ha.post('/admin/agencies', fields).expect(303)
    const match = await matchAgency('BQLDA tỉnh', '2026-09-14')
    expect(match).to.have.nested.property('agency.name', fields.name)
    expect(await AuditEventModel.findOne({ office: people.office, action: 'agencies.create' }).lean()).to.include({
      actorName: people.ha.name,
    })
    await ha.post('/admin/agencies', fields).expect(422)
  })

  it('ends an agency on a day, with its successor', async () => {
    const ha = await as(people.ha)
    await AgencyModel.deleteOne({ _id: 'trung-tam-thu-nghiem' })
    await ha.post('/admin/agencies', { ...fields, name: 'Trung tâm Thử nghiệm', aliases: '' }).expect(303)
    const path = '/admin/agencies/trung-tam-thu-nghiem'
    await ha.get(path).expect(200)
    const changed = {
      ...fields,
      name: 'Trung tâm Thử nghiệm',
      aliases: '',
      from: '01/01/2020',
      to: '31/12/2025',
      successor: 'so-khcn',
    }
    await ha.post(path, { ...changed, to: '31/12/2019' }).expect(422)
    await ha.post(path, { ...changed, successor: 'trung-tam-thu-nghiem' }).expect(422)
    await ha.post(path, changed).expect(303)
    expect(await matchAgency('Trung tâm Thử nghiệm', '2024-01-01')).to.have.nested.property(
      'agency._id',
      'trung-tam-thu-nghiem',
    )
    expect(await matchAgency('Trung tâm Thử nghiệm', '2026-01-01')).to.have.nested.property('agency._id', 'so-khcn')
  })

  it('is changed by administrators only', async () => {
    for (const person of [people.lan, people.minh, people.hoa, people.thu]) {
      const one = await as(person)
      await one.get('/admin/agencies').expect(200)
      await one.post('/admin/agencies', fields).expect(403)
    }
    await (await as(people.son)).get('/admin/agencies').expect(403)
  })
})

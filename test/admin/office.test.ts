import { expect } from 'chai'
import { AccountModel, actorOf } from '../../src/accounts/index.ts'
import { newId } from '../../src/id.ts'
import { OfficeModel, officeById, usualSettings } from '../../src/offices/index.ts'
import type { People } from '../people.ts'
import { anOffice, as } from '../people.ts'

const words = {
  name: 'Ban Tiếp công dân tỉnh',
  parentName: 'UBND tỉnh',
  province: 'Quảng Ngãi',
  symbol: 'BTCD',
  address: '52 Hùng Vương',
  phone: '0255 3 700 100',
  hours: '7:00 đến 11:30',
}
const settings = {
  headPost: 'Trưởng ban',
  place: 'Cẩm Thành',
  quietFrom: '19h30',
  quietTo: '6:45',
  mostSegments: '2',
  lookupDays: '180',
}

describe('the office', () => {
  let people: People
  before(async () => {
    people = await anOffice()
  })

  it('dates papers in its province and keeps the usual hours, days and lengths until it chooses others', async () => {
    await OfficeModel.updateOne({ _id: people.office }, { $set: { settings: { signatureRequired: true } } })
    expect((await officeById(people.office)).settings).to.deep.equal({ ...usualSettings, place: 'Quảng Ngãi' })
  })

  it('saves what stands on papers, whether they wait for a signature, and how citizens are written to', async () => {
    const ha = await as(people.ha)
    await ha.post('/admin/office', { ...words, ...settings, signatureRequired: 'on' }).expect(303)
    expect(await officeById(people.office)).to.deep.include({
      name: 'Ban Tiếp công dân tỉnh',
      phone: '02553700100',
      settings: {
        signatureRequired: true,
        headPost: 'Trưởng ban',
        place: 'Cẩm Thành',
        quietFrom: '19:30',
        quietTo: '06:45',
        mostSegments: 2,
        lookupDays: 180,
      },
    })
    await ha.post('/admin/office', { ...words, ...settings }).expect(303)
    expect((await officeById(people.office)).settings.signatureRequired).to.equal(false)
  })

  it('refuses an empty name, an unknown province and a bad symbol, and keeps what was typed', async () => {
    const page = await (await as(people.ha))
      .post('/admin/office', { ...words, name: ' ', province: 'Atlantis', symbol: 'B/T C', address: 'giữ lại' })
      .expect(422)
    for (const id of ['name', 'province', 'symbol']) expect(page.text).to.include(`href="#${id}"`)
    expect(page.text).to.include('value="giữ lại"')
  })

  it('refuses hours that are none, and days and lengths out of bounds, each beside its field', async () => {
    const page = await (await as(people.ha))
      .post('/admin/office', { ...words, quietFrom: '25:00', quietTo: '', mostSegments: '0', lookupDays: '9999' })
      .expect(422)
    for (const id of ['quietFrom', 'quietTo', 'mostSegments', 'lookupDays'])
      expect(page.text).to.include(`href="#${id}"`).and.include(`id="${id}-error"`)
    expect(page.text).to.include('value="25:00"').and.include('nhiều nhất 3650')
  })

  it('makes an office below with its administrator, once however often the form is posted', async () => {
    const ha = await as(people.ha)
    const id = newId()
    const username = `duoi.${id.slice(-8)}`
    const form = {
      id,
      office: { ...words, name: 'Bộ phận tiếp dân xã Tư Nghĩa', symbol: 'TN' },
      administrator: { name: 'Võ Dưới', username, password: 'mật khẩu tạm thời' },
    }
    await ha.post('/admin/office/below/new', form).expect(303)
    await ha.post('/admin/office/below/new', form).expect(303)
    expect(await OfficeModel.countDocuments({ parent: people.office })).to.equal(1)
    const below = await officeById(id)
    expect(below.ancestors).to.deep.equal([people.office])
    expect(below.settings).to.include({ quietFrom: '19:30', lookupDays: 180, headPost: '', place: 'Quảng Ngãi' })
    const account = await AccountModel.findOne({ username }).lean()
    expect(account).to.include({ office: id, role: 'administrator', mustChangePassword: true })
    const hoa = await AccountModel.findById(people.hoa.id).lean()
    expect((await actorOf(hoa!)).officesBelow).to.deep.equal([id])
    expect((await ha.get('/admin/office')).text).to.include('Bộ phận tiếp dân xã Tư Nghĩa')
  })

  it('cannot take over an office that is not below', async () => {
    const others = await anOffice()
    await AccountModel.deleteMany({ office: others.office })
    const before = await officeById(others.office)
    const form = {
      id: others.office,
      office: { ...words, name: 'Chiếm' },
      administrator: { name: 'Võ', username: `chiem.${others.office.slice(-8)}`, password: 'mật khẩu tạm thời' },
    }
    await (await as(people.ha)).post('/admin/office/below/new', form).expect(422)
    expect((await officeById(others.office)).name).to.equal(before.name)
  })
})

import { expect } from 'chai'
import type { ImportedOffice } from '../imported-office.ts'
import { importedOffice } from '../imported-office.ts'
import { as } from '../people.ts'

const wholePeriod = '/figures?from=12/11/2021&to=14/06/2023'

describe('the page of the figures', function () {
  this.timeout(60_000)
  let people: ImportedOffice
  before(async () => {
    people = await importedOffice()
  })

  it('shows every figure with how it is counted, and the balance', async () => {
    const page = (await (await as(people.hoa)).get(wholePeriod).expect(200)).text
    for (const text of [
      '1.112',
      '285',
      '336',
      '532',
      '156',
      '341',
      'Cách đếm',
      'Khớp',
      'Từ 12/11/2021 đến hết 14/06/2023',
      'Bí thư Tỉnh ủy',
    ])
      expect(page, text).to.include(text)
  })

  it('opens each number’s list', async () => {
    const page = (await (await as(people.hoa)).get(wholePeriod)).text
    const links = [...page.matchAll(/href="(\/(?:letters|receptions|feedback)\?[^"]+)"/g)].map((match) =>
      match[1].replaceAll('&#38;', '&').replaceAll('&amp;', '&'),
    )
    expect(links).to.include('/letters?receivedFrom=2021-11-12&receivedTo=2023-06-14&eligibility=eligible')
    expect(links).to.include('/receptions?kind=regular&from=2021-11-12&to=2023-06-14&crowd=no')
    const hoa = await as(people.hoa)
    for (const [link, count] of [
      ['/letters?receivedFrom=2021-11-12&receivedTo=2023-06-14&eligibility=eligible', '532'],
      ['/letters?receivedFrom=2021-11-12&receivedTo=2023-06-14&twoKinds=yes', '19'],
      ['/receptions?kind=regular&from=2021-11-12&to=2023-06-14&crowd=no', '285'],
      ['/receptions?from=2021-11-12&to=2023-06-14&crowd=yes', '9'],
    ]) {
      expect(links).to.include(link)
      expect((await hoa.get(link).expect(200)).text, link).to.match(new RegExp(`\\b${count}\\b`))
    }
    const feedback = links.find((link) => link.startsWith('/feedback?channel=hotline&channel=inPerson'))
    expect((await (await as(people.hoa)).get(feedback ?? '').expect(200)).text).to.include('170 PAKN')
  })

  it('answers 422 for a period that runs backwards, with what was typed', async () => {
    const page = await (await as(people.hoa)).get('/figures?from=14/06/2023&to=12/11/2021').expect(422)
    expect(page.text).to.include('ngày cuối kỳ ở trước ngày đầu kỳ').and.include('value="12/11/2021"')
  })

  it('exports CSV and XLSX with period, time and author', async () => {
    const hoa = await as(people.hoa)
    const csv = await hoa.get(`/figures/export?from=2021-11-12&to=2023-06-14&format=csv`).buffer(true).expect(200)
    expect(csv.text ?? csv.body.toString())
      .to.include('Đơn tiếp nhận,"đơn, theo ngày nhận",1112')
      .and.include(people.hoa.name)
    await hoa
      .get('/figures/export?preset=thisYear&format=xlsx')
      .expect(200)
      .expect('content-type', /spreadsheetml/)
    await hoa.get('/figures/print?preset=lastYear').expect(200)
  })

  it('is for the office, not for bodies; a reception officer reads it and does not export it', async () => {
    await (await as(people.son)).get('/figures').expect(403)
    const lan = await as(people.lan)
    expect((await lan.get('/figures').expect(200)).text).to.include('Chỉ đếm những hồ sơ')
    await lan.get('/figures/export?format=csv').expect(403)
  })
})

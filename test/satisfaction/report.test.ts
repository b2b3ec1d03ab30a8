import { expect } from 'chai'
import { newId } from '../../src/id.ts'
import type { Survey } from '../../src/satisfaction/survey.ts'
import { SurveyModel } from '../../src/satisfaction/survey.ts'
import type { People, SignedIn } from '../people.ts'
import { anOffice, as } from '../people.ts'

const agency = { agency: 'so-nnmt', name: 'Sở Nông nghiệp và Môi trường' }

function answered(office: string, whole: number, change: Partial<Survey> = {}): Survey {
  const _id = newId()
  return {
    _id,
    office,
    subject: { kind: 'letter', id: _id, number: '77/2026' },
    kind: 'petition',
    field: 'environment',
    agency: null,
    tokenHash: _id,
    sealedToken: Buffer.from('x'),
    invitedOn: '2026-09-01',
    expiresOn: '2026-10-31',
    answeredOn: '2026-09-10',
    answeredAt: new Date('2026-09-10T03:00:00Z'),
    channel: 'link',
    marks: { whole },
    comment: null,
    by: null,
    followUp: null,
    ...change,
  }
}

/** The numbers of answers of each line, as the page prints them, with the addresses that they open. */
function linesOf(html: string): { count: number; href: string }[] {
  return [...html.matchAll(/href="(\/satisfaction\/answers[^"]+)"[^>]*>\s*(?:<strong>)?([\d.]+)/g)].map((match) => ({
    href: String(match[1]).replaceAll('&amp;', '&'),
    count: Number(match[2]),
  }))
}

describe('the report of satisfaction', function () {
  this.timeout(60_000)
  let people: People
  let thu: SignedIn
  before(async () => {
    people = await anOffice()
    thu = await as(people.thu)
    const { office } = people
    await SurveyModel.insertMany([
      ...[5, 4, 4, 3, 1].map((mark) => answered(office, mark, { channel: 'tablet', agency })),
      answered(office, 2, { comment: 'Chờ quá lâu', answeredOn: '2026-08-31' }),
      answered(office, 5, { field: null, channel: 'telephone' }),
      answered(office, 5, { answeredOn: '2025-12-31' }),
      answered(office, 5, { answeredOn: null, answeredAt: null, marks: null, channel: null }),
      answered((await anOffice()).office, 1),
    ])
  })

  for (const by of ['field', 'agency', 'channel', 'month'])
    it(`by ${by}: each answer of the year in one line, and each number opens its rows`, async () => {
      const page = await thu.get(`/satisfaction?by=${by}`).expect(200)
      const lines = linesOf(page.text)
      const total = lines.at(-1)?.count ?? 0
      expect(total).to.equal(7)
      expect(lines.slice(0, -1).reduce((sum, line) => sum + line.count, 0)).to.equal(total)
      for (const { count, href } of lines) {
        const rows = await thu.get(href).expect(200)
        expect(rows.text.split('<tr').length - 2, href).to.equal(count)
        expect(rows.text).to.not.match(/77\/2026|href="\/letters\/[0-9a-f]/)
      }
    })

  it('gives a mean from five answers on, and no number before', async () => {
    const page = await thu.get('/satisfaction?by=channel')
    expect(page.text).to.include('3,4').and.to.include('60\u00a0%')
    expect(page.text.split('ít câu trả lời').length - 1).to.equal(4)
  })

  it('is of the days that were asked for, and says what it does not understand', async () => {
    const page = await thu.get('/satisfaction?from=01/08/2026&to=31/08/2026')
    expect(linesOf(page.text).at(-1)?.count).to.equal(1)
    expect((await thu.get('/satisfaction?from=31/02/2026&to=x')).status).to.equal(422)
    expect((await thu.get('/satisfaction?from[]=1&by[]=field&line[]=x')).status).to.equal(200)
    expect((await thu.get('/satisfaction/answers?by=month&line=$x&page=-3')).status).to.equal(200)
  })

  it('goes out as a spreadsheet with the same numbers', async () => {
    const csv = await thu.get('/satisfaction/export?by=agency&format=csv').expect(200)
    expect(csv.text).to.include('Sở Nông nghiệp và Môi trường,5,').and.to.include('Tất cả,7,')
    expect((await thu.get('/satisfaction/export')).headers['content-type']).to.include('spreadsheet')
  })
})

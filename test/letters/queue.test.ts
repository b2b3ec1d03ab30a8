import { expect } from 'chai'
import mongoose from 'mongoose'
import { LetterModel } from '../../src/letters/index.ts'
import { aDenunciation, aLetter } from '../factories/letters.ts'
import type { People } from '../people.ts'
import { anOffice, as } from '../people.ts'

/** How many times the database is asked while something is done. */
async function queries(act: () => Promise<unknown>): Promise<string[]> {
  const asked: string[] = []
  mongoose.set('debug', (collection: string, method: string) => asked.push(`${collection}.${method}`))
  try {
    await act()
  } finally {
    mongoose.set('debug', false)
  }
  return asked
}

const numbersOf = (html: string, id: string) =>
  [...html.matchAll(new RegExp(`id="${id}-\\d+"[\\s\\S]*?filter-panel__count push">([\\d.+]+)<`, 'g'))].map((match) =>
    Number(match[1]),
  )

describe('the queue', () => {
  let people: People
  before(async () => {
    people = await anOffice()
    await aLetter(people.lan, {
      receivedOn: '20/08/2026',
      writtenOn: '',
      contents: [{ kind: 'petition', field: 'transport', summary: 'Đề nghị sửa cầu' }],
    })
    await aLetter(people.lan, {
      receivedOn: '01/09/2026',
      writtenOn: '',
      contents: [{ kind: 'petition', field: 'transport', summary: 'Đề nghị sửa đường' }],
    })
    await aLetter(people.lan)
    const mine = await aDenunciation(people.lan)
    await LetterModel.updateOne(
      { _id: mine._id },
      { $set: { assignee: people.minh.id, assigneeName: people.minh.name } },
    )
  })

  it('counts buckets that add up to the whole, whatever else is chosen', async () => {
    const hoa = await as(people.hoa)
    for (const query of ['', '?field=transport', '?kind=petition', '?state=registered']) {
      const [all, ...buckets] = numbersOf((await hoa.get(`/queue${query}`).expect(200)).text, 'due')
      expect(
        buckets.reduce((sum, count) => sum + count, 0),
        query,
      ).to.equal(all)
    }
  })

  it('shows letters by their legal due date and carries the list into each record', async () => {
    const hoa = await as(people.hoa)
    const page = await hoa.get('/queue?kind=petition').expect(200)
    const hrefs = [...page.text.matchAll(/queue-table__number" href="([^"]+)"/g)].map(
      (match) => match[1]?.replaceAll('&amp;', '&') ?? '',
    )
    expect(hrefs.length).to.equal(2)
    const record = await hoa.get(hrefs[0] ?? '').expect(200)
    expect(record.text).to.include('đơn 1 trong 2').and.include('Đơn sau').and.not.include('Đơn trước')
    const next = /rel="next"|href="([^"]+)" rel="next"/.exec(record.text)?.[1]?.replaceAll('&amp;', '&') ?? ''
    expect((await hoa.get(next).expect(200)).text)
      .to.include('đơn 2 trong 2')
      .and.include('Đơn trước')
  })

  it('is the handler’s own, until somebody else’s is asked for', async () => {
    const minh = await as(people.minh)
    expect((await minh.get('/queue')).text).to.include('1 đơn, xếp theo hạn')
    expect((await minh.get('/queue?assignee=anybody')).text).to.include('4 đơn, xếp theo hạn')
  })

  it('asks the database seven times at most, the register and a record not much more', async () => {
    const hoa = await as(people.hoa)
    const letter = await aLetter(people.lan)
    await hoa.get('/queue')
    const asked = {
      queue: await queries(() => hoa.get('/queue').expect(200)),
      letters: await queries(() => hoa.get('/letters').expect(200)),
      record: await queries(() => hoa.get(`/letters/${letter._id}`).expect(200)),
    }
    expect(asked.queue.length, asked.queue.join(' ')).to.be.at.most(7)
    expect(asked.letters.length, asked.letters.join(' ')).to.be.at.most(7)
    expect(asked.record.length, asked.record.join(' ')).to.be.at.most(12)
  })
})

import { expect } from 'chai'
import mongoose from 'mongoose'
import { withNextNumber } from '../../src/database/numbers.ts'
import { world } from '../world.ts'

describe('numbers of a register', function () {
  this.timeout(60_000)
  const entries = () => mongoose.connection.collection('numbersTestEntries')
  before(async () => {
    await world()
    await entries().createIndex({ register: 1, no: 1 }, { unique: true })
  })
  after(() => entries().drop())

  let tries = 0

  /** Takes a number; processes do not know of each other's turns. */
  function take(register: string, by: number, process: number) {
    return withNextNumber({
      register: `${register} ${process}`,
      field: 'no',
      highest: async () => (await entries().findOne({ register }, { sort: { no: -1 } }))?.no ?? 0,
      write: async (no) => {
        tries += 1
        await entries().insertOne({ register, no, by })
        return no
      },
    })
  }

  async function numbersOf(register: string, writers: number, each: number, processes: number): Promise<number[]> {
    const write = async (by: number) => {
      const taken: number[] = []
      while (taken.length < each) taken.push(await take(register, by, by % processes))
      return taken
    }
    const all = await Promise.all(Array.from({ length: writers }, (_, by) => write(by)))
    return all.flat().sort((a, b) => a - b)
  }

  const upTo = (last: number) => Array.from({ length: last }, (_, at) => at + 1)

  it('are taken one after the other by 8 writers, each at the first try', async () => {
    tries = 0
    expect(await numbersOf('one', 8, 40, 1)).to.deep.equal(upTo(320))
    expect(tries).to.equal(320)
  })

  it('have no gap and no double when 4 processes take them at once', async () => {
    expect(await numbersOf('many', 8, 10, 4)).to.deep.equal(upTo(80))
  })

  it('leave none out when a write fails', async () => {
    await take('failing', 1, 0)
    const refused = withNextNumber({
      register: 'failing 0',
      field: 'no',
      highest: async () => 1,
      write: async () => {
        throw new Error('the disk is full')
      },
    })
    const next = take('failing', 1, 0)
    expect(await refused.catch(({ message }) => message)).to.equal('the disk is full')
    expect(await next).to.equal(2)
  })
})

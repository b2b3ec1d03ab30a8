import { readFile } from 'node:fs/promises'
import { expect } from 'chai'
import { feedbackPage } from '../../src/feedback/index.ts'
import type { FigureRows } from '../../src/figures/index.ts'
import { balanceOf, countedFigures, figuresOf } from '../../src/figures/index.ts'
import { letterPage } from '../../src/letters/index.ts'
import { receptionPage } from '../../src/receptions/index.ts'
import { importedOffice } from '../imported-office.ts'
import type { People } from '../people.ts'
import { anOffice } from '../people.ts'

const period = { from: '2021-11-12', to: '2023-06-14' }
const today = '2026-09-15'

describe('the figures of the sample registers', function () {
  this.timeout(60_000)
  let people: People
  before(async () => {
    people = await importedOffice()
  })

  it('are those that the office published', async () => {
    const expected = JSON.parse(
      await readFile(new URL('../../sample-registers/expected-figures.json', import.meta.url), 'utf8'),
    )
    expect(await figuresOf(people.hoa, period)).to.deep.equal(expected)
    expect(await figuresOf(people.ha, period)).to.deep.equal(expected)
  })

  it('count what their lists show, row by row', async () => {
    for (const { definition, rows, count } of await countedFigures(people.hoa, period, { below: false, today }))
      expect(await listed(people, rows), definition.key).to.equal(count)
  })

  it('balance: carried over + received − finished = pending, in every quarter', async () => {
    const quarters = [
      ['2021-11-12', '2021-12-31'],
      ['2022-01-01', '2022-03-31'],
      ['2022-04-01', '2022-12-31'],
      ['2023-01-01', '2023-06-14'],
      ['2023-06-15', '2026-09-15'],
    ]
    let carried = 0
    for (const [from, to] of quarters) {
      const { counts, difference } = await balanceOf(people.hoa, { from, to }, { below: false, today })
      expect(difference, from).to.equal(0)
      expect(counts.carriedOver, from).to.equal(carried)
      carried = counts.pending
    }
    expect(carried).to.equal(144)
  })

  it('hide from a handler the visits with a denunciation that somebody else took', async () => {
    const [seen, all] = await Promise.all([figuresOf(people.minh, period), figuresOf(people.hoa, period)])
    expect((seen.receptions as Record<string, number>).regularVisits).to.be.below(
      (all.receptions as Record<string, number>).regularVisits,
    )
    expect(seen.feedbackOnProcedures).to.deep.equal(all.feedbackOnProcedures)
  })

  it('are zero for another office', async () => {
    const others = await anOffice()
    expect((await figuresOf(others.hoa, period)).letters).to.include({ received: 0, eligible: 0 })
  })

  it('include the offices below when an office above asks', async () => {
    const above = await anOffice()
    const parent = { ...above.hoa, officesBelow: [people.office] }
    expect((await figuresOf(parent, period)).letters).to.include({ received: 0 })
    expect((await figuresOf(parent, { ...period, below: true })).letters).to.include({ received: 1112, eligible: 532 })
  })
})

/** The rows that the list of a figure shows, page after page; of a sum, the people in them. */
async function listed(people: People, rows: FigureRows): Promise<number> {
  const actor = people.hoa
  if (rows.of === 'letters')
    return walked((mark: Parameters<typeof letterPage>[4]) => letterPage(actor, rows.choice, today, 'newest', mark))
  if (rows.of === 'feedback')
    return walked((mark: Parameters<typeof feedbackPage>[3]) => feedbackPage(actor, rows.choice, today, mark))
  return walked(
    (mark: Parameters<typeof receptionPage>[2]) => receptionPage(actor, rows.choice, mark),
    (row) => (rows.sum ? row.headcount : 1),
  )
}

async function walked<Row, Mark>(
  page: (mark: Mark | null) => Promise<{ rows: Row[]; after: Mark | null }>,
  worth: (row: Row) => number = () => 1,
): Promise<number> {
  let sum = 0
  let mark: Mark | null = null
  do {
    const { rows, after }: { rows: Row[]; after: Mark | null } = await page(mark)
    sum += rows.reduce((total, row) => total + worth(row), 0)
    mark = after
  } while (mark)
  return sum
}

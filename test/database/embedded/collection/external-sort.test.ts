import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'chai'
import { ExternalSort } from '../../../../src/database/embedded/collection/external-sort.ts'
import { ScratchFile } from '../../../../src/database/embedded/storage/scratch-file.ts'

const codec = {
  keyBytes: (key: number) => Buffer.from(String(key)),
  itemBytes: (item: string) => Buffer.from(item),
  key: (bytes: Buffer) => Number(bytes.toString()),
  item: (bytes: Buffer) => bytes.toString(),
}
const compare = (left: number, right: number) => left - right

/** Keys with many equal ones, and items that tell in which order they were added. */
const entries = Array.from({ length: 20_000 }, (_, place) => ({ key: (place * 7919) % 1000, item: `item ${place}` }))
const expected = entries.toSorted((left, right) => left.key - right.key).map(({ item }) => item)

describe('a sort of any size', () => {
  let folder: string
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'sort-'))
  })
  after(() => rmSync(folder, { recursive: true }))

  const sortedWith = (memory: number, scratch?: () => ScratchFile): (string | undefined)[] => {
    const sort = new ExternalSort({ compare, codec, scratch, memory })
    for (const { key, item } of entries) sort.add(key, item, item.length)
    const items = entries.map(() => sort.next())
    expect(sort.next()).to.equal(undefined)
    return items
  }

  it('keeps the order of equal ones in memory', () => {
    expect(sortedWith(100 * 1024 * 1024)).to.deep.equal(expected)
  })

  it('goes on in a file that leaves nothing behind', () => {
    let made = 0
    const scratch = () => {
      made++
      return new ScratchFile(folder)
    }
    expect(sortedWith(1024 * 1024, scratch)).to.deep.equal(expected)
    expect(made).to.equal(1)
    expect(readdirSync(folder)).to.deep.equal([])
  })

  it('is refused where it may not use the disk', () => {
    expect(() => sortedWith(1024 * 1024))
      .to.throw()
      .with.property('code', 292)
  })
})

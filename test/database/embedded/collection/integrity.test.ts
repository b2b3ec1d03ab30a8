import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'chai'
import { Collections } from '../../../../src/database/embedded/collection/collections.ts'
import { checkCollection } from '../../../../src/database/embedded/collection/integrity.ts'
import { Slice } from '../../../../src/database/embedded/collection/slice.ts'
import { Store } from '../../../../src/database/embedded/storage/store.ts'
import { documentKey, treeEnd, treeStart } from '../../../../src/database/embedded/storage/trees.ts'
import { encodeDocument } from '../../../../src/database/embedded/values/encode.ts'
import { documentOf } from '../../../../src/database/embedded/values/value.ts'

describe('the check of a collection', () => {
  let folder: string
  let store: Store
  let collections: Collections

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'integrity-'))
    store = new Store(folder)
    collections = new Collections(store)
    await store.write(() => {
      const things = collections.findOrCreate('x', 'things')
      for (let _id = 0; _id < 10; _id++) things.insert(encodeDocument(documentOf({ _id })))
    })
  })
  afterEach(async () => {
    await store.close()
    rmSync(folder, { recursive: true })
  })

  const check = () => checkCollection(collections.find('x', 'things')!, new Slice())
  const trees = () => {
    const { record } = collections.find('x', 'things')!
    return { documents: record.tree, ids: record.indexes[0].tree }
  }
  const keys = (tree: number) => {
    const walk = store.walk({ start: treeStart(tree), end: treeEnd(tree) })
    const found: Buffer[] = []
    for (let key = walk.next(); key; key = walk.next()) found.push(Buffer.from(key))
    return found
  }

  it('finds nothing where all is well', async () => {
    expect(await check()).to.deep.include({ documents: 10, errors: [], invalidDocuments: 0 })
  })

  it('finds a document without its index entry', async () => {
    await store.write(() => store.remove(keys(trees().ids)[3]))
    const found = await check()
    expect(found.missingEntries).to.deep.equal([{ index: '_id_', recordId: 4 }])
    expect(found.errors).to.deep.equal(['Detected missing index entries. See missingIndexEntries.'])
    expect([...found.brokenIndexes]).to.deep.equal(['_id_'])
  })

  it('finds an index entry without its document, and the wrong count', async () => {
    await store.write(() => store.remove(documentKey(trees().documents, 5)))
    const found = await check()
    expect(found.extraEntries).to.deep.equal([{ index: '_id_', recordId: 5 }])
    expect(found.errors.join()).to.include('taken for 10, but there are 9').and.include('extraIndexEntries')
  })

  it('finds bytes that are no document', async () => {
    await store.write(() => store.put(documentKey(trees().documents, 6), Buffer.from('nonsense')))
    const found = await check()
    expect(found).to.deep.include({ invalidDocuments: 1, corruptRecords: [6] })
    expect(found.extraEntries).to.deep.equal([{ index: '_id_', recordId: 6 }])
  })

  it('finds a key twice in a unique index', async () => {
    await store.write(() => {
      const [first] = keys(trees().ids)
      const second = Buffer.from(first)
      second[second.length - 1] = 99
      store.put(second, Buffer.alloc(0))
      store.put(documentKey(trees().documents, 99), encodeDocument(documentOf({ _id: 0 })))
    })
    expect((await check()).errors.join()).to.include('has a key twice')
  })
})

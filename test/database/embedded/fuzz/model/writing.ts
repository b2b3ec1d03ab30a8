import { Int32 } from 'mongodb'
import { type Collection, whole } from './collection.ts'
import { show } from './show.ts'
import { stringsOf } from './strings.ts'
import { checkUpdate } from './updating.ts'
import { type Doc, doc, type Found, Refusal } from './values.ts'

/** What a write answers, as far as it is compared: its counts, codes of errors and documents. */
export function write(collection: Collection, command: Doc): Doc {
  const [name] = [...command.keys()]
  if (name === 'insert') return insert(collection, command)
  if (name === 'update') return update(collection, (command.get('updates') as Doc[])[0])
  if (name === 'delete') return remove(collection, (command.get('deletes') as Doc[])[0])
  return findAndModify(collection, command)
}

function insert(collection: Collection, command: Doc): Doc {
  let n = 0
  for (const document of command.get('documents') as Doc[]) {
    const code = codeOf(() => collection.insert(document))
    if (code !== undefined) return doc({ n: new Int32(n), code: new Int32(code) })
    n++
  }
  return doc({ n: new Int32(n) })
}

function update(collection: Collection, entry: Doc): Doc {
  let counts: Doc = new Map()
  const code = codeOf(() => {
    counts = updateCounts(collection, entry)
  })
  return code === undefined ? counts : doc({ n: new Int32(0), nModified: new Int32(0), code: new Int32(code) })
}

function updateCounts(collection: Collection, entry: Doc): Doc {
  const [filter, change] = [entry.get('q') as Doc, entry.get('u') as Doc]
  checkUpdate(change, entry.get('arrayFilters'))
  const isMulti = entry.get('multi') === true
  const targets = isMulti
    ? collection.matching(filter, stringsOf(entry.get('collation')))
    : firstOf(collection, filter, entry)
  const isUpsert = targets.length === 0 && entry.get('upsert') === true
  if (isUpsert) collection.upsert(filter, change, entry)
  const changed = targets.filter((one) => show(collection.change(one, filter, change, entry)) !== show(one))
  return doc({ n: new Int32(isUpsert ? 1 : targets.length), nModified: new Int32(changed.length) })
}

function firstOf(collection: Collection, filter: Doc, options: Doc): Doc[] {
  const target = collection.first(filter, options.get('sort'), stringsOf(options.get('collation')))
  return target ? [target] : []
}

function remove(collection: Collection, entry: Doc): Doc {
  const filter = entry.get('q') as Doc
  const strings = stringsOf(entry.get('collation'))
  const targets =
    whole(entry.get('limit')) === 1 ? firstOf(collection, filter, entry) : collection.matching(filter, strings)
  collection.remove(targets)
  return doc({ n: new Int32(targets.length) })
}

/** An error is thrown: it is the answer of the whole command. */
function findAndModify(collection: Collection, command: Doc): Doc {
  const filter = command.get('query') as Doc
  const isRemoval = command.get('remove') === true
  if (!isRemoval) checkUpdate(command.get('update') as Doc, command.get('arrayFilters'))
  const [target] = firstOf(collection, filter, command)
  if (isRemoval) {
    if (target) collection.remove([target])
    return doc({ value: target ?? null })
  }
  const change = command.get('update') as Doc
  const isNew = command.get('new') === true
  if (target) {
    const result = collection.change(target, filter, change, command)
    return doc({ value: isNew ? result : target })
  }
  const made: Found = command.get('upsert') === true ? collection.upsert(filter, change, command) : null
  return doc({ value: isNew ? made : null })
}

/** The code of the refusal that a step ends in. */
export function codeOf(step: () => void): number | undefined {
  try {
    step()
    return undefined
  } catch (error) {
    if (error instanceof Refusal) return error.code
    throw error
  }
}

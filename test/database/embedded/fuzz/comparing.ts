import type { Db } from 'mongodb'
import { type Collection, type Index, indexKeys, whole } from './model/collection.ts'
import { projected } from './model/projecting.ts'
import { show } from './model/show.ts'
import { stringsOf } from './model/strings.ts'
import { compare, type Doc, doc, equal, type Found, Refusal, type Val } from './model/values.ts'
import { write } from './model/writing.ts'
import { send } from './wire.ts'

/** Two answers to one command. */
export interface Difference {
  expected: string
  actual: string
}

type Answer = { code: number } | { reply: Doc }

/** Asks both; answers their difference, or undefined when there is none. A write also changes the model. */
export async function difference(db: Db, collection: Collection, command: Doc): Promise<Difference | undefined> {
  const [name] = [...command.keys()]
  const isRead = ['find', 'count', 'distinct', 'aggregate'].includes(name)
  const answer = await asked(db, command)
  if (!isRead) return (await writeDifference(answer, collection, command)) ?? documentsDifference(db, collection)
  try {
    const check =
      { find: findDifference, count: countDifference, distinct: distinctDifference }[name] ?? pipelineDifference
    return check(answer, collection, command)
  } catch (error) {
    return refusalDifference(error, answer)
  }
}

async function asked(db: Db, command: Doc): Promise<Answer> {
  try {
    return { reply: await send(db, command) }
  } catch (error) {
    if (error instanceof Refusal) return { code: error.code }
    throw error
  }
}

function refusalDifference(error: unknown, answer: Answer): Difference | undefined {
  if (!(error instanceof Refusal)) throw error
  if ('code' in answer && answer.code === error.code) return undefined
  return { expected: `error ${error.code} (${error.message})`, actual: shown(answer) }
}

function shown(answer: Answer): string {
  return 'code' in answer ? `error ${answer.code}` : show(answer.reply)
}

function unlike(expected: string, answer: Answer | string): Difference {
  return { expected, actual: typeof answer === 'string' ? answer : shown(answer) }
}

/** The documents of a cursor's first batch; the fuzz never has more than one batch of them. */
export function batchOf(reply: Doc): Doc[] {
  return (reply.get('cursor') as Doc).get('firstBatch') as Doc[]
}

function findDifference(answer: Answer, collection: Collection, command: Doc): Difference | undefined {
  const { documents, orderOf } = collection.find(command)
  const start = whole(command.get('skip'))
  const wanted = documents.slice(start, start + (whole(command.get('limit')) || documents.length))
  const project = (document: Doc) => projected(document, command.get('projection'))
  const expected = wanted.map((document) => show(project(document)))
  if ('code' in answer) return unlike(expected.join('\n'), answer)
  const found = batchOf(answer.reply)
  const actual = found.map((document) => show(document))
  const isTotal = (command.get('sort') as Doc | undefined)?.has('_id') === true
  const differs = { expected: expected.join('\n'), actual: actual.join('\n') }
  if (isTotal) return differs.expected === differs.actual ? undefined : differs
  if (
    expected.length !== actual.length ||
    !isPartOf(
      actual,
      documents.map((document) => show(project(document))),
    )
  )
    return differs
  if (command.has('projection')) return undefined
  return found.every((document, i) => orderOf(document, wanted[i]) === 0) ? undefined : differs
}

function isPartOf(texts: string[], all: string[]): boolean {
  const left = [...all]
  return texts.every((text) => {
    const place = left.indexOf(text)
    if (place >= 0) left.splice(place, 1)
    return place >= 0
  })
}

function countDifference(answer: Answer, collection: Collection, command: Doc): Difference | undefined {
  const expected = collection.count(command)
  if ('reply' in answer && whole(answer.reply.get('n')) === expected) return undefined
  return unlike(String(expected), answer)
}

function distinctDifference(answer: Answer, collection: Collection, command: Doc): Difference | undefined {
  const strings = stringsOf(command.get('collation'))
  const expected = collection.distinct(command)
  if ('code' in answer) return unlike(show(expected), answer)
  const actual = [...(answer.reply.get('values') as Val[])].sort((left, right) => compare(left, right, strings))
  const isSame = expected.length === actual.length && expected.every((value, i) => equal(value, actual[i], strings))
  return isSame ? undefined : unlike(show(expected), show(actual))
}

/** Of equal values any may stand for the others in a group, so that values are compared and not their texts. */
function pipelineDifference(answer: Answer, collection: Collection, command: Doc): Difference | undefined {
  const strings = stringsOf(command.get('collation'))
  const expected = collection.aggregate(command)
  if ('code' in answer) return unlike(show(expected), answer)
  const actual = batchOf(answer.reply)
  const pipeline = command.get('pipeline') as Doc[]
  const isOrdered = pipeline.some((stage) => stage.has('$sort')) && !pipeline.some((stage) => stage.has('$group'))
  const sorted = (documents: Doc[]) =>
    isOrdered ? documents : [...documents].sort((left, right) => compare(left, right, strings))
  const [left, right] = [sorted(expected), sorted(actual)]
  const isSame = left.length === right.length && left.every((document, i) => equal(document, right[i], strings))
  return isSame ? undefined : unlike(left.map(show).join('\n'), right.map(show).join('\n'))
}

async function writeDifference(answer: Answer, collection: Collection, command: Doc): Promise<Difference | undefined> {
  let expected: Doc
  try {
    expected = write(collection, command)
  } catch (error) {
    return refusalDifference(error, answer)
  }
  if ('code' in answer) return unlike(show(expected), answer)
  const { reply } = answer
  const errors = reply.get('writeErrors') as Doc[] | undefined
  const code = errors?.[0]?.get('code')
  const actual = new Map([...expected.keys()].map((name): [string, Found] => [name, reply.get(name)]))
  actual.delete('code')
  if (code !== undefined) actual.set('code', code)
  const text = show(actual as Doc)
  return text === show(expected) ? undefined : unlike(show(expected), text)
}

async function documentsDifference(db: Db, collection: Collection): Promise<Difference | undefined> {
  const everything = doc({
    find: 'things',
    filter: new Map(),
    batchSize: 1000 as never,
    hint: doc({ $natural: 1 as never }),
  })
  const found = batchOf(await send(db, everything))
  const texts = (documents: Doc[]) =>
    documents
      .map((one) => show(one))
      .sort()
      .join('\n')
  const [expected, actual] = [texts(collection.documents), texts(found)]
  return expected === actual ? undefined : { expected, actual }
}

/** Compares what the index has with the documents; undefined when they agree. */
export async function indexDifference(db: Db, collection: Collection, index: Index): Promise<Difference | undefined> {
  const filter = (index.get('partialFilterExpression') as Doc | undefined) ?? new Map()
  const command = doc({
    find: 'things',
    filter,
    sort: index.get('key'),
    hint: index.get('name'),
    batchSize: 1000 as never,
    collation: index.get('collation'),
  })
  const [{ orderOf }, answer] = [collection.find(command), await asked(db, command)]
  const wanted = collection.documents.filter((document) => indexKeys(index, document).length > 0).sort(orderOf)
  const expected = wanted.map((document) => show(document))
  if ('code' in answer) return unlike(expected.join('\n'), answer)
  const found = batchOf(answer.reply)
  const actual = found.map((document) => show(document))
  const isSame = expected.length === actual.length && isPartOf(actual, expected)
  if (isSame && found.every((document, i) => orderOf(document, wanted[i]) === 0)) return undefined
  return { expected: expected.join('\n'), actual: actual.join('\n') }
}

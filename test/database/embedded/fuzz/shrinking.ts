import type { Db } from 'mongodb'
import type { Doc, Val } from './model/values.ts'
import { type Failure, replay } from './playing.ts'

const mostAttempts = 500

/** A smaller failure of the same kind: documents, indexes and parts of the command are left out while it still fails. */
export async function shrunk(db: Db, failure: Failure): Promise<Failure> {
  let smallest = failure
  let attempts = 0
  const tryOut = async (candidate: Failure): Promise<boolean> => {
    if (attempts++ > mostAttempts) return false
    const result = await replay(db, candidate).catch(() => undefined)
    if (!result || codesOf(result) !== codesOf(failure)) return false
    smallest = result
    return true
  }
  if (!(await tryOut(failure))) return failure
  for (let isSmaller = true; isSmaller && attempts < mostAttempts; ) {
    isSmaller = false
    for (const candidate of smallerFailures(smallest)) {
      if (!(await tryOut(candidate))) continue
      isSmaller = true
      break
    }
  }
  return smallest
}

/** The codes of both answers: a smaller command that is refused for another reason is another failure. */
function codesOf({ actual, expected }: Failure): string {
  return [actual, expected].map((text) => /^error \d+/.exec(text)?.[0] ?? '').join()
}

function* smallerFailures(failure: Failure): Generator<Failure> {
  const { documents, indexes, command } = failure
  const half = Math.ceil(documents.length / 2)
  if (documents.length > 2) {
    yield { ...failure, documents: documents.slice(half) }
    yield { ...failure, documents: documents.slice(0, half) }
  }
  for (const list of withoutOne(documents)) yield { ...failure, documents: list }
  for (const list of withoutOne(indexes)) yield { ...failure, indexes: list }
  const [[name, target], ...rest] = command
  for (const smaller of smallerValues(new Map(rest)))
    yield { ...failure, command: new Map([[name, target], ...(smaller as Doc)]) }
  for (let i = 0; i < documents.length; i++)
    for (const smaller of smallerValues(documents[i]))
      if ((smaller as Doc).has('_id')) yield { ...failure, documents: documents.with(i, smaller as Doc) }
}

function* withoutOne<T>(list: T[]): Generator<T[]> {
  for (let i = list.length - 1; i >= 0; i--) yield list.filter((_, place) => place !== i)
}

/** The value with one part left out, or one part made smaller. */
function* smallerValues(value: Val): Generator<Val> {
  if (Array.isArray(value)) {
    yield* withoutOne(value)
    for (let i = 0; i < value.length; i++) for (const inner of smallerValues(value[i])) yield value.with(i, inner)
  } else if (value instanceof Map) {
    for (const name of value.keys()) yield new Map([...value].filter(([other]) => other !== name))
    for (const [name, inner] of value)
      for (const smaller of smallerValues(inner))
        yield new Map([...value].map(([other, old]) => [other, other === name ? smaller : old]))
  }
}

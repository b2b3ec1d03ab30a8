import { BSONRegExp } from 'mongodb'
import { hasOperators } from './matching.ts'
import { type Circumstances, isReplacement, updated } from './updating.ts'
import { type Doc, Refusal, type Val } from './values.ts'

/** The document that an upsert makes (manual: "Upsert Behavior"): the equalities of the filter, then the update. */
export function upserted(filter: Doc, update: Doc, around: Omit<Circumstances, 'position' | 'isInsert'>): Doc {
  const seed: Doc = new Map()
  const equalities = equalitiesOf(filter).filter(([path]) => !isReplacement(update) || path === '_id')
  refuseTwice(equalities.map(([path]) => path))
  const sorted = equalities.sort(([left], [right]) => (left < right ? -1 : 1))
  const fields = updated(seed, new Map([['$set', new Map(sorted)]]), { ...around, position: {}, isInsert: true })
  const result = updated(fields, update, { ...around, position: {}, isInsert: true })
  const id = result.get('_id')
  return id === undefined ? result : new Map([['_id', id], ...[...result].filter(([name]) => name !== '_id')])
}

function equalitiesOf(filter: Doc): [string, Val][] {
  return [...filter].flatMap(([name, operand]): [string, Val][] => {
    if (name === '$and') return (operand as Doc[]).flatMap(equalitiesOf)
    if (name === '$or') return (operand as Doc[]).length === 1 ? equalitiesOf((operand as Doc[])[0]) : []
    if (name.startsWith('$') || operand instanceof BSONRegExp) return []
    if (!hasOperators(operand)) return [[name, operand]]
    return operand.has('$eq') ? [[name, operand.get('$eq')!]] : []
  })
}

function refuseTwice(paths: string[]) {
  paths.forEach((path, i) => {
    for (const other of paths.slice(i + 1))
      if (`${path}.`.startsWith(`${other}.`) || `${other}.`.startsWith(`${path}.`))
        throw new Refusal(54, 'a field is named twice')
  })
}

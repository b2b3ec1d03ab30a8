import { Int32 } from 'mongodb'
import { indexKeys } from '../model/collection.ts'
import { show } from '../model/show.ts'
import { type Doc, doc, type Found, isNumeric, type Val } from '../model/values.ts'
import type { Random } from '../random.ts'
import { Updates } from './updates.ts'
import type { World } from './world.ts'

/** Operators whose operand is no value of a field. */
const keptOperators = new Set(['$size', '$mod', '$type', '$exists', '$regex', '$options'])

/** Commands on a collection of this name. */
export class Commands {
  private readonly random: Random
  private readonly world: World
  private readonly updates: Updates
  private nextId = 1000
  private readonly asked: Doc[] = []

  constructor(random: Random, world: World) {
    this.random = random
    this.world = world
    this.updates = new Updates(world.values, world.filters)
  }

  read(): Doc {
    if (this.asked.length > 0 && this.random.chance(0.3)) return this.again()
    const command = this.random.weighted([
      [12, () => this.find()],
      [3, () => this.count()],
      [2, () => this.distinct()],
      [3, () => this.aggregate()],
    ])
    if (!command.has('aggregate')) this.asked.push(command)
    return command
  }

  /** A question of the same shape with other values, with a hint or without: remembered plans may not fit it. */
  private again(): Doc {
    const { random } = this
    const command: Doc = new Map(random.pick(this.asked))
    const name = command.has('filter') ? 'filter' : 'query'
    command.set(name, this.otherValues(command.get(name)!))
    if (!command.has('distinct') && random.chance(0.2)) {
      const hint = this.hint()
      if (hint !== undefined) command.set('hint', hint)
    }
    return command
  }

  private otherValues(value: Val): Val {
    if (typeof value === 'string') return this.world.values.text()
    if (isNumeric(value)) return this.world.values.number()
    if (Array.isArray(value)) return value.map((element) => this.otherValues(element))
    if (!(value instanceof Map)) return value
    const isKept = (name: string) => keptOperators.has(name) || name.startsWith('$bits')
    return new Map([...value].map(([name, inner]) => [name, isKept(name) ? inner : this.otherValues(inner)]))
  }

  write(): Doc {
    return this.random.weighted([
      [3, () => this.insert()],
      [12, () => this.update()],
      [2, () => this.remove()],
      [4, () => this.findAndModify()],
    ])
  }

  private find(): Doc {
    const { random } = this
    const sort = random.chance(0.6) ? this.sort() : undefined
    const isTotal = sort?.has('_id') === true
    const isCut = random.chance(0.3)
    return doc({
      find: 'things',
      filter: this.filter(),
      sort,
      skip: isCut && random.chance(0.5) ? new Int32(random.whole(0, 5)) : undefined,
      limit: isCut ? new Int32(random.whole(1, 8)) : undefined,
      projection: (isTotal || (!sort && !isCut)) && random.chance(0.4) ? this.projection() : undefined,
      batchSize: new Int32(1000),
      hint: this.hint(),
      collation: this.collation(),
    })
  }

  private filter(): Doc {
    return this.random.chance(0.1) ? new Map() : this.world.filters.filter()
  }

  private sort(): Doc {
    const { random } = this
    const paths = random.some(1, 3, [...new Set(this.world.keyPaths)])
    const sort: Doc = new Map(paths.map((path) => [path, this.direction()]))
    if (random.chance(0.5)) sort.set('_id', this.direction())
    return sort
  }

  private direction(): Int32 {
    return new Int32(this.random.pick([1, -1]))
  }

  private projection(): Doc {
    const { random } = this
    const kept = new Int32(random.whole(0, 1))
    const paths = random.some(1, 3, [...new Set(this.world.paths)]).filter((path) => path !== '_id')
    const apart = paths.filter((path, i) => !paths.some((other, j) => i !== j && `${path}.`.startsWith(`${other}.`)))
    const projection: Doc = new Map(apart.map((path) => [path, kept]))
    if (random.chance(0.3)) projection.set('_id', new Int32(kept.value === 0 ? 0 : random.whole(0, 1)))
    return projection
  }

  /** Only of indexes that have all documents: with others a hint changes the answer. */
  private hint(): Found {
    const whole = this.world.collection.indexes.filter(
      (index) => index.get('sparse') !== true && !index.has('partialFilterExpression'),
    )
    if (!this.random.chance(0.3)) return undefined
    if (this.random.chance(0.2)) return new Map([['$natural', new Int32(1)]])
    return whole.length > 0 ? this.random.pick(whole).get('name') : '_id_'
  }

  private collation(): Doc | undefined {
    return this.random.chance(0.6) ? this.world.collation : undefined
  }

  private count(): Doc {
    const { random } = this
    return doc({
      count: 'things',
      query: this.filter(),
      skip: random.chance(0.2) ? new Int32(random.whole(0, 4)) : undefined,
      limit: random.chance(0.2) ? new Int32(random.whole(0, 6)) : undefined,
      hint: this.hint(),
      collation: this.collation(),
    })
  }

  private distinct(): Doc {
    const key = this.random.pick(this.world.paths)
    return doc({ distinct: 'things', key, query: this.filter(), collation: this.collation() })
  }

  private aggregate(): Doc {
    const { random } = this
    const stages: Doc[] = []
    const fields = ['$a', '$b', '$c', '$k']
    if (random.chance(0.7)) stages.push(new Map([['$match', this.filter()]]))
    if (random.chance(0.3)) stages.push(new Map([['$unwind', random.pick(fields)]]))
    if (stages.every((stage) => !stage.has('$unwind')) && random.chance(0.3)) {
      stages.push(new Map([['$sort', new Map([...this.sort(), ['_id', this.direction()]])]]))
      if (random.chance(0.5)) stages.push(new Map([['$limit', new Int32(random.whole(1, 10))]]))
    }
    // A group of counts asks for no order: the server may leave a sort out, and with it what it would refuse.
    const sort = stages.find((stage) => stage.has('$sort'))?.get('$sort') as Doc | undefined
    if ((sort?.size ?? 0) <= 2 && !stages.at(-1)?.has('$sort') && random.chance(0.6))
      stages.push(new Map([['$group', this.group([...fields, '$a.b', '$b.a'])]]))
    const pipeline = stages.length > 0 ? stages : [new Map([['$match', this.filter()]])]
    return doc({
      aggregate: 'things',
      pipeline,
      cursor: doc({ batchSize: new Int32(1000) }),
      collation: this.collation(),
    })
  }

  private group(fields: string[]): Doc {
    const { random } = this
    const accumulators = random.list<[string, Val]>(0, 2, () => [
      random.pick(['x', 'y']),
      random.chance(0.3)
        ? new Map([['$sum', new Int32(1)]])
        : new Map([[random.pick(['$sum', '$min', '$max']), random.pick(fields)]]),
    ])
    return new Map<string, Val>([['_id', random.chance(0.15) ? null : random.pick(fields)], ...accumulators])
  }

  private insert(): Doc {
    const { random, world } = this
    const documents = random.list(1, 3, () =>
      world.values.document(random.chance(0.1) ? random.whole(0, 30) : this.nextId++),
    )
    return doc({ insert: 'things', documents })
  }

  /** A filter that is good for one document, and what makes the choice of it certain. */
  private single(name: string): [string, Val][] {
    const { random, world } = this
    const { documents } = world.collection
    const id =
      documents.length > 0 && random.chance(0.9) ? random.pick(documents).get('_id')! : new Int32(this.nextId++)
    if (random.chance(0.6)) return [[name, new Map([['_id', id], ...this.condition()])]]
    return [
      [name, this.condition()],
      ['sort', new Map([...(random.chance(0.5) ? this.sort() : []), ['_id', this.direction()]])],
    ]
  }

  private condition(): Doc {
    const { random, world } = this
    if (random.chance(0.4)) return new Map()
    const path = random.pick(['a', 'b', 'c', 'k', 'a.b', 'b.a'])
    return new Map([[path, world.filters.condition(path)]])
  }

  private update(): Doc {
    const { random } = this
    const isMulti = random.chance(0.25)
    const isUpsert = !isMulti && random.chance(0.25)
    const filter: [string, Val][] = isUpsert
      ? this.upsertFilter('q')
      : isMulti
        ? [['q', this.filter()]]
        : this.single('q')
    const change = this.updates.update(!isUpsert)
    const isReplacement = ![...(change.get('u') as Doc).keys()][0]?.startsWith('$')
    const entry: Doc = new Map([...filter, ...change])
    if (isMulti && !isReplacement) entry.set('multi', true)
    if (isMulti && isReplacement) entry.set('sort', new Map([['_id', new Int32(1)]]))
    if (isUpsert) entry.set('upsert', true)
    return this.narrowed(doc({ update: 'things', updates: [this.withCollation(entry)] }))
  }

  private withCollation(entry: Doc): Doc {
    const collation = this.collation()
    return collation ? new Map<string, Val>([...entry, ['collation', collation]]) : entry
  }

  private upsertFilter(name: string): [string, Val][] {
    const { random, world } = this
    const fields = random.some(0, 2, ['a', 'b', 'c.x', 'k']).map((path): [string, Val] => {
      const value = world.filters.operand(path)
      return [path, random.chance(0.2) ? new Map([['$gt', value]]) : value]
    })
    const id = random.chance(0.7) ? this.nextId++ : random.whole(0, 30)
    return [[name, new Map<string, Val>([...fields, ['_id', new Int32(id)]])]]
  }

  /**
   * How far an update of many has come when it fails depends on the order in which it finds them; so does whether a
   * unique index stands in its way. Such an update is narrowed to one document.
   */
  private narrowed(command: Doc): Doc {
    const [entry] = command.get('updates') as Doc[]
    if (entry.get('multi') !== true) return command
    const trial = this.world.collection.copy()
    const filter = entry.get('q') as Doc
    const uniques = trial.indexes.filter((index) => index.get('unique') === true)
    for (const target of trial.find(doc({ filter, collation: entry.get('collation') })).documents) {
      let isSafe = false
      try {
        const changed = trial.change(target, filter, entry.get('u') as Doc, entry)
        isSafe = uniques.every((index) => keyText(index, target) === keyText(index, changed))
      } catch {
        isSafe = false
      }
      if (isSafe) continue
      const narrow: Doc = new Map([...entry, ['q', doc({ $and: [filter, doc({ _id: target.get('_id') })] })]])
      narrow.delete('multi')
      return doc({ update: 'things', updates: [narrow] })
    }
    return command
  }

  private remove(): Doc {
    const isMany = this.random.chance(0.3)
    const entry: [string, Val][] = isMany
      ? [
          ['q', new Map([...this.filter(), ['k', new Int32(this.random.whole(0, 4))]])],
          ['limit', new Int32(0)],
        ]
      : [
          ['q', new Map([...(this.single('q')[0][1] as Doc), ['_id', new Int32(this.random.whole(0, 30))]])],
          ['limit', new Int32(1)],
        ]
    return doc({ delete: 'things', deletes: [this.withCollation(new Map(entry))] })
  }

  private findAndModify(): Doc {
    const { random } = this
    const isRemoval = random.chance(0.2)
    const isUpsert = !isRemoval && random.chance(0.25)
    const query = isUpsert ? this.upsertFilter('query') : this.single('query')
    const change: Doc = isRemoval ? new Map() : this.updates.update(!isUpsert)
    return doc({
      findAndModify: 'things',
      ...Object.fromEntries(query),
      remove: isRemoval ? true : undefined,
      update: change.get('u'),
      arrayFilters: change.get('arrayFilters'),
      new: !isRemoval && random.chance(0.5) ? true : undefined,
      upsert: isUpsert ? true : undefined,
      collation: this.collation(),
    })
  }
}

function keyText(index: Doc, document: Doc): string {
  return indexKeys(index, document)
    .map((key) => key.map((part) => (typeof part === 'symbol' ? '[]' : show(part))).join())
    .join()
}

import { type Change, changeOf, needsField } from './changes.ts'
import { matches, type Position } from './matching.ts'
import { copy, type Doc, equal, type Found, Refusal, type Strings, type Val } from './values.ts'

/** What an update knows beside its operators. */
export interface Circumstances {
  position: Position
  arrayFilters: Doc[]
  strings: Strings | undefined
  isInsert: boolean
}

interface Step {
  operator: string
  parts: string[]
  operand: Val
}

/** The document after the update (manual: "Update Operators", "Update Operators Behavior"); the given one stays. */
export function updated(document: Doc, update: Doc, around: Circumstances): Doc {
  const result = isReplacement(update) ? replaced(document, update) : withOperators(document, update, around)
  const [before, after] = [document.get('_id'), result.get('_id')]
  if (before !== undefined && !(after !== undefined && equal(before, after))) throw new Refusal(66, '_id would change')
  return result
}

export function isReplacement(update: Doc): boolean {
  return [...update.keys()][0]?.startsWith('$') !== true
}

function replaced(document: Doc, update: Doc): Doc {
  const id = update.get('_id') ?? document.get('_id')
  return new Map([
    ...(id === undefined ? [] : [['_id', id] as const]),
    ...[...copy(update)].filter(([name]) => name !== '_id'),
  ])
}

/** Reads an update, as the server does before it looks for documents. @throws Refusal 40, 2, 9 */
export function checkUpdate(update: Doc, arrayFilters: Found): void {
  if (isReplacement(update)) return
  const steps = stepsOf(update)
  const filters = ((arrayFilters ?? []) as Doc[]).map((filter) => [...filter.keys()][0].split('.')[0])
  checkSteps(steps, filters)
  const paths = steps.map(({ parts }) => parts)
  if (filters.some((name) => !paths.some((parts) => parts.includes(`$[${name}]`)))) throw new Refusal(9, 'not used')
}

function stepsOf(update: Doc): Step[] {
  return [...update].flatMap(([operator, fields]) =>
    [...(fields as Doc)].map(([path, operand]): Step => {
      const target = operator === '$rename' ? (operand as string) : path
      return { operator, parts: target.split('.'), operand: operator === '$rename' ? path : operand }
    }),
  )
}

function withOperators(document: Doc, update: Doc, around: Circumstances): Doc {
  const steps = stepsOf(update)
  const result = copy(document)
  const met: string[] = []
  for (const step of steps.sort((left, right) => pathOrder(left.parts, right.parts))) {
    for (const path of step.operator === '$rename' ? [step.parts] : places(result, step.parts, around)) {
      if (met.some((other) => areOnOnePath(other, path.join('.')))) throw new Refusal(40, 'two ways to one place')
      met.push(path.join('.'))
    }
    apply(result, step, around)
  }
  return result
}

/** Step by step, so that the first wrong one gives the code. */
function checkSteps(steps: Step[], filters: string[]) {
  const taken: string[] = []
  const take = (path: string) => {
    if (taken.some((other) => areOnOnePath(path, other))) throw new Refusal(40, 'conflict')
    taken.push(path)
  }
  for (const { operator, parts, operand } of steps) {
    const path = parts.join('.')
    if (operator === '$rename') {
      take(operand as string)
      if (areOnOnePath(path, operand as string)) throw new Refusal(2, 'source and target on one path')
      if (/\.\$/.test(`${path}.${operand}`)) throw new Refusal(2, 'a place that is not certain')
    }
    for (const part of parts)
      if (/^\$\[.+\]$/.test(part) && !filters.includes(part.slice(2, -1))) throw new Refusal(2, 'no such array filter')
    take(path)
  }
}

function areOnOnePath(left: string, right: string): boolean {
  return `${left}.`.startsWith(`${right}.`) || `${right}.`.startsWith(`${left}.`)
}

/** New fields come by name, numbers by size. */
function pathOrder(left: string[], right: string[]): number {
  for (let i = 0; i < left.length && i < right.length; i++) {
    if (left[i] === right[i]) continue
    if (/^\d+$/.test(left[i]) && /^\d+$/.test(right[i])) return Number(left[i]) - Number(right[i])
    return left[i] < right[i] ? -1 : 1
  }
  return left.length - right.length
}

function apply(document: Doc, { operator, parts, operand }: Step, around: Circumstances) {
  if (operator === '$rename') return rename(document, (operand as string).split('.'), parts)
  const change = changeOf(operator, operand, around.strings)
  for (const path of places(document, parts, around)) {
    if (operator === '$setOnInsert' && !around.isInsert) continue
    if (operator !== '$unset') refuseBlockedWay(document, path)
    changeAt(document, path, change, !needsField.has(operator))
  }
}

/** Manual: "$rename": not out of and not into arrays. A way that cannot be gone is an error, a missing field is not. */
function rename(document: Doc, from: string[], to: string[]) {
  refuseBlockedWay(document, from)
  const value = at(document, from)
  if (value === undefined) return
  if (hasArray(document, from)) throw new Refusal(2, 'the source is within an array')
  if (hasArray(document, to)) throw new Refusal(2, 'the destination is within an array')
  changeAt(document, to, () => value, true)
  changeAt(document, from, () => undefined, false)
}

/** Only $unset does not mind a way that no field could be made on. */
function refuseBlockedWay(document: Doc, parts: string[]) {
  for (let i = 1; i < parts.length; i++) {
    const parent = at(document, parts.slice(0, i))
    if (parent === undefined || parent instanceof Map) continue
    if (!Array.isArray(parent) || !/^\d+$/.test(parts[i])) throw new Refusal(28, 'no way to the field')
  }
}

function hasArray(document: Doc, parts: string[]): boolean {
  return parts.some((_, i) => i > 0 && Array.isArray(at(document, parts.slice(0, i))))
}

function at(document: Doc, parts: string[]): Found {
  let value: Found = document
  for (const part of parts) value = childOf(value, part)
  return value
}

function childOf(value: Found, part: string): Found {
  if (value instanceof Map) return value.get(part)
  return Array.isArray(value) && /^\d+$/.test(part) ? value[Number(part)] : undefined
}

/** The paths that `$`, `$[]` and `$[identifier]` stand for. */
function places(document: Doc, parts: string[], around: Circumstances): string[][] {
  const place = parts.findIndex((part) => part.startsWith('$'))
  if (place < 0) return [parts]
  const [before, sign, after] = [parts.slice(0, place), parts[place], parts.slice(place + 1)]
  return indexes(at(document, before), sign, around).flatMap((index) =>
    places(document, [...before, String(index), ...after], around),
  )
}

function indexes(array: Found, sign: string, around: Circumstances): number[] {
  if (sign === '$') {
    if (around.position.index === undefined) throw new Refusal(2, 'no position')
    return [around.position.index]
  }
  if (!Array.isArray(array)) throw new Refusal(2, 'no array')
  const name = sign.slice(2, -1)
  if (name === '') return array.map((_, i) => i)
  const filter = around.arrayFilters.find((one) => [...one.keys()].some((path) => path.split('.')[0] === name))!
  return array.flatMap((element, i) => (matches(filter, new Map([[name, element]]), around.strings) ? [i] : []))
}

function changeAt(document: Doc, parts: string[], change: Change, creates: boolean) {
  if (!creates && at(document, parts) === undefined) return
  let parent: Doc | Val[] = document
  for (const part of parts.slice(0, -1)) {
    refuseName(parent, part)
    const child: Found = childOf(parent, part)
    if (child !== undefined && !(child instanceof Map) && !Array.isArray(child)) throw new Refusal(28, 'a plain value')
    const next: Doc | Val[] = child ?? new Map()
    if (child === undefined) put(parent, part, next)
    parent = next
  }
  const last = parts[parts.length - 1]
  refuseName(parent, last)
  put(parent, last, change(childOf(parent, last)))
}

function refuseName(parent: Doc | Val[], part: string) {
  if (Array.isArray(parent) && !/^\d+$/.test(part)) throw new Refusal(28, 'a field in an array')
}

function put(parent: Doc | Val[], part: string, value: Found) {
  if (parent instanceof Map) {
    if (value === undefined) parent.delete(part)
    else parent.set(part, value)
    return
  }
  while (parent.length < Number(part)) parent.push(null)
  parent[Number(part)] = value ?? null
}

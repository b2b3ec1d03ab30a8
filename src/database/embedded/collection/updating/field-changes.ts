import { badValue, typeMismatch } from '../../errors.ts'
import { add, isLong, isNumber, multiply, truncatedLong } from '../../values/numbers.ts'
import { compareValues } from '../../values/order.ts'
import { copyValue, isDocument, Long, type Maybe, Timestamp, type Value } from '../../values/value.ts'
import { shown } from '../duplicate-key.ts'
import type { FilterContext } from '../matching/condition.ts'
import { typeName } from '../matching/type-names.ts'

/** What becomes of a value: a new one, its removal, or nothing. */
export type Outcome = { value: Value } | { remove: true } | { keep: true }

export interface Change {
  /** Whether documents on the way are made when missing. */
  createsPath: boolean
  change(current: Maybe): Outcome
}

export type ChangeMaker = (operand: Value, path: string, context: FilterContext) => Change

const setting: ChangeMaker = (operand) => ({ createsPath: true, change: () => ({ value: copyValue(operand) }) })

/** Operators on single values (manual: "Field Update Operators", "$bit"). */
export const fieldChanges: Record<string, ChangeMaker> = {
  $set: setting,
  $setOnInsert: setting,
  $unset: () => ({ createsPath: false, change: () => ({ remove: true }) }),
  $inc: (operand, path) => {
    if (!isNumber(operand))
      throw typeMismatch(`Cannot increment with non-numeric argument: {${path}: ${shown(operand)}}`)
    return { createsPath: true, change: (current) => ({ value: sum('$inc', path, current, operand) }) }
  },
  $mul: (operand, path) => {
    if (!isNumber(operand))
      throw typeMismatch(`Cannot multiply with non-numeric argument: {${path}: ${shown(operand)}}`)
    return {
      createsPath: true,
      change: (current) => {
        if (current === undefined) return { value: multiply(operand, 0) }
        if (!isNumber(current)) throw notNumeric('$mul', path, current)
        return { value: multiply(current, operand) }
      },
    }
  },
  $min: (operand, _path, context) => extreme(operand, -1, context),
  $max: (operand, _path, context) => extreme(operand, 1, context),
  $currentDate: (operand, path, context) => {
    const type = isDocument(operand) ? operand.get('$type') : operand === true || operand === false ? 'date' : undefined
    if (type !== 'date' && type !== 'timestamp')
      throw badValue(`The '$currentDate' value of '${path}' must be true, {$type: 'date'} or {$type: 'timestamp'}`)
    const seconds = Math.floor(context.now.getTime() / 1000)
    const value = type === 'date' ? context.now : new Timestamp({ t: seconds, i: 1 })
    return { createsPath: true, change: () => ({ value }) }
  },
  $bit: bitChange,
}

function sum(operator: string, path: string, current: Maybe, operand: Value): Value {
  if (current === undefined) return operand
  if (!isNumber(current) || !isNumber(operand)) throw notNumeric(operator, path, current)
  return add(current, operand)
}

function notNumeric(operator: string, path: string, current: Value) {
  return typeMismatch(
    `Cannot apply ${operator} to a value of non-numeric type. The field '${path.split('.').at(-1)}' has type ${typeName(current)}`,
  )
}

function extreme(operand: Value, direction: 1 | -1, context: FilterContext): Change {
  return {
    createsPath: true,
    change: (current) => {
      if (current !== undefined && compareValues(operand, current, context.strings) * direction <= 0)
        return { keep: true }
      return { value: copyValue(operand) }
    },
  }
}

function bitChange(operand: Value, path: string): Change {
  if (!isDocument(operand) || operand.size === 0)
    throw badValue(`The $bit modifier needs an object such as {and: 5}: ${path}`)
  const steps = [...operand].map(([name, value]) => {
    if (!['and', 'or', 'xor'].includes(name) || !isNumber(value))
      throw badValue(`The $bit modifier only supports 'and', 'or', and 'xor'`)
    return { name, mask: truncatedLong(value), isLong: isLong(value) }
  })
  return {
    createsPath: true,
    change: (current) => {
      if (current !== undefined && !isNumber(current))
        throw badValue(`Cannot apply $bit to a value of non-integral type: ${path}`)
      const hasLong = isLong(current) || steps.some((step) => step.isLong)
      let bits = current === undefined ? 0n : truncatedLong(current)
      for (const { name, mask } of steps)
        bits = name === 'and' ? bits & mask : name === 'or' ? bits | mask : bits ^ mask
      return { value: hasLong ? Long.fromBigInt(bits) : Number(BigInt.asIntN(32, bits)) }
    },
  }
}

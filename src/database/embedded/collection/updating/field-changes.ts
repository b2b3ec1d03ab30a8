import { badValue, typeMismatch } from '../../errors.ts'
import { add, isLong, isNumber, multiply, type NumberValue, truncatedLong } from '../../values/numbers.ts'
import { compareValues } from '../../values/order.ts'
import { shown } from '../../values/shown.ts'
import {
  copyValue,
  type Document,
  fitsInt32,
  isDocument,
  Long,
  type Maybe,
  Timestamp,
  type Value,
} from '../../values/value.ts'
import type { FilterContext } from '../matching/condition.ts'
import { typeName } from '../matching/type-names.ts'

/** What becomes of a value: a new one, its removal, or nothing. */
export type Outcome = { value: Value } | { remove: true } | { keep: true }

export interface Change {
  /** Whether documents on the way are made when missing. */
  createsPath: boolean
  /** Of changes that make no way: whether they pass over a value that blocks it. */
  passesBlocked?: boolean
  /** @param document the whole one, for messages */
  change(current: Maybe, document: Document): Outcome
}

export type ChangeMaker = (operand: Value, path: string, context: FilterContext) => Change

const setting: ChangeMaker = (operand) => ({ createsPath: true, change: () => ({ value: copyValue(operand) }) })

/** Operators on single values (manual: "Field Update Operators", "$bit"). */
export const fieldChanges: Record<string, ChangeMaker> = {
  $set: setting,
  $setOnInsert: setting,
  $unset: () => ({ createsPath: false, passesBlocked: true, change: () => ({ remove: true }) }),
  $inc: (operand, path) => {
    if (!isNumber(operand))
      throw typeMismatch(`Cannot increment with non-numeric argument: {${path}: ${shown(operand)}}`)
    return {
      createsPath: true,
      change: (current, document) => ({
        value: current === undefined ? operand : calculated('$inc', path, add, current, operand, document),
      }),
    }
  },
  $mul: (operand, path) => {
    if (!isNumber(operand))
      throw typeMismatch(`Cannot multiply with non-numeric argument: {${path}: ${shown(operand)}}`)
    return {
      createsPath: true,
      change: (current, document) => ({
        value: calculated('$mul', path, multiply, current === undefined ? 0 : current, operand, document),
      }),
    }
  },
  $min: (operand, _path, context) => extreme(operand, -1, context),
  $max: (operand, _path, context) => extreme(operand, 1, context),
  $currentDate: (operand, _path, context) => {
    const type = dateType(operand)
    const seconds = Math.floor(context.now.getTime() / 1000)
    const value = type === 'date' ? context.now : new Timestamp({ t: seconds, i: 1 })
    return { createsPath: true, change: () => ({ value }) }
  },
  $bit: bitChange,
}

/** Whole numbers that no long can hold are refused, where expressions would go on with a double. @throws 14, 2 */
function calculated(
  operator: string,
  path: string,
  how: (left: NumberValue, right: NumberValue) => Value,
  current: Value,
  operand: NumberValue,
  document: Document,
): Value {
  const id = shown(document.get('_id') ?? null)
  if (!isNumber(current))
    throw typeMismatch(
      `Cannot apply ${operator} to a value of non-numeric type. {_id: ${id}} has the field '${path.split('.').at(-1)}' of non-numeric type ${typeName(current)}`,
    )
  const result = how(current, operand)
  if (isWhole(current) && isWhole(operand) && !isWhole(result))
    throw badValue(
      `Failed to apply ${operator} operations to current value ((${isLong(current) ? 'NumberLong' : 'NumberInt'})${current}) for document {_id: ${id}}`,
    )
  return result
}

function isWhole(value: Value): boolean {
  return isLong(value) || (typeof value === 'number' && fitsInt32(value))
}

/** @throws BadValue (2) */
function dateType(operand: Value): 'date' | 'timestamp' {
  if (typeof operand === 'boolean') return 'date'
  if (!isDocument(operand))
    throw badValue(
      `${typeName(operand)} is not valid type for $currentDate. Please use a boolean ('true') or a $type expression ({$type: 'timestamp/date'}).`,
    )
  for (const name of operand.keys()) if (name !== '$type') throw badValue(`Unrecognized $currentDate option: ${name}`)
  const type = operand.get('$type')
  if (type === 'date' || type === 'timestamp') return type
  throw badValue(
    "The '$type' string field is required to be 'date' or 'timestamp': {$currentDate: {field : {$type: 'date'}}}",
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

/** https://www.mongodb.com/docs/v8.0/reference/operator/update/bit/ @throws BadValue (2) */
function bitChange(operand: Value, path: string): Change {
  const steps = bitSteps(operand)
  return {
    createsPath: true,
    change: (current, document) => {
      if (current !== undefined && !isWhole(current))
        throw badValue(
          `Cannot apply $bit to a value of non-integral type._id: ${shown(document.get('_id') ?? null)} has the field ${path.split('.').at(-1)} of non-integer type ${typeName(current)}`,
        )
      const hasLong = isLong(current) || steps.some((step) => step.isLong)
      let bits = current === undefined ? 0n : truncatedLong(current as NumberValue)
      for (const { name, mask } of steps)
        bits = name === 'and' ? bits & mask : name === 'or' ? bits | mask : bits ^ mask
      return { value: hasLong ? Long.fromBigInt(bits) : Number(BigInt.asIntN(32, bits)) }
    },
  }
}

function bitSteps(operand: Value): { name: string; mask: bigint; isLong: boolean }[] {
  if (!isDocument(operand))
    throw badValue(
      `The $bit modifier is not compatible with a ${typeName(operand)}. You must pass in an embedded document: {$bit: {field: {and/or/xor: #}}`,
    )
  if (operand.size === 0)
    throw badValue('You must pass in at least one bitwise operation. The format is: {$bit: {field: {and/or/xor: #}}')
  return [...operand].map(([name, value]) => {
    if (!['and', 'or', 'xor'].includes(name))
      throw badValue(
        `The $bit modifier only supports 'and', 'or', and 'xor', not '${name}' which is an unknown operator: {${name}: ${shown(value)}}`,
      )
    if (!isWhole(value))
      throw badValue(
        `The $bit modifier field must be an Integer(32/64 bit); a '${typeName(value)}' is not supported here: {${name}: ${shown(value)}}`,
      )
    return { name, mask: truncatedLong(value as NumberValue), isLong: isLong(value) }
  })
}

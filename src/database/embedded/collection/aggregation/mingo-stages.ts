import { Aggregator } from 'mingo/aggregator'
import { Context } from 'mingo/core'
import * as accumulator from 'mingo/operators/accumulator'
import * as expression from 'mingo/operators/expression'
import * as pipeline from 'mingo/operators/pipeline'
import * as window from 'mingo/operators/window'
import { DatabaseError } from '../../errors.ts'
import { isNumber, toDouble } from '../../values/numbers.ts'
import { type Document, isDocument, type Maybe, type Value } from '../../values/value.ts'
import type { Stage } from './pipeline.ts'
import { afterAll } from './stream.ts'

type Operators = Parameters<typeof Context.init>[0]

const context = Context.init({ accumulator, expression, pipeline, window } as unknown as Operators)

/** Stages that mingo does on all documents at once, with plain numbers: long and decimal become doubles. */
export const mingoStages = ['$setWindowFields', '$bucketAuto', '$densify', '$fill', '$redact']

/** Reads such a stage. Its mistakes are told when it runs. */
export function mingoStage(name: string, operand: Value): Stage {
  refuseScripts(operand)
  const aggregator = new Aggregator([{ [name]: toPlain(operand) }], { context, scriptEnabled: true })
  return (source) => {
    const plain: Record<string, unknown>[] = []
    const finish = (): Document[] => {
      try {
        return aggregator.run(plain).map((document) => fromPlain(document) as Document)
      } catch (error) {
        throw new DatabaseError(2, `${name}: ${error instanceof Error ? error.message : String(error)}`)
      }
    }
    const take = (documents: Document[]) => {
      for (const document of documents) plain.push(toPlain(document) as Record<string, unknown>)
    }
    return afterAll(source, take, finish)
  }
}

const scripts = new Set(['$function', '$accumulator', '$where'])

/** mingo's $setWindowFields needs scripts of its own, so those of clients have to be kept out here. */
function refuseScripts(operand: Value): void {
  if (Array.isArray(operand)) operand.forEach(refuseScripts)
  if (!isDocument(operand)) return
  for (const [name, value] of operand) {
    if (scripts.has(name)) throw new DatabaseError(168, `Unrecognized expression '${name}'`)
    refuseScripts(value)
  }
}

/** A value as mingo knows them: plain objects and plain numbers. */
function toPlain(value: Maybe): unknown {
  if (isNumber(value)) return toDouble(value)
  if (Array.isArray(value)) return value.map(toPlain)
  if (isDocument(value)) return Object.fromEntries([...value].map(([name, field]) => [name, toPlain(field)]))
  return value
}

/** A result of mingo as one of our values. */
function fromPlain(value: unknown): Maybe {
  if (Array.isArray(value)) return value.map((element) => fromPlain(element) ?? null)
  if (value !== null && typeof value === 'object' && Object.getPrototypeOf(value) === Object.prototype) {
    const result: Document = new Map()
    for (const [name, field] of Object.entries(value)) {
      const found = fromPlain(field)
      if (found !== undefined) result.set(name, found)
    }
    return result
  }
  return value as Maybe
}

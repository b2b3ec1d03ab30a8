import type { StringOrder } from '../../values/order.ts'
import type { Document, Maybe, Value } from '../../values/value.ts'

/** What stays the same for all documents of one command. */
export interface ExpressionContext {
  now: Date
  variables?: Document
  strings?: StringOrder
}

/** What an expression is evaluated on: the document and the variables of $let, $map and the like. */
export interface Scope {
  root: Document
  variables?: ReadonlyMap<string, Maybe>
}

/** An expression that has been read; answers undefined where the result is missing. */
export type Evaluate = (scope: Scope) => Maybe

/** An operator on evaluated operands; `undefined` is missing. */
export type OperatorFunction = (operands: Maybe[], context: ExpressionContext) => Maybe

/** How an operator reads the expressions within its operand. */
export interface Reading {
  context: ExpressionContext
  /** @param variables names that the expression may use beside those that are known around it */
  read(value: Value, variables?: readonly string[]): Evaluate
}

/** An operator that decides itself which of its operands are evaluated, and on what. */
export type Structure = (operand: Value, reading: Reading) => Evaluate

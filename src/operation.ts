import type { z } from 'zod'
import type { Action } from './access/policies.ts'
import { permit } from './access/policies.ts'
import type { Context } from './context.ts'
import type { FieldError } from './errors.ts'
import { InvalidInput } from './errors.ts'

/** What an officer can do: permission, then validation, then the act. */
export type Operation<Input extends z.ZodType, Result> = ((context: Context, input: unknown) => Promise<Result>) & {
  readonly action: Action
  readonly input: Input
}

/**
 * The skeleton of every act. `run` gets only input that the schema accepted and an actor whose role may do it.
 * @throws NotPermitted, InvalidInput with the fields by path
 */
export function operation<Input extends z.ZodType, Result>(parts: {
  name: Action
  input: Input
  run: (context: Context, input: z.output<Input>) => Promise<Result>
}): Operation<Input, Result> {
  const act = async (context: Context, input: unknown) => {
    permit(context.actor, parts.name)
    return parts.run(context, parsed(parts.input, input))
  }
  return Object.assign(act, { action: parts.name, input: parts.input })
}

/**
 * The input as the schema gives it.
 * @throws InvalidInput; the message of each issue is a text key, or one is chosen by the kind of issue
 */
export function parsed<Schema extends z.ZodType>(schema: Schema, input: unknown): z.output<Schema> {
  const result = schema.safeParse(input)
  if (result.success) return result.data
  const fields: Record<string, FieldError> = {}
  for (const issue of result.error.issues) {
    const path = issue.code === 'unrecognized_keys' ? issue.keys.join(', ') : issue.path.join('.')
    fields[path] ??= { key: keyOf(issue), values: valuesOf(issue) }
  }
  throw new InvalidInput(fields)
}

function keyOf(issue: z.core.$ZodIssue): string {
  if (/^[a-z][\w]*(\.[\w-]+)+$/i.test(issue.message)) return issue.message
  switch (issue.code) {
    case 'invalid_type':
      return 'errors.required'
    case 'too_small':
      return issue.origin === 'string' ? 'errors.required' : 'errors.tooSmall'
    case 'too_big':
      return 'errors.tooBig'
    case 'unrecognized_keys':
      return 'errors.unknownField'
    default:
      return 'errors.notOneOfTheChoices'
  }
}

function valuesOf(issue: z.core.$ZodIssue): Record<string, string | number> {
  if (issue.code === 'too_small') return { least: Number(issue.minimum) }
  if (issue.code === 'too_big') return { most: Number(issue.maximum) }
  return {}
}

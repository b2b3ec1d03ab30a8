import type { Request, Response } from 'express'
import type { FieldError } from '../errors.ts'
import { InvalidInput, NotFound, Stale } from '../errors.ts'
import type { Translate } from '../language/translate.ts'
import { hasText } from '../language/translate.ts'
import type { Handler } from './routes.ts'

/** What a form shows again: every value as typed, and what is wrong by field path. */
export interface Typed {
  values: Record<string, unknown>
  errors: Record<string, FieldError>
}

export const nothingTyped: Typed = { values: {}, errors: {} }

/** A form's page: draws it empty, or again with what was typed. */
export type FormPage = (req: Request, res: Response, typed: Typed) => Promise<void> | void

/**
 * Runs an act; refused input is answered 422 with the same form, all values kept, in the same response. A record that
 * changed meanwhile: 409, the form upon the record as it is now, with what was typed, to be checked and sent again.
 */
export function form(act: Handler, { again }: { again: FormPage }): Handler {
  return async (req, res, next) => {
    try {
      await act(req, res, next)
    } catch (error) {
      if (error instanceof Stale) return showUponNewer(req, res, { again, error })
      if (!(error instanceof InvalidInput)) throw error
      res.status(422)
      await again(req, res, { values: bodyOf(req), errors: error.fields })
    }
  }
}

/** What the form was for may be gone by now: then the page that says that somebody was faster is all there is. */
async function showUponNewer(
  req: Request,
  res: Response,
  { again, error }: { again: FormPage; error: Stale },
): Promise<void> {
  const { version: _seen, ...values } = bodyOf(req)
  res.status(409)
  try {
    await again(req, res, { values, errors: { main: { key: 'errors.stale' } } })
  } catch (gone) {
    throw gone instanceof NotFound ? error : gone
  }
}

/** The body of a form without the token. */
export function bodyOf(req: Request): Record<string, unknown> {
  const { csrf: _csrf, ...rest } = (req.body ?? {}) as Record<string, unknown>
  return rest
}

/** The part of a field that is the same for every kind of input. */
export interface FieldBase {
  id: string
  name: string
  value: string
  error?: string
}

/** Draws fields from what was typed: id, name, value and error are never wired by hand. */
export function fieldsOf(typed: Typed, t: Translate) {
  return {
    /** `contents.0.summary` gives id `contents-0-summary`, name `contents[0][summary]`, the value typed or the one given. */
    field(path: string, given: string | number | null | undefined = ''): FieldBase {
      const [head, ...rest] = path.split('.')
      const error = typed.errors[path]
      return {
        id: path.replaceAll('.', '-'),
        name: head + rest.map((part) => `[${part}]`).join(''),
        value: String(valueAt(typed.values, path) ?? given ?? ''),
        error: error && errorText(error, t),
      }
    },
    /** The error summary: every error with the id of its field, in the order in which they were found. */
    summary(): { href: string; text: string }[] {
      return Object.entries(typed.errors).map(([path, error]) => ({
        href: `#${path.replaceAll('.', '-')}`,
        text: errorText(error, t),
      }))
    },
  }
}

export function errorText(error: FieldError, t: Translate): string {
  return hasText(error.key) ? t(error.key, error.values) : t('errors.notOneOfTheChoices')
}

/** The value at a path of nested form values; lists may be arrays or objects with numbered keys. */
export function valueAt(values: unknown, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>(
      (at, key) => (typeof at === 'object' && at !== null ? (at as Record<string, unknown>)[key] : undefined),
      values,
    )
}

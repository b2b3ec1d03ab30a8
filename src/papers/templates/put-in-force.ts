import { z } from 'zod'
import { NotFound } from '../../errors.ts'
import { count, requiredText } from '../../input.ts'
import { operation } from '../../operation.ts'
import { changeTemplates } from './change-templates.ts'

const seen = z.object({ code: requiredText(10), version: count(0, 1_000_000) })

/** Puts a version in force: papers are made from it from now on, those issued before stay as they are. */
export const putTemplateInForce = operation({
  name: 'templates.replace',
  input: seen.extend({ no: count(1, 1_000_000) }),
  run: (context, { code, version, no }) =>
    changeTemplates(context, { code, seen: version }, ({ uploads }) => {
      if (!uploads.some((one) => one.no === no)) throw new NotFound('template')
      return { change: { inForce: no }, act: 'putInForce', no }
    }),
})

/** Puts the built-in paper back; the office's versions stay and can be put in force again. */
export const putBuiltInBack = operation({
  name: 'templates.replace',
  input: seen,
  run: (context, { code, version }) =>
    changeTemplates(context, { code, seen: version }, ({ inForce }) => {
      if (inForce === null) throw new NotFound('template')
      return { change: { inForce: null }, act: 'putBack', no: inForce }
    }),
})

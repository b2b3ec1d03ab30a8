import { z } from 'zod'
import type { Context } from '../context.ts'
import { storedBytes } from '../database/stored-bytes.ts'
import { operation } from '../operation.ts'
import type { Draft } from './draft.ts'
import { DraftModel, draftForm } from './draft.ts'

export type DraftValues = Record<string, unknown>

const form = z.string().regex(draftForm, 'errors.unknownField')

/** Keeps what was typed, in place of what was kept before for this form. */
export const saveDraft = operation({
  name: 'drafts.save',
  input: z.object({ form, values: z.record(z.string(), z.unknown()) }),
  run: async (context, { form, values }) => {
    const _id = idOf(context, form)
    const sealed = context.vault.seal(Buffer.from(JSON.stringify(values)), _id)
    const { id: account, office } = context.actor
    await DraftModel.updateOne({ _id }, { $set: { office, account, form, sealed, at: context.now } }, { upsert: true })
  },
})

/** The actor's own draft of a form, or null. */
export async function draftOf(context: Context, form: string): Promise<{ values: DraftValues; at: Date } | null> {
  const _id = idOf(context, form)
  const draft = await DraftModel.findById(_id).lean<Draft>()
  if (!draft) return null
  const bytes = context.vault.unseal(storedBytes(draft.sealed), _id)
  return { values: JSON.parse(bytes.toString('utf8')) as DraftValues, at: draft.at }
}

/** Drops the draft of a form: it was sent, or its writer does not want it. */
export const dropDraft = operation({
  name: 'drafts.save',
  input: z.object({ form }),
  run: async (context, { form }) => {
    await DraftModel.deleteOne({ _id: idOf(context, form) })
  },
})

function idOf(context: Context, form: string): string {
  return `${context.actor.id}:${form}`
}

import { z } from 'zod'
import { recordEvent } from '../audit/index.ts'
import type { Context } from '../context.ts'
import { duplicateKeyOf } from '../database/duplicate-key.ts'
import { invalid, NotFound } from '../errors.ts'
import { optionalDate, requiredText, text } from '../input.ts'
import { operation } from '../operation.ts'
import { fold } from '../text/fold.ts'
import type { Agency } from './agency.ts'
import { AgencyModel, agencyKinds, agencyLevels } from './agency.ts'
import { withKeys } from './load-agencies.ts'

const agencyFields = z.object({
  name: requiredText(200),
  /** One a line. */
  aliases: text(2000).transform((lines) => [
    ...new Set(
      lines
        .split('\n')
        .map((line) => line.trim())
        .filter(Boolean),
    ),
  ]),
  level: z.enum(agencyLevels, 'errors.choose'),
  kind: z.enum(agencyKinds, 'errors.choose'),
  from: optionalDate,
  to: optionalDate,
  successor: z.string().optional(),
})

/** Adds an agency to the catalogue; its id is made of its name and never changes. */
export const createAgency = operation({
  name: 'agencies.change',
  input: agencyFields,
  run: async (context, input) => {
    const agency = withKeys({ _id: slugOf(input.name), parent: null, subjects: [], remote: null, ...fieldsOf(input) })
    try {
      await AgencyModel.create(agency)
    } catch (error) {
      if (duplicateKeyOf(error)) throw invalid('name', 'errors.agency.taken')
      throw error
    }
    await record(context, 'agencies.create', agency)
    return agency
  },
})

/** Changes name, other names, dates and successor; transfers keep the name that they were sent under. */
export const changeAgency = operation({
  name: 'agencies.change',
  input: agencyFields.extend({ id: z.string() }),
  run: async (context, { id, ...input }) => {
    const before = await AgencyModel.findById(id).lean<Agency>()
    if (!before) throw new NotFound('agency')
    if (input.successor === id) throw invalid('successor', 'errors.agency.itself')
    const changed = fieldsOf(input)
    // A select names one successor; the several of an abolished district stay unless another one is chosen.
    const keepsSeveral = before.successors.length > 1 && before.successors[0] === input.successor
    const agency = withKeys({
      ...before,
      ...changed,
      successors: keepsSeveral ? before.successors : changed.successors,
    })
    await AgencyModel.replaceOne({ _id: id }, agency)
    await record(context, 'agencies.change', agency)
    return agency
  },
})

function fieldsOf(
  input: z.output<typeof agencyFields>,
): Pick<Agency, 'name' | 'aliases' | 'level' | 'kind' | 'from' | 'to' | 'successors'> {
  if (input.from && input.to && input.to < input.from) throw invalid('to', 'errors.agency.order')
  const { successor, ...fields } = input
  return { ...fields, successors: successor ? [successor] : [] }
}

function slugOf(name: string): string {
  return fold(name)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
}

async function record(context: Context, action: string, agency: Agency): Promise<void> {
  await recordEvent({
    office: context.actor.office,
    at: context.now,
    actor: context.actor.id,
    actorName: context.actor.name,
    action,
    subject: agency._id,
    details: { name: agency.name, from: agency.from ?? '', to: agency.to ?? '' },
    requestId: context.requestId,
  })
}

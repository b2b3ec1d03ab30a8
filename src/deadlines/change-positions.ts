import { z } from 'zod'
import type { Context } from '../context.ts'
import { invalid, NotFound } from '../errors.ts'
import { requiredText, text } from '../input.ts'
import { operation } from '../operation.ts'
import type { ChangeItself } from './foresee.ts'
import { foresee } from './foresee.ts'
import { provinceOf } from './law-in-force.ts'
import type { SettingName, SettingValue } from './position-list.ts'
import { ourReading, settingNamed } from './position-list.ts'
import { readingOf } from './positions.ts'
import { propose, refuseSecondWaiting } from './propose-change.ts'

/** The longest term that an office may set itself, in days. */
const mostDays = 365

const positionInput = z.object({
  name: text(60),
  value: z.string('errors.choose').transform((value) => value.trim()),
  reason: requiredText(500),
  citation: requiredText(200),
})

/**
 * What another reading would do to the open dates of the office, before it is proposed.
 * @throws NotFound for a switch that the law does not know, InvalidInput where nothing would change or another proposal waits
 */
export const previewPosition = operation({
  name: 'deadlines.changePositions',
  input: positionInput,
  run: async (context, input) => {
    const change = await changeFrom(context, input)
    await refuseSecondWaiting(change, 'value')
    return { change, ...(await foresee(change, context.today)) }
  },
})

/** Proposes that the office reads the law otherwise (law/README § 7); it is in force when a manager has approved it. */
export const changePosition = operation({
  name: 'deadlines.changePositions',
  input: positionInput,
  run: async (context, input) =>
    propose(context, await changeFrom(context, input), {
      action: 'deadlines.changePositions',
      reason: input.reason,
      field: 'value',
    }),
})

async function changeFrom(context: Context, input: z.output<typeof positionInput>): Promise<ChangeItself> {
  const { office } = context.actor
  const setting = settingNamed(input.name)?.setting
  if (!setting) throw new NotFound('switch')
  const value = valueFrom(setting, input.value)
  if (value === (await readingOf(office, setting))) throw invalid('value', 'errors.positions.same')
  return {
    province: await provinceOf(office),
    office,
    days: [],
    announce: null,
    settings: [{ name: setting, value }],
    citation: input.citation,
  }
}

function valueFrom(setting: SettingName, typed: string): SettingValue {
  if (typeof ourReading(setting) === 'boolean') {
    if (typed !== 'true' && typed !== 'false') throw invalid('value', 'errors.choose')
    return typed === 'true'
  }
  if (!/^\d{1,4}$/.test(typed)) throw invalid('value', 'errors.number')
  const days = Number(typed)
  if (days < 1) throw invalid('value', 'errors.tooSmall', { least: 1 })
  if (days > mostDays) throw invalid('value', 'errors.tooBig', { most: mostDays })
  return days
}

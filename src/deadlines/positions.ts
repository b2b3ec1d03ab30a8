import type { PlainDate } from '../law/index.ts'
import { settingChangesOf } from './law-in-force.ts'
import type { SettingName, SettingValue } from './position-list.ts'
import { ourReading, positions } from './position-list.ts'

/** Who chose a reading for the office, and why. */
export interface Choice {
  value: SettingValue
  reason: string
  citation: string
  /** Who proposed it, who approved it, and when. */
  byName: string
  approvedByName: string
  on: PlainDate
  /** The change that brought it: its page has the whole story. */
  change: string
}

/** A position as it stands for an office. */
export interface HeldPosition {
  id: string
  setting: SettingName | null
  /** How the office reads it; null where there is nothing to choose. */
  value: SettingValue | null
  /** How we read it, where the office has chosen nothing. */
  ours: SettingValue | null
  /** Who chose the value; null while our own reading stands. */
  chosen: Choice | null
}

/** Every position of law/README § 7 as an office holds it, in the order of that list. */
export async function heldPositions(office: string): Promise<HeldPosition[]> {
  const choices = await choicesOf(office)
  return positions.map(({ id, setting }) => held(id, setting, choices))
}

/** How an office reads a switch today. */
export async function readingOf(office: string, setting: SettingName): Promise<SettingValue> {
  return (await choicesOf(office)).get(setting)?.value ?? ourReading(setting)
}

async function choicesOf(office: string): Promise<Map<SettingName, Choice>> {
  const choices = new Map<SettingName, Choice>()
  for (const { _id, settings, reason, citation, byName, decision } of await settingChangesOf(office))
    for (const { name, value } of settings)
      choices.set(name, {
        value,
        reason,
        citation,
        byName,
        approvedByName: decision?.byName ?? '',
        on: decision?.on ?? '',
        change: _id,
      })
  return choices
}

function held(id: string, setting: SettingName | null, choices: Map<SettingName, Choice>): HeldPosition {
  if (setting === null) return { id, setting, value: null, ours: null, chosen: null }
  const ours = ourReading(setting)
  const chosen = choices.get(setting) ?? null
  return { id, setting, value: chosen?.value ?? ours, ours, chosen }
}

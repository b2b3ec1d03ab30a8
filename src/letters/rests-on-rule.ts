import type { Filter } from '../access/scope.ts'
import type { LawRule } from '../law/index.ts'
import { collectRules, ruleKey } from '../law/index.ts'
import type { Content, RunningClock } from './content.ts'

const rules = collectRules()
const byKey = new Map(rules.map((rule) => [ruleKey(rule), rule]))
const byId = new Map<string, LawRule[]>()
for (const rule of rules) byId.set(rule.id, [...(byId.get(rule.id) ?? []), rule])

/** The rule of a key such as E-05@2, or undefined: keys come from addresses. */
export function ruleOfKey(key: string): LawRule | undefined {
  return byKey.get(key)
}

/** A clock that runs: which, since when, and the positions that its date rests on. */
export type Running = Pick<RunningClock, 'clock' | 'start'> & { legal: Pick<RunningClock['legal'], 'positions'> }

/** A content that is open, as far as it tells on which rules it rests. */
export interface Resting {
  decision: Pick<NonNullable<Content['decision']>, 'ruleId' | 'ruleVersion' | 'transition' | 'on' | 'lawOn'> | null
  clocks: Running[]
}

const nothing: Filter = { _id: null }

/**
 * The letters that a rule touches: those with an open content that was decided by it, or with a clock that runs by it.
 * The opposite of `rulesOfContent`: both say the same, one to the database, one of a content.
 */
export function lettersUnder(key: string): Filter {
  const rule = byKey.get(key)
  const decided = rule && decidedUnder(rule)
  const running = rule && runningUnder(rule)
  if (decided) return { contents: { $elemMatch: { closed: null, ...decided } } }
  if (running) return { contents: { $elemMatch: { closed: null, clocks: { $elemMatch: running } } } }
  return nothing
}

/** The keys of the rules that an open content rests on. */
export function rulesOfContent({ decision, clocks }: Resting): string[] {
  return [
    ...(decision ? [`${decision.ruleId}@${decision.ruleVersion ?? 1}`] : []),
    ...(decision?.transition ? rulesInForce(decision.transition, decision.lawOn ?? decision.on) : []),
    ...clocks.flatMap(rulesOfClock),
  ].filter((key) => byKey.has(key))
}

/** The keys of the rules that a running clock rests on: its own version, and the positions that decided its date. */
export function rulesOfClock({ clock, start, legal }: Running): string[] {
  return [clock, ...legal.positions.filter(isCounting)].flatMap((id) => rulesInForce(id, start))
}

/** The condition of a running clock that rests on a rule; undefined for a rule that no clock records. */
export function runningUnder(rule: LawRule): Filter | undefined {
  const start = { $gte: rule.inForceFrom, ...(rule.inForceTo && { $lte: rule.inForceTo }) }
  if (rule.family === 'clock') return { clock: rule.id, stopped: null, start }
  if (rule.family === 'counting' && rule.position) return { 'legal.positions': rule.id, stopped: null, start }
  return undefined
}

/** Decisions name their row and its version, and the transitional rule that chose it. */
function decidedUnder(rule: LawRule): Filter | undefined {
  if (rule.family === 'eligibility')
    return {
      'decision.ruleId': rule.id,
      // Decided before versions were kept: by the first.
      'decision.ruleVersion': rule.version === 1 ? { $in: [null, 1] } : rule.version,
    }
  if (rule.family !== 'transition') return undefined
  const inForce = { $gte: rule.inForceFrom, ...(rule.inForceTo && { $lte: rule.inForceTo }) }
  return {
    'decision.transition': rule.id,
    // Decided before the day of the law was kept apart: by that of the decision.
    $or: [{ 'decision.lawOn': inForce }, { 'decision.lawOn': null, 'decision.on': inForce }],
  }
}

/** The key of the version of a rule on a day: none, or one. */
export function rulesInForce(id: string, day: string): string[] {
  return (byId.get(id) ?? [])
    .filter(({ inForceFrom, inForceTo }) => inForceFrom <= day && (inForceTo === null || day <= inForceTo))
    .map(ruleKey)
}

function isCounting(id: string): boolean {
  return byId.get(id)?.[0]?.family === 'counting'
}

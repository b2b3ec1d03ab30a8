import type { Context } from '../context.ts'
import type { ClockId, FactName, Law, PlainDate } from '../law/index.ts'
import type { Content, Letter } from '../letters/index.ts'
import { intakeClock, startClock, stopClocks } from '../letters/index.ts'
import { plainDateOf } from '../time/clock.ts'
import { classificationOf } from './classification.ts'
import { clocksFromReceipt } from './clocks-from-receipt.ts'
import { waysFor } from './other-ways.ts'

/** Clocks that begin when something is seen, with the question that says so. Source: LTC Đ.27(1), 27(2). */
const clocksFromSight: Partial<Record<ClockId, { fact: FactName; event: string }>> = {
  'denunciation.prevent-damage': { fact: 'imminentHarm', event: 'harmSeen' },
  'denunciation.crime-transfer': { fact: 'crimeSign', event: 'crimeSeen' },
}

/** Clocks of added duties that count from the receipt. Source: LTC Đ.26(2). */
const dutiesFromReceipt: readonly ClockId[] = ['denunciation.press-reply']

/** Clocks that only an added duty starts. */
const clocksOfDuties: readonly ClockId[] = ['denunciation.prevent-damage', ...dutiesFromReceipt]

/** The clocks of the decision begin on the day of receipt, or when the sign was seen; those of an earlier decision end. */
export function restartClocks(letter: Letter, content: Content, law: Law, context: Context): void {
  const clocks = clocksOfDecision(letter, content, law)
  const fromReceipt = clocks.filter((clock) => clocksFromReceipt.includes(clock))
  const kept: ClockId[] = [...clocks, intakeClock(content.kind)]
  const earlier = [...clocksFromReceipt, 'denunciation.crime-transfer' as const].filter(
    (clock) => !kept.includes(clock),
  )
  stopClocks(content, context.today, 'decidedAnew', earlier)
  for (const clock of fromReceipt)
    startClock(content, law, { clock, start: letter.receivedOn, startEvent: 'letterReceived' })
  for (const clock of clocks) startFromSight(content, law, clock)
  startDuties(letter, content, law, context.today)
}

/** The duties that hold begin as soon as they are known; those of an answer that was corrected end. */
export function startDuties(letter: Letter, content: Content, law: Law, today: PlainDate): void {
  const wanted = classificationOf(letter, content, law).decision.duties.flatMap((rule) => rule.clocks)
  stopClocks(
    content,
    today,
    'decidedAnew',
    clocksOfDuties.filter((clock) => !wanted.includes(clock)),
  )
  for (const clock of wanted) {
    startFromSight(content, law, clock)
    if (dutiesFromReceipt.includes(clock) && !wasStarted(content, clock))
      startClock(content, law, { clock, start: letter.receivedOn, startEvent: 'letterReceived' })
  }
}

/** Those of the deciding row as it stood on the day whose law decided, or of the way that was chosen instead. */
function clocksOfDecision(letter: Letter, content: Content, law: Law): ClockId[] {
  const { decision } = content
  if (!decision) return []
  const on = decision.lawOn ?? letter.receivedOn
  if (decision.override)
    return (
      waysFor(law, content.kind, on, decision.facts.level).find((one) => one.handling === decision.handling)?.clocks ??
      []
    )
  return [...(law.rulesOn(on).find((one) => one.id === decision.ruleId)?.clocks ?? [])]
}

function startFromSight(content: Content, law: Law, clock: ClockId): void {
  const seen = clocksFromSight[clock]
  const fact = content.facts.find((one) => one.name === seen?.fact)
  if (!seen || !fact || wasStarted(content, clock)) return
  startClock(content, law, { clock, start: plainDateOf(new Date(fact.at)), startEvent: seen.event })
}

/** One that was carried out is not due again. */
function wasStarted(content: Content, clock: ClockId): boolean {
  return content.clocks.some((one) => one.clock === clock && one.stopped?.why !== 'decidedAnew')
}

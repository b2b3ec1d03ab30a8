import { isWeekend, type LegalDate, type SkippedDay, type Step, weekday } from '../../../law/index.ts'

/** A derivation in the words of the worked cases: what a lawyer wrote beside the date, compared with `--strict`. */
export function writtenSteps(date: LegalDate): string {
  const intervals = date.steps.filter((step) => step.kind === 'suspension' || step.kind === 'obstacle')
  return [...intervals.map((step) => intervalInWords(step, date)), termInWords(date)].join('; ')
}

type IntervalStep = Extract<Step, { kind: 'suspension' | 'obstacle' }>

function intervalInWords({ kind, from, to, days, effect }: IntervalStep, date: LegalDate): string {
  if (kind === 'obstacle') return `trở ngại ${from}..${to}: ${days} ngày`
  if (effect === 'beforeLaw') return `tạm đình chỉ ${from}→${to} trước 2026-07-01: không trừ`
  if (effect === 'afterDue') return `quyết định tạm đình chỉ ngày ${from} sau hạn ${date.due}: không có tác dụng`
  return `tạm đình chỉ ${from}≤d<${to}: ${days} ngày`
}

function termInWords(date: LegalDate): string {
  const cap = date.steps.find((step) => step.kind === 'cap')
  const worked = date.steps.find((step) => step.kind === 'countWorkingDays')
  const back = date.steps.find((step) => step.kind === 'countBack')
  if (worked && cap) {
    const latest = rollInWords(cap.nominal, cap.skipped, cap.latest)
    return `${worked.days} ngày làm việc = ${day(worked.on)}; trần ${cap.days} ngày = ${latest}; lấy ngày sớm hơn ${day(cap.on)}`
  }
  if (worked) {
    return `${day(date.start)} + ${worked.days} ngày làm việc${passed(worked.skipped, worked.makeUps)} = ${day(worked.on)}`
  }
  if (back) return backInWords(date, back)
  return calendarTimeInWords(date)
}

function passed(skipped: SkippedDay[], makeUps: string[]): string {
  const weekdays = skipped.filter(({ on }) => !isWeekend(on)).map(named)
  const weekend = `bỏ ${skipped.length - weekdays.length} ngày cuối tuần`
  const left = skipped.length > 0 ? `; ${[weekend, ...weekdays].join(', ')}` : ''
  return makeUps.length > 0 ? `${left}; tính ngày làm bù ${makeUps.map(short).join(', ')}` : left
}

function backInWords(date: LegalDate, back: Extract<Step, { kind: 'countBack' }>): string {
  const unit = back.unit === 'workingDays' ? 'ngày làm việc' : 'ngày'
  const counted = `${day(date.start)} − ${back.days} ${unit} = ${day(back.on)}`
  const rollBack = date.steps.find((step) => step.kind === 'rollBack')
  return rollBack ? `${counted}, ngày nghỉ (${rollBack.skipped[0]?.name}) → lùi về trước ${day(rollBack.on)}` : counted
}

function calendarTimeInWords(date: LegalDate): string {
  let days = 0
  let out = 0
  let roll: Extract<Step, { kind: 'roll' }> | undefined
  let ending = ''
  for (const step of date.steps) {
    if (step.kind === 'addDays' || step.kind === 'extension') days += step.days
    if (step.kind === 'suspension' || step.kind === 'obstacle') out += step.days
    if (step.kind === 'roll') roll = step
    if (step.kind === 'noRoll' && step.because === 'minimumDuration') ending = '; thời gian tối thiểu, không lùi'
  }
  const years = date.steps.find((step) => step.kind === 'addYears')
  const length = years ? `${years.years} năm` : `${days}${out > 0 ? ` + ${out}` : ''} ngày`
  const end = rollInWords(date.nominal ?? '', roll?.skipped ?? [], date.due ?? '')
  return `${day(date.start)} + ${length} = ${end}${ending}`
}

function rollInWords(nominal: string, skipped: SkippedDay[], due: string): string {
  if (skipped.length === 0) return day(nominal)
  return `${day(nominal)}; lùi qua ${skipped.map(named).join(', ')} → ${day(due)}`
}

function named({ on, name }: SkippedDay): string {
  return `${short(on)} ${name}`
}

/** 2026-08-31 as 31/8. */
function short(on: string): string {
  return `${Number(on.slice(8))}/${Number(on.slice(5, 7))}`
}

function day(on: string): string {
  return `${on} (${['T2', 'T3', 'T4', 'T5', 'T6', 'T7', 'CN'][weekday(on) - 1]})`
}

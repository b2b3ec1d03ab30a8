import type { Calendar } from '../law/index.ts'
import { plainDateOf } from '../time/clock.ts'

/** When people are left in peace: from an hour of the evening until one of the morning, `20:00` to `07:00`. */
export interface QuietHours {
  from: string
  to: string
}

const hour = 3600_000
const inVietnam = 7 * hour

/**
 * When a message that makes a telephone ring may go: now, or at the end of the quiet hours on the first day that is
 * neither a Sunday nor a holiday. A Saturday is a day like others. Hours are those of Asia/Ho_Chi_Minh.
 */
export function firstLoudInstant(now: Date, { from, to }: QuietHours, calendar: Pick<Calendar, 'dayOff'>): Date {
  let at = now
  while (isQuiet(at, { from, to }) || isDayOfRest(plainDateOf(at), calendar)) at = nextMorning(at, { from, to })
  return at
}

function isQuiet(at: Date, { from, to }: QuietHours): boolean {
  if (from === to) return false
  const time = timeOf(at)
  return from > to ? time >= from || time < to : time >= from && time < to
}

function isDayOfRest(day: string, calendar: Pick<Calendar, 'dayOff'>): boolean {
  const off = calendar.dayOff(day)
  if (off === null) return false
  return off.kind !== 'weekend' || new Date(`${day}T00:00:00Z`).getUTCDay() === 0
}

/** The next end of the quiet hours after an instant. */
function nextMorning(at: Date, { from, to }: QuietHours): Date {
  const midnight = Date.parse(`${plainDateOf(at)}T00:00:00Z`) - inVietnam
  const [hours, minutes] = (from === to ? '00:00' : to).split(':').map(Number)
  const end = midnight + hours * hour + minutes * 60_000
  return new Date(end > at.getTime() ? end : end + 24 * hour)
}

function timeOf(at: Date): string {
  return new Date(at.getTime() + inVietnam).toISOString().slice(11, 16)
}

/** The one source of "now"; tests set it. */
export interface Clock {
  now(): Date
}

export const systemClock: Clock = { now: () => new Date() }

/** A clock that stands still at an instant, until it is set again. */
export function fixedClock(at: string | Date): Clock & { set(at: string | Date): void } {
  let instant = new Date(at)
  const set = (next: string | Date) => {
    instant = new Date(next)
  }
  return { now: () => new Date(instant), set }
}

const inVietnam = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Ho_Chi_Minh' })

/** The calendar day of an instant in Asia/Ho_Chi_Minh: 2026-09-14T17:30Z is 2026-09-15. */
export function plainDateOf(instant: Date): string {
  return inVietnam.format(instant)
}

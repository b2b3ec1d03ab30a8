/** How a receiver behaves: as it should, or in one of the ways in which receivers fail. */
export const moods = ['well', 'down', 'slow', 'refuse', 'busy', 'twice', 'never'] as const
export type Mood = (typeof moods)[number]

export const receivers = ['email', 'sms', 'zalo'] as const
export type Receiver = (typeof receivers)[number]

/** What each receiver is told to do; changed while it runs. */
export type Moods = Record<Receiver, Mood>

/** Long enough to be slow, short enough to be waited for. */
export const slowMilliseconds = 3000

export function isMood(value: unknown): value is Mood {
  return moods.some((mood) => mood === value)
}

import { RenderingRefused } from './refused.ts'

/** The words of NĐ 30/2020/NĐ-CP, annexes I and III, that stand on every paper. */
export const fixed = {
  nation: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  motto: 'Độc lập - Tự do - Hạnh phúc',
  number: 'Số:',
  addressee: 'Kính gửi:',
  recipients: 'Nơi nhận:',
}

/** A day, as the PDF's own date wants it. */
export interface Day {
  readonly year: number
  readonly month: number
  readonly day: number
}

/** The parts of a plain date. @throws RenderingRefused */
export function dayOf(on: string): Day {
  const [year, month, day] = on.split('-').map(Number)
  const date = new Date(`${on}T00:00:00Z`)
  if (!/^\d{4}-\d\d-\d\d$/.test(on) || date.getUTCDate() !== day)
    throw new RenderingRefused('not a day', { field: 'on', text: on })
  return { year, month, day }
}

import type { PlainDate } from '../../law/index.ts'

/** 'ngày 04 tháng 9 năm 2026': days below 10 and the first two months have a zero before them (NĐ 30/2020 annex I). */
export function dayInWords(on: PlainDate): string {
  const [year = '', month = '', day = ''] = on.split('-')
  return `ngày ${day} tháng ${Number(month) < 3 ? month : Number(month)} năm ${year}`
}

/** '8 giờ 30 phút' of '08:30'; anything else as it is. */
export function timeInWords(at: string): string {
  const [, hours, minutes] = /^(\d{1,2}):(\d{2})$/.exec(at) ?? []
  return hours && minutes ? `${hours.padStart(2, '0')} giờ ${minutes} phút` : at
}

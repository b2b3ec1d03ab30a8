import type { Language } from './translate.ts'

const shortDays = {
  vi: ['CN', 'T2', 'T3', 'T4', 'T5', 'T6', 'T7'],
  en: ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'],
}
const longDays = {
  vi: ['Chủ nhật', 'thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu', 'thứ Bảy'],
  en: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
}
const noBreak = '\u00a0'

function weekday(date: string): number {
  return new Date(`${date}T00:00:00Z`).getUTCDay()
}

/** 04/09/2026 */
export function shortDate(date: string): string {
  return `${date.slice(8, 10)}/${date.slice(5, 7)}/${date.slice(0, 4)}`
}

/** For tables: T6 18/09/2026 (Fri 18/09/2026), kept together by a no-break space. */
export function tableDate(date: string, language: Language): string {
  return `${shortDays[language][weekday(date)]}${noBreak}${shortDate(date)}`
}

/** For sentences: thứ Sáu 18/09/2026. */
export function sentenceDate(date: string, language: Language): string {
  return `${longDays[language][weekday(date)]} ${shortDate(date)}`
}

/** For papers: ngày 04 tháng 9 năm 2026; days below 10 and months 1 and 2 have a leading zero (Decree 30/2020). */
export function paperDate(date: string): string {
  const month = Number(date.slice(5, 7))
  return `ngày ${date.slice(8, 10)} tháng ${month <= 2 ? `0${month}` : month} năm ${date.slice(0, 4)}`
}

const clockTime = new Intl.DateTimeFormat('en-GB', { timeZone: 'Asia/Ho_Chi_Minh', hour: '2-digit', minute: '2-digit' })
const inVietnam = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Ho_Chi_Minh' })

/** 09:20 in Việt Nam. */
export function timeOfDay(at: Date): string {
  return clockTime.format(at)
}

/** T5 10/09/2026 14:22 */
export function instant(at: Date, language: Language): string {
  return `${tableDate(inVietnam.format(at), language)}${noBreak}${timeOfDay(at)}`
}

/** 1.112 (vi), 1,112 (en) */
export function wholeNumber(value: number, language: Language): string {
  return value.toLocaleString(language === 'vi' ? 'vi-VN' : 'en-GB')
}

/** 84,1 % */
export function percent(part: number, whole: number, language: Language): string {
  if (whole === 0) return '–'
  const rounded = ((part / whole) * 100).toLocaleString(language === 'vi' ? 'vi-VN' : 'en-GB', {
    maximumFractionDigits: 1,
  })
  return `${rounded}${noBreak}%`
}

/** 1,8 MB */
export function fileSize(bytes: number, language: Language): string {
  const locale = language === 'vi' ? 'vi-VN' : 'en-GB'
  if (bytes < 1024 * 1024) return `${Math.max(1, Math.round(bytes / 1024)).toLocaleString(locale)}${noBreak}KB`
  return `${(bytes / 1024 / 1024).toLocaleString(locale, { maximumFractionDigits: 1 })}${noBreak}MB`
}

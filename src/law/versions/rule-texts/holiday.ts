import type { RuleTexts } from '../law-rule.ts'

/** What the rules of the holidays say. */
export const holidayTexts: RuleTexts = {
  'holiday.new-year': { vi: 'Tết Dương lịch: nghỉ 01 ngày (01/01).', en: "New Year's Day: one day off (1 January)." },
  'holiday.tet': {
    vi: 'Tết Âm lịch: nghỉ 05 ngày; Thủ tướng Chính phủ quyết định cụ thể hằng năm.',
    en: 'Lunar New Year: five days off; the Prime Minister decides which each year.',
  },
  'holiday.tet@1': {
    vi: 'Tết Âm lịch: nghỉ 04 ngày (một ngày cuối năm và ba ngày đầu năm âm lịch).',
    en: 'Lunar New Year: four days off (the last day of the lunar year and the first three of the next).',
  },
  'holiday.tet@2': { vi: 'Tết Âm lịch: nghỉ 05 ngày.', en: 'Lunar New Year: five days off.' },
  'holiday.hung-kings': {
    vi: 'Ngày Giỗ Tổ Hùng Vương: nghỉ 01 ngày (mùng 10 tháng 3 âm lịch).',
    en: "Hung Kings' Day: one day off (the 10th of the third lunar month).",
  },
  'holiday.victory-day': { vi: 'Ngày Chiến thắng: nghỉ 01 ngày (30/4).', en: 'Victory Day: one day off (30 April).' },
  'holiday.labour-day': { vi: 'Ngày Quốc tế Lao động: nghỉ 01 ngày (01/5).', en: 'Labour Day: one day off (1 May).' },
  'holiday.national-day': { vi: 'Quốc khánh: nghỉ 01 ngày (02/9).', en: 'National Day: one day off (2 September).' },
  'holiday.national-day@3': {
    vi: 'Quốc khánh: nghỉ 02 ngày (02/9 và 01 ngày liền kề trước hoặc sau); Thủ tướng Chính phủ quyết định cụ thể hằng năm.',
    en: 'National Day: two days off (2 September and the day before or after); the Prime Minister decides which each year.',
  },
  'holiday.culture-day': {
    vi: 'Ngày Văn hóa Việt Nam: nghỉ 01 ngày hưởng nguyên lương (24/11).',
    en: 'Vietnam Culture Day: one paid day off (24 November).',
  },
  'holiday.in-lieu': {
    vi: 'Ngày lễ trùng ngày nghỉ hằng tuần thì nghỉ bù vào ngày làm việc kế tiếp.',
    en: 'A holiday on a weekly rest day is made up on the next working day.',
  },
  'holiday.swap': {
    vi: 'Ngày làm việc được hoán đổi với một ngày thứ Bảy làm bù theo thông báo hằng năm; không có điều luật.',
    en: 'A working day is swapped for a worked Saturday by the notice of the year; no article says so.',
  },
}

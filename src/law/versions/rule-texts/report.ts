import type { RuleTexts } from '../law-rule.ts'

/** What the reporting periods say. */
export const reportTexts: RuleTexts = {
  'report.periods': {
    vi: 'Số liệu báo cáo lấy từ ngày 15 đến ngày 14: quý I từ 15/12 năm trước đến 14/3; 6 tháng đến 14/6; 9 tháng đến 14/9; năm từ 15/12 năm trước đến 14/12.',
    en: 'Reports count from the 15th to the 14th: the first quarter from 15 December to 14 March, the half year to 14 June, nine months to 14 September, the year from 15 December to 14 December.',
  },
  'report.periods@1': {
    vi: 'Số liệu báo cáo lấy từ ngày 16 đến ngày 15: quý I từ 16/12 năm trước đến 15/3; 6 tháng đến 15/6; 9 tháng đến 15/9; năm từ 16/12 năm trước đến 15/12.',
    en: 'Reports count from the 16th to the 15th: the first quarter from 16 December to 15 March, the half year to 15 June, nine months to 15 September, the year from 16 December to 15 December.',
  },
}

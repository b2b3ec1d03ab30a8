import type { RuleTexts } from '../law-rule.ts'

/** What the rules of counting say. */
export const countingTexts: RuleTexts = {
  'CNT-1': { vi: 'Thời hạn được tính theo dương lịch.', en: 'A term is counted by the Gregorian calendar.' },
  'CNT-2': {
    vi: 'Ngày xảy ra sự kiện bắt đầu không tính; ngày thứ nhất là ngày tiếp theo.',
    en: 'The day of the start event is not counted; day 1 is the next day.',
  },
  'CNT-3': {
    vi: 'Thời hạn kết thúc vào lúc 24 giờ của ngày cuối cùng.',
    en: 'A term ends at 24:00 of its last day.',
  },
  'CNT-4': {
    vi: 'Thời hạn tính bằng tháng, năm kết thúc vào ngày tương ứng; không có ngày tương ứng thì vào ngày cuối tháng.',
    en: 'A term in months or years ends on the same-numbered day; when there is none, on the last day of that month.',
  },
  'CNT-5': {
    vi: 'Ngày cuối cùng là ngày nghỉ cuối tuần hoặc ngày lễ thì thời hạn kết thúc vào ngày làm việc tiếp theo.',
    en: 'When the last day is a weekend or a public holiday, the term ends on the next working day.',
  },
  'CNT-6': {
    vi: 'Luật Khiếu nại, Luật Tiếp công dân, Luật Tố cáo không có quy định riêng về cách tính nên áp dụng cách tính của Bộ luật Dân sự.',
    en: 'The laws on complaints, reception and denunciations have no rules of counting of their own, so those of the Civil Code apply.',
  },
  'CNT-7': {
    vi: '"Ngày" là ngày theo lịch, tính cả ngày nghỉ; "ngày làm việc" không tính ngày nghỉ.',
    en: '"Day" is a calendar day, days off included; "working day" leaves them out.',
  },
  'CNT-8': {
    vi: 'Ngày làm việc là thứ Hai đến thứ Sáu, trừ ngày lễ, nghỉ bù, nghỉ hoán đổi; ngày thứ Bảy làm bù là ngày làm việc.',
    en: 'A working day is Monday to Friday without public holidays, days in lieu and swapped days; a Saturday worked in exchange is one.',
  },
  'CNT-9': {
    vi: 'Thời hạn tính bằng ngày làm việc chỉ đếm các ngày làm việc sau ngày bắt đầu nên không phải lùi ngày cuối.',
    en: 'A term in working days counts only working days after the start day, so its last day needs no move.',
  },
  'CNT-10': {
    vi: 'Ngày thứ Bảy làm bù là ngày làm việc: thời hạn kết thúc vào ngày đó thì không lùi.',
    en: 'A Saturday worked in exchange is a working day: a term that ends on it is not moved.',
  },
  'CNT-11': {
    vi: 'Không tính thời gian tạm đình chỉ: từ ngày ra quyết định tạm đình chỉ đến trước ngày ra quyết định tiếp tục. Quyết định tạm đình chỉ ra sau khi hết hạn không đổi hạn.',
    en: 'Suspended time is not counted: from the day of the decision to suspend to the day before the decision to go on. A suspension after the due date moves nothing.',
  },
  'CNT-12': {
    vi: 'Những ngày công dân có trở ngại, tính cả ngày đầu và ngày cuối, không tính vào thời hiệu.',
    en: "The days of the citizen's obstacle, the first and the last included, are not counted.",
  },
  'CNT-13': {
    vi: 'Gia hạn kéo dài thời hạn từ cùng ngày bắt đầu, không mở thời hạn mới; phải quyết định trước khi hết hạn. Quyết định muộn được ghi lại nhưng không đổi hạn.',
    en: 'An extension lengthens the term from the same start and opens no new one; it must be decided before the term ends. A late one is recorded and moves nothing.',
  },
  'CNT-14': {
    vi: 'Vùng sâu, vùng xa đi lại khó khăn là tính chất của nơi phát sinh vụ việc; cán bộ xác định và nêu lý do, không có nơi nào mặc nhiên là vùng sâu, vùng xa.',
    en: 'Remote with difficult travel is a property of the place of the matter; the officer says so with a reason, and no place is remote by default.',
  },
  'CNT-15': {
    vi: 'Đơn đến vào ngày nghỉ được tính là đến vào ngày làm việc tiếp theo. Việc làm của cơ quan, của công dân thì không dời ngày.',
    en: 'What arrives on a day off counts as arrived on the next working day. Acts are never moved.',
  },
  'CNT-16': {
    vi: 'Thời hạn thụ lý khiếu nại: ngày sớm hơn giữa 07 ngày làm việc của nghị định và 10 ngày của luật.',
    en: 'Acceptance of a complaint: the earlier of the 7 working days of the decree and the 10 days of the law.',
  },
  'CNT-17': {
    vi: '"Trước ít nhất n ngày" thì đếm lùi từ ngày diễn ra; ngày muộn nhất là ngày nghỉ thì lấy ngày làm việc trước đó.',
    en: '"At least n days before" is counted back from the event; when the latest day is off, the working day before it counts.',
  },
  'CNT-18': {
    vi: 'Thời hạn theo quy định có hiệu lực vào ngày xảy ra sự kiện bắt đầu.',
    en: 'A term follows the rules in force on its start event.',
  },
  'CNT-19': {
    vi: 'Ngày gia hạn được cộng vào ngày cuối trước khi lùi; chỉ lùi một lần ở cuối.',
    en: 'Extensions are added to the last day before it is moved, and the end is moved once.',
  },
  'CNT-20': {
    vi: 'Thời hạn tính bằng ngày làm việc bị tạm đình chỉ chỉ đếm các ngày làm việc trong thời gian chạy.',
    en: 'A suspended term in working days counts only the working days while it runs.',
  },
  'CNT-21': {
    vi: 'Thời hạn tính bằng giờ bắt đầu từ thời điểm đã xác định, tính liên tục, không lùi qua ngày nghỉ.',
    en: 'A term in hours starts at the given moment, runs on and is not moved for days off.',
  },
  'CNT-22': {
    vi: 'Ngày nghỉ công bố sau thì tính lại các thời hạn đang chạy sau khi xem trước; thời hạn đã xong giữ nguyên.',
    en: 'A day off that is declared later recomputes the open terms after a preview; closed ones stay.',
  },
  'CNT-23': {
    vi: 'Ngày đã hẹn là ngày đó; chỉ lùi khi ngày đó là ngày nghỉ.',
    en: 'A date that was named is that date, moved only when it is a day off.',
  },
  'CNT-24': {
    vi: 'Ngày 24/11 rơi vào cuối tuần thì không nghỉ bù, cho đến khi có thông báo.',
    en: '24 November on a weekend has no day in lieu until a notice says so.',
  },
  'CNT-25': {
    vi: 'Bão, lũ không phải là ngày nghỉ; người quản lý có thể ghi khoảng thời gian bất khả kháng kèm số quyết định.',
    en: 'Storms and floods are no days off; a manager may record an interval of force majeure with the number of its decision.',
  },
  'CNT-26': {
    vi: 'Nơi làm việc sáng thứ Bảy (xã, bộ phận một cửa) vẫn theo lịch làm việc chung của công chức.',
    en: 'Desks that open on Saturday morning (communes, one-stop desks) follow the common calendar of the civil service.',
  },
  'CNT-27': {
    vi: 'Thời gian tối thiểu kết thúc vào ngày cuối của nó, không lùi qua ngày nghỉ.',
    en: 'A minimum time ends on its last day and is not moved for a day off.',
  },
  'complaint.complex@1': {
    vi: 'Vụ việc phức tạp thì thời hạn giải quyết dài hơn; luật không nói thế nào là phức tạp, người giải quyết nêu lý do.',
    en: 'A complex case has a longer time limit; the law does not say what is complex, the settler gives a reason.',
  },
  'complaint.complex@2': {
    vi: 'Vụ việc phức tạp khi có ít nhất một căn cứ: (a) một nội dung phải xác minh ở từ 2 nơi; (b) từ 2 nội dung phải xác minh; (c) nhiều người khiếu nại hoặc liên quan quyền lợi của nhiều người; (d) người khiếu nại ở nước ngoài hoặc là người nước ngoài, hành vi hoặc việc xác minh ở nước ngoài; (đ) nhiều cơ quan quản lý có trách nhiệm; (e) các cơ quan còn ý kiến khác nhau; (g) tài liệu, chứng cứ mâu thuẫn. Việc xác định bằng văn bản, lưu hồ sơ.',
    en: 'A case is complex on at least one ground: (a) one content to be checked in two or more places; (b) two or more contents to check; (c) several complainants, or the rights of many; (d) a complainant abroad or a foreigner, an act or a check abroad; (đ) several managing bodies responsible; (e) the bodies disagree; (g) contradictory documents or evidence. It is determined in writing and kept in the file.',
  },
}

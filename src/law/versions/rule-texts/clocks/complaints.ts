import type { RuleText, RuleTexts } from '../../law-rule.ts'

const before2026: RuleText = {
  vi: 'Trong 10 ngày kể từ ngày nhận được khiếu nại thuộc thẩm quyền, người có thẩm quyền thụ lý hoặc thông báo không thụ lý và nêu lý do.',
  en: 'Within 10 days of receiving a complaint within its competence the settler accepts it, or tells that it is not accepted and why.',
}
const since2026: RuleText = {
  vi: 'Trong 07 ngày làm việc kể từ ngày nhận được khiếu nại, và không quá 10 ngày theo luật, người có thẩm quyền thụ lý hoặc thông báo không thụ lý và nêu lý do.',
  en: 'Within 7 working days of receiving the complaint, and no later than the 10 days of the law, the settler accepts it, or tells that it is not accepted and why.',
}

/** Complaints, from the limit to complain to the court. */
export const complaintClockTexts: RuleTexts = {
  'complaint.time-limit': {
    vi: 'Thời hiệu khiếu nại là 90 ngày kể từ ngày nhận được hoặc biết được quyết định, hành vi hành chính. Thời gian có trở ngại (ốm đau, thiên tai, địch họa, công tác, học tập ở xa, trở ngại khách quan khác) không tính vào thời hiệu.',
    en: 'The limit to complain is 90 days from the day on which the decision or act was received or became known. Time with an obstacle (illness, disaster, enemy action, mission, distant study, other objective obstacles) is not counted.',
  },
  'complaint.time-limit-discipline': {
    vi: 'Thời hiệu khiếu nại lần đầu đối với quyết định kỷ luật là 15 ngày kể từ ngày nhận được quyết định; thời gian có trở ngại không tính.',
    en: 'The limit to complain about a disciplinary decision is 15 days from its receipt; time with an obstacle is not counted.',
  },
  'complaint.acceptance': before2026,
  'complaint.acceptance@3': since2026,
  'complaint.acceptance-second': before2026,
  'complaint.acceptance-second@3': since2026,
  'complaint.discipline-acceptance': before2026,
  'complaint.discipline-acceptance@3': since2026,
  'complaint.first-settlement': {
    vi: 'Giải quyết khiếu nại lần đầu trong 30 ngày kể từ ngày thụ lý; vụ việc phức tạp không quá 45 ngày. Ở vùng sâu, vùng xa đi lại khó khăn là 45 ngày; vụ việc phức tạp không quá 60 ngày. Từ ngày 01/7/2026 không tính thời gian tạm đình chỉ.',
    en: 'A first settlement takes 30 days from acceptance, at most 45 in a complex case. In remote areas with difficult travel 45 days, at most 60 in a complex case. From 1 July 2026 suspended time is not counted.',
  },
  'complaint.second-settlement': {
    vi: 'Giải quyết khiếu nại lần hai trong 45 ngày kể từ ngày thụ lý; vụ việc phức tạp không quá 60 ngày. Ở vùng sâu, vùng xa đi lại khó khăn là 60 ngày; vụ việc phức tạp không quá 70 ngày. Từ ngày 01/7/2026 không tính thời gian tạm đình chỉ.',
    en: 'A second settlement takes 45 days from acceptance, at most 60 in a complex case. In remote areas with difficult travel 60 days, at most 70 in a complex case. From 1 July 2026 suspended time is not counted.',
  },
  'complaint.discipline-settlement': {
    vi: 'Giải quyết khiếu nại quyết định kỷ luật trong 30 ngày kể từ ngày thụ lý; vụ việc phức tạp không quá 45 ngày.',
    en: 'A complaint about discipline is settled within 30 days of acceptance, at most 45 in a complex case.',
  },
  'complaint.emergency-measure': {
    vi: 'Việc tạm đình chỉ thi hành quyết định bị khiếu nại kéo dài không quá thời gian còn lại của thời hạn giải quyết.',
    en: 'The carrying out of the decision complained of is suspended no longer than the settlement time runs.',
  },
  'complaint.dialogue-notice': {
    vi: 'Việc tổ chức đối thoại được thông báo bằng văn bản trước ít nhất 05 ngày.',
    en: 'A dialogue is notified in writing at least 5 days before.',
  },
  'complaint.suspension-send': {
    vi: 'Quyết định tạm đình chỉ, đình chỉ giải quyết khiếu nại được gửi trong 03 ngày làm việc kể từ ngày ban hành.',
    en: 'A decision to suspend or terminate the settlement is sent within 3 working days of its issue.',
  },
  'complaint.resume-send': {
    vi: 'Quyết định tiếp tục giải quyết khiếu nại được gửi trong 03 ngày làm việc kể từ ngày ban hành; thời hạn giải quyết chạy tiếp từ ngày ban hành.',
    en: 'A decision to go on is sent within 3 working days of its issue; the settlement time runs on from the day of issue.',
  },
  'complaint.first-decision-send': {
    vi: 'Quyết định giải quyết khiếu nại lần đầu được gửi trong 03 ngày làm việc kể từ ngày có quyết định.',
    en: 'The first decision is sent within 3 working days.',
  },
  'complaint.second-decision-send': {
    vi: 'Quyết định giải quyết khiếu nại lần hai được gửi trong 07 ngày kể từ ngày có quyết định.',
    en: 'The second decision is sent within 7 days.',
  },
  'complaint.decision-publish': {
    vi: 'Quyết định giải quyết khiếu nại được công khai trong 15 ngày kể từ ngày có quyết định; niêm yết ít nhất 15 ngày.',
    en: 'A settlement decision is made public within 15 days; a posting stays at least 15 days.',
  },
  'complaint.second-window': {
    vi: 'Trong 30 ngày kể từ ngày hết thời hạn giải quyết lần đầu mà chưa được giải quyết, hoặc từ ngày nhận được quyết định lần đầu, người khiếu nại có quyền khiếu nại lần hai; vùng sâu, vùng xa có thể đến 45 ngày.',
    en: 'Within 30 days after the first settlement time ended without a decision, or after the first decision was received, the complainant may complain again; in remote areas up to 45 days.',
  },
  'complaint.second-window-discipline': {
    vi: 'Thời hiệu khiếu nại lần hai đối với quyết định kỷ luật là 10 ngày kể từ ngày nhận được quyết định giải quyết lần đầu; kỷ luật buộc thôi việc là 30 ngày.',
    en: 'The limit for a second complaint about discipline is 10 days from the receipt of the first decision; 30 days for a dismissal.',
  },
  'complaint.first-decision-effective': {
    vi: 'Quyết định lần đầu có hiệu lực sau 30 ngày kể từ ngày ban hành mà không có khiếu nại lần hai; vùng sâu, vùng xa có thể đến 45 ngày.',
    en: 'The first decision takes effect 30 days after its issue when there is no second complaint; in remote areas up to 45 days.',
  },
  'complaint.second-decision-effective': {
    vi: 'Quyết định lần hai có hiệu lực sau 30 ngày kể từ ngày ban hành; vùng sâu, vùng xa có thể đến 45 ngày.',
    en: 'The second decision takes effect 30 days after its issue; in remote areas up to 45 days.',
  },
  'complaint.discipline-decision-effective': {
    vi: 'Quyết định giải quyết khiếu nại kỷ luật có hiệu lực sau 30 ngày kể từ ngày ban hành.',
    en: 'A decision on a complaint about discipline takes effect 30 days after its issue.',
  },
  'complaint.enforcement': {
    vi: 'Quyết định đã có hiệu lực pháp luật phải được thi hành ngay; kế hoạch thi hành trong 10 ngày làm việc.',
    en: 'A decision that has taken effect is carried out at once; the plan for it within 10 working days.',
  },
  'complaint.termination-lapse': {
    vi: 'Sau 30 ngày kể từ ngày thông báo đình chỉ giải quyết, người khiếu nại không còn quyền yêu cầu tiếp tục.',
    en: 'Thirty days after the termination was notified the right to have the matter continued lapses.',
  },
  'complaint.court-window': {
    vi: 'Thời hiệu khởi kiện vụ án hành chính là 01 năm kể từ ngày nhận được hoặc biết được quyết định, hành vi; với quyết định kỷ luật buộc thôi việc là 12 tháng. Với danh sách cử tri: từ ngày nhận kết quả giải quyết khiếu nại, hoặc hết hạn giải quyết, đến trước ngày bầu cử 05 ngày. Thời gian có trở ngại khách quan không tính.',
    en: 'An administrative case is brought within one year after the decision or act was received or became known; for a dismissal within 12 months. For a list of voters: from the result of the complaint, or the end of its time, until 5 days before the election. Time with an objective obstacle is not counted.',
  },
}

import type { Dictionary } from '../dictionary.ts'

export const lawCommand = {
  'lawCommand.usage': `Hỏi pháp luật từ dòng lệnh, không cần cơ sở dữ liệu. Ngày viết 2026-02-13 hoặc 13/02/2026.

  npm run law -- due --clock ID --from NGÀY      hạn của một thời hạn, kèm cách tính
      [--remote] [--complex] [--dismissal] [--several-places] [--voter-list]
      [--extension complex|especiallyComplex] [--extension-on NGÀY]
      [--suspension NGÀY..NGÀY] [--obstacle NGÀY..NGÀY] [--named-on NGÀY] [--set TÊN=GIÁ_TRỊ]
  npm run law -- decide --on NGÀY [--received NGÀY] [--fact TÊN=GIÁ_TRỊ] [--facts JSON] [--defaults]
                                                 cách xử lý một nội dung đơn
  npm run law -- competent --kind LOẠI --on NGÀY [--level CẤP] [--settlement first|second|review]
      [--discipline] [--head] [--agency ID] [--successor CẤP] [--subject LĨNH_VỰC] [--post CHỨC_VỤ] [--move VIỆC]
      [--body] [--several-managers] [--managed-by CẤP] [--field VI_PHẠM] [--seen-from CẤP]
                                                 ai có thẩm quyền giải quyết
  npm run law -- calendar --year NĂM | --day NGÀY
                                                 ngày nghỉ, ngày làm bù
  npm run law -- check [--from NGÀY]             kiểm tra toàn bộ quy tắc
  npm run law -- cases TỆP [--strict]            chạy một tệp ví dụ

  --json           một đối tượng JSON ở dòng cuối
  --language en    bằng tiếng Anh`,
  'lawCommand.aDay': 'một ngày, như 2026-02-13 hoặc 13/02/2026',
  'lawCommand.problem.missing': 'Thiếu {option}; có thể là: {possible}.',
  'lawCommand.problem.notOneOf': '{what}: không có “{given}”; có: {possible}.',
  'lawCommand.problem.optionValue':
    '{given}: thiếu giá trị, hoặc có giá trị mà không cần; viết như --clock reception.answer --remote.',
  'lawCommand.problem.notADay': '“{given}” không phải là một ngày của lịch; viết như 2026-02-13 hoặc 13/02/2026.',
  'lawCommand.problem.notAnInterval':
    '“{given}” không phải là một khoảng; viết như 2026-07-10..2026-07-31, hoặc 2026-07-10.. khi chưa kết thúc.',
  'lawCommand.problem.notAPair': '--{option} “{given}”: viết như tên=giá trị.',
  'lawCommand.problem.notAnObject': '--facts “{given}” không phải là một đối tượng JSON; viết như {"signed":false}.',
  'lawCommand.problem.unreadable': 'Không đọc được tệp {file}: {why}.',
  'lawCommand.problem.notAList':
    'Tệp {file} không phải là một danh sách JSON các ví dụ; mẫu: test/law/cases/due-dates.json.',
  'lawCommand.citation': 'Căn cứ: {citation}',
  'lawCommand.citationMarked': 'Căn cứ: {citation} ({mark})',
  'lawCommand.due.start': 'Bắt đầu: {date}, {event}',
  'lawCommand.due.due': 'Hạn: {date}',
  'lawCommand.due.none': 'Không có hạn',
  'lawCommand.due.position': 'Cách hiểu {id}: {text}',
  'lawCommand.due.positionSet': 'Cách hiểu {id} ({setting}={value}): {text}',
  'lawCommand.due.target': 'Chỉ tiêu nội bộ, không phải thời hạn luật định',
  'lawCommand.due.provisional': 'Lịch dự kiến: thông báo nghỉ lễ của năm đó chưa có',
  'lawCommand.decide.version': 'Áp dụng quy tắc của ngày {date}: {why} ({transition})',
  'lawCommand.decide.because.received': 'ngày nhận đơn',
  'lawCommand.decide.because.act': 'ngày làm việc đó',
  'lawCommand.decide.because.start': 'ngày bắt đầu thời hạn',
  'lawCommand.decide.because.before2021': 'đơn nhận khi Thông tư 07/2014 còn hiệu lực',
  'lawCommand.decide.because.openAtReform': 'vụ việc đã thụ lý, chưa xong vào ngày 01/07/2026',
  'lawCommand.decide.notYet': 'Chưa đủ để quyết định',
  'lawCommand.decide.noRow': 'Không có quy tắc nào của ngày đó: cán bộ quyết định',
  'lawCommand.decide.provisional': 'Chưa đủ để quyết định. Tạm thời: {outcome}. {handling}',
  'lawCommand.decide.rule': 'Quy tắc: {rule}',
  'lawCommand.decide.paper': 'Văn bản: {id} {name}',
  'lawCommand.decide.clock': 'Thời hạn: {name} ({id})',
  'lawCommand.decide.duty': 'Kèm theo: {rule} {handling} ({citation})',
  'lawCommand.decide.missing': 'Còn thiếu: {facts}',
  'lawCommand.decide.missingForDuties': 'Còn có thể thêm việc, không đổi kết quả: {facts}',
  'lawCommand.competent.settler': 'Người giải quyết: {settler}',
  'lawCommand.competent.agencies': 'Cơ quan: {agencies}',
  'lawCommand.competent.competence': 'Thẩm quyền: {competence}',
  'lawCommand.competent.candidate': 'Nếu {fact}={value}: {answer}',
  'lawCommand.competent.open': 'chưa đủ',
  'lawCommand.calendar.year': 'Năm {year}, {status}; thông báo: {notices}',
  'lawCommand.calendar.status.past-library': 'đã qua, theo luật và thư viện lịch',
  'lawCommand.calendar.status.announced': 'đã thông báo',
  'lawCommand.calendar.status.provisional': 'dự kiến, chưa có thông báo',
  'lawCommand.calendar.off': '{date}  {name} ({kind}; {citation})',
  'lawCommand.calendar.kind.holiday': 'ngày lễ',
  'lawCommand.calendar.kind.in-lieu': 'nghỉ bù',
  'lawCommand.calendar.kind.swap-off': 'nghỉ hoán đổi',
  'lawCommand.calendar.makeUp': '{date}  {name} (làm bù)',
  'lawCommand.calendar.workingDays': '{count} ngày làm việc',
  'lawCommand.calendar.difference.missing': '{date}  theo luật là ngày nghỉ mà lịch không có: {name}',
  'lawCommand.calendar.difference.notByLaw': '{date}  lịch cho nghỉ mà luật không có: {name}',
  'lawCommand.calendar.dayOff': '{date}: ngày nghỉ ({name})',
  'lawCommand.calendar.dayWorked': '{date}: ngày làm việc',
  'lawCommand.calendar.next': 'Ngày làm việc tiếp theo: {date}',
  'lawCommand.check.span': '{from} – {to}',
  'lawCommand.check.spanOpen': 'Từ {from}',
  'lawCommand.check.period': '{span}: {rows} quy tắc, {proof}',
  'lawCommand.check.total': 'bảng toàn phần',
  'lawCommand.check.gap': 'bảng còn thiếu: {facts}',
  'lawCommand.check.unreachable': '  Không bao giờ dùng đến: {rows}',
  'lawCommand.check.unverified': '  Chưa đối chiếu hoặc chưa kiểm chứng văn bản: {rows}',
  'lawCommand.check.rules': '{count} quy tắc, {problems} vấn đề',
  'lawCommand.check.ok': 'Dùng được.',
  'lawCommand.check.notOk': 'Không dùng được.',
  'lawCommand.cases.failure': '{id} {field}: ví dụ ghi {expected}, chương trình tính {found}',
  'lawCommand.cases.counts': '{passed} đạt, {failed} không đạt, {skipped} bỏ qua',
} as const satisfies Dictionary

import type { RuleTexts } from '../law-rule.ts'

/** What the rules on online reception say. */
export const onlineTexts: RuleTexts = {
  'online.form': {
    vi: 'Tiếp công dân trực tiếp hoặc trực tuyến; trực tuyến là mọi bên cùng lúc nhìn và nghe nhau, tại điểm cầu trung tâm hoặc điểm cầu thành phần.',
    en: 'A reception is held in person or online; online means that all parties see and hear each other at the same time, at the central point or at component points.',
  },
  'online.who': {
    vi: 'Người đứng đầu cơ quan quyết định việc tiếp công dân trực tuyến.',
    en: 'The head of the body decides to hold an online reception.',
  },
  'online.case': {
    vi: 'Tiếp trực tuyến khi vụ việc phức tạp, kéo dài, nhiều cơ quan; khi công dân ở vùng sâu, vùng xa, thuộc diện chính sách, già yếu, khuyết tật mà đề nghị; khi có thiên tai, dịch bệnh, an ninh; vụ tố cáo phức tạp chỉ khi người tố cáo không yêu cầu giữ bí mật; và khi thực tế cần.',
    en: 'Online when the matter is complex, prolonged or of several bodies; when a person from a remote area, a policy beneficiary, an old or disabled person asks for it; in disaster, epidemic or for security; of a complex denunciation only when the denouncer asks for no secrecy; and where practice needs it.',
  },
  'online.platform': {
    vi: 'Dùng hệ thống truyền hình hoặc nền tảng số dùng chung do Thanh tra Chính phủ hoặc cơ quan có thẩm quyền quản lý; không dùng ứng dụng họp riêng (cách hiểu của cơ quan).',
    en: 'On the video system or common platform of the Government Inspectorate or a competent body; private meeting tools are out (our reading).',
  },
  'online.notice': {
    vi: 'Báo cho công dân và các cơ quan trước ít nhất 5 ngày làm việc; chạy thử trước 1 ngày làm việc; kết nối các điểm cầu trước 1 giờ.',
    en: 'Citizen and bodies are told 5 working days before; a test is run 1 working day before; all points are connected 1 hour before.',
  },
  'online.identity': {
    vi: 'Công dân cung cấp thông tin nhân thân như khi tiếp trực tiếp.',
    en: 'The citizen gives the same identity data as in person.',
  },
  'online.people': {
    vi: 'Điểm cầu trung tâm có người tiếp và bộ phận tham mưu; công dân chọn điểm cầu trung tâm hoặc thành phần; đoàn đông người cử đại diện.',
    en: 'At the central point are the receiving person and the advising body; the citizen chooses the central or a component point; groups appoint representatives.',
  },
  'online.record': {
    vi: 'Phải ghi âm, ghi hình, lưu trên máy chủ hoặc điện toán đám mây của Nhà nước; dữ liệu có giá trị pháp lý khi ký số hoặc xác thực.',
    en: 'It must be recorded in sound and picture and kept on state servers or the state cloud; the data have legal value when signed digitally or authenticated.',
  },
  'online.camera': {
    vi: 'Máy ghi hình luôn bật; micro bật khi được yêu cầu.',
    en: 'The camera is always on, the microphone on request.',
  },
}

import type { RuleTexts } from '../../law-rule.ts'

/** Duties that a denunciation adds, and what it must be like (rows DN, ⊕ and early; law/denunciations-feedback-reports §1.6). */
export const denunciationFormTexts: RuleTexts = {
  'DN-01': {
    vi: 'Hành vi bị tố cáo đang hoặc sắp gây thiệt hại nghiêm trọng đến lợi ích của Nhà nước, tính mạng, sức khỏe, tài sản: báo cáo ngay người đứng đầu để áp dụng biện pháp ngăn chặn hoặc báo cơ quan công an.',
    en: 'Harm to the State, to life, health or property that goes on or threatens: reported to the head at once, for measures or notice to the police.',
  },
  'DN-02': {
    vi: 'Người tố cáo yêu cầu bảo vệ hoặc thấy có nguy cơ bị trả thù: giữ bí mật danh tính, chuyển yêu cầu đến người giải quyết tố cáo để áp dụng biện pháp bảo vệ.',
    en: 'The denouncer asks for protection, or danger is seen: the identity is kept secret, the request goes to the settler, measures are taken.',
  },
  'DN-13': {
    vi: 'Tố cáo trực tiếp bằng lời: lập biên bản ghi nội dung tố cáo, đọc lại, có chữ ký hoặc điểm chỉ của người tố cáo; cấp giấy biên nhận; thời hạn tính từ ngày đó.',
    en: 'Denunciation told in words at the counter: minutes of it, read back, with signature or fingerprint; a receipt; the clock starts that day.',
  },
  'DN-15': {
    vi: 'Đơn ghi là tố cáo nhưng nội dung là khiếu nại (người viết yêu cầu bảo vệ quyền, lợi ích của chính mình): phân loại theo nội dung, không theo tiêu đề, nêu lý do.',
    en: 'Called a denunciation but in truth a complaint about the writer’s own right: classified by its content, not by its title, with the reason.',
  },
  'DN-19': {
    vi: 'Tố cáo đảng viên vừa vi phạm quy định của Đảng vừa vi phạm trong thực hiện nhiệm vụ, công vụ: phần công vụ giải quyết theo Luật Tố cáo; gửi bản sao phần vi phạm quy định của Đảng cho ủy ban kiểm tra.',
    en: 'A Party member accused of breaching Party rules and public duty: the official part goes on under the Law on Denunciations; a copy of the Party part goes to the inspection committee.',
  },
  'DN-35': {
    vi: 'Tố cáo do cơ quan báo chí, đại biểu dân cử, Mặt trận hoặc cơ quan khác chuyển đến: thông báo kết quả xử lý bằng văn bản cho nơi chuyển.',
    en: 'Denunciation passed on by the press, a delegate, the Front or another body: the sender is told the result in writing.',
  },
  'DN-03': {
    vi: 'Tố cáo có dấu hiệu tội phạm, thuộc thẩm quyền hay không: chuyển ngay hồ sơ, chứng cứ đến cơ quan điều tra; không tiếp tục xử lý nội dung đó.',
    en: 'Sign of a crime, in own competence or not: file and evidence go to the investigating body at once, and that content ends here.',
  },
  'DN-34': {
    vi: 'Tố cáo thuộc thẩm quyền, do báo chí, đại biểu dân cử, Mặt trận hoặc cơ quan khác chuyển đến, không thể thụ lý nhưng rõ người vi phạm và có chứng cứ cụ thể: đề xuất thanh tra, kiểm tra; trả lời nơi chuyển.',
    en: 'Denunciation of ours, passed on by the press, a delegate, the Front or another body, that cannot be accepted but is clear and with evidence: an inspection is proposed; the sender is answered.',
  },
  'DN-06': {
    vi: 'Tố cáo thuộc thẩm quyền, không rõ hoặc mạo danh người tố cáo, hoặc gửi qua thư điện tử, điện thoại, mạng xã hội, fax mà không ký, nhưng rõ người vi phạm, có chứng cứ cụ thể, có cơ sở thẩm tra: không đủ điều kiện xử lý theo Thông tư 07/2014; thông tin được đề xuất để thanh tra, kiểm tra phục vụ công tác quản lý.',
    en: 'Denunciation of ours whose writer is unknown or false, or unsigned by an informal channel, but clear about the violator and with evidence that can be checked: not eligible under Circular 07/2014; an inspection on the information is proposed.',
  },
  'DN-06@3': {
    vi: 'Tố cáo thuộc thẩm quyền, không rõ hoặc mạo danh người tố cáo, hoặc gửi qua thư điện tử, điện thoại, mạng xã hội, fax mà không ký, nhưng rõ người vi phạm, có chứng cứ cụ thể, có cơ sở thẩm tra: đủ điều kiện xử lý; không thụ lý là tố cáo mà đề xuất người đứng đầu thanh tra, kiểm tra.',
    en: 'Denunciation of ours whose writer is unknown or false, or unsigned by an informal channel, but clear about the violator and with evidence that can be checked: eligible; never accepted as a denunciation, an inspection is proposed to the head.',
  },
  'DN-07': {
    vi: 'Tố cáo không thuộc thẩm quyền, không rõ hoặc mạo danh người tố cáo, nhưng rõ người vi phạm và có chứng cứ cụ thể: không đủ điều kiện xử lý theo Thông tư 07/2014; chuyển thông tin đến cơ quan có thẩm quyền thanh tra, kiểm tra.',
    en: 'Denunciation that is not ours, of an unknown or false writer, but clear and with evidence: not eligible under Circular 07/2014; the information goes to the body that can inspect.',
  },
  'DN-07@3': {
    vi: 'Tố cáo không thuộc thẩm quyền, không rõ hoặc mạo danh người tố cáo, nhưng rõ người vi phạm và có chứng cứ cụ thể: đủ điều kiện xử lý; chuyển thông tin đến cơ quan có thẩm quyền thanh tra, kiểm tra.',
    en: 'Denunciation that is not ours, of an unknown or false writer, but clear and with evidence: eligible; the information goes to the body that can inspect.',
  },
  'DN-08': {
    vi: 'Tố cáo mạo danh, không có chứng cứ cụ thể: không đủ điều kiện xử lý; lưu đơn, ghi rõ cách phát hiện.',
    en: 'Denunciation in a false name without evidence: not eligible; filed away with a note on how it was found.',
  },
  'DN-05': {
    vi: 'Tố cáo không rõ họ tên, hoặc không có địa chỉ và cách liên hệ, hoặc kiểm tra mà không xác định được người tố cáo, không có chứng cứ cụ thể: không đủ điều kiện xử lý; lưu đơn, không trả lời.',
    en: 'No name, or no address and no other way to reach the writer, or he cannot be found after checking, and no evidence: not eligible; filed away without a reply.',
  },
  'DN-11': {
    vi: 'Tố cáo gửi qua thư điện tử, mạng xã hội, điện thoại, fax, không có chữ ký gốc, không có chứng cứ cụ thể: không đủ điều kiện xử lý; đề nghị đến trực tiếp hoặc gửi đơn có chữ ký.',
    en: 'Denunciation by e-mail, social network, telephone or fax without an original signature or evidence: not eligible; asked to come or to send a signed letter.',
  },
  'DN-33': {
    vi: 'Tố cáo thuộc thẩm quyền, thiếu điều kiện thụ lý không thể bổ sung: không thụ lý, thông báo lý do cho người tố cáo.',
    en: 'Denunciation of ours, a condition of acceptance is missing for good: not accepted, the denouncer is told why.',
  },
  'DN-32': {
    vi: 'Tố cáo thuộc thẩm quyền, thiếu điều kiện có thể bổ sung (địa chỉ, tài liệu): đề nghị bổ sung trong thời hạn xử lý ban đầu.',
    en: 'Denunciation of ours, a condition is missing that can be added (address, papers): asked to add it within the term of first processing.',
  },
  'DN-12': {
    vi: 'Đơn tố cáo có họ tên, địa chỉ nhưng không có chữ ký hoặc điểm chỉ: không đủ điều kiện xử lý; liên hệ để người tố cáo ký.',
    en: 'Letter with name and address but without signature or fingerprint: not eligible; the person is contacted to sign.',
  },
}

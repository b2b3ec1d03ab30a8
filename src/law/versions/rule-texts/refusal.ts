import type { RuleTexts } from '../law-rule.ts'

/** On what ground a citizen may be refused a reception, in the words that the officer sees. */
export const refusalTexts: RuleTexts = {
  'refuse.1': {
    vi: 'say rượu, dùng chất kích thích, mắc bệnh làm mất khả năng nhận thức hoặc điều khiển hành vi',
    en: 'drunk, drugged, or ill in a way that takes away insight or control',
  },
  'refuse.2': {
    vi: 'đe dọa, xúc phạm cơ quan, người tiếp công dân hoặc vi phạm nội quy nơi tiếp công dân',
    en: 'threatens or insults the body or its officers, or breaks the rules of the house',
  },
  'refuse.3': {
    vi: 'vụ việc đã giải quyết đúng, đã kiểm tra, rà soát, thông báo bằng văn bản, đã giải thích mà cố tình kéo dài',
    en: 'the matter was settled rightly, checked, reviewed, told in writing and explained, and is prolonged on purpose',
  },
  'refuse.4': {
    vi: 'trường hợp khác theo quy định của pháp luật (ghi rõ quy định nào)',
    en: 'another case that the law provides for (name the text)',
  },
  'refuse.a': {
    vi: 'mang vũ khí, vật liệu nổ, vật nguy hiểm mà không giao nộp',
    en: 'carries weapons, explosives or dangerous things and will not hand them in',
  },
  'refuse.b': { vi: 'không chấp hành kiểm tra an ninh', en: 'refuses the security check' },
  'refuse.c': {
    vi: 'ghi âm, ghi hình, phát trực tiếp trái yêu cầu của người chủ trì hoặc gây mất trật tự',
    en: 'records, films or streams against the chair’s request, or so as to disturb order',
  },
  'refuse.d': {
    vi: 'kích động, lôi kéo người khác, gây rối trật tự công cộng',
    en: 'incites or draws in others, disturbs public order',
  },
  'refuse.dd': {
    vi: 'không đủ năng lực hành vi dân sự mà không có người đại diện theo pháp luật',
    en: 'lacks full civil capacity and has no legal representative there',
  },
  'refuse.e': {
    vi: 'người đại diện, người được ủy quyền không có giấy tờ chứng minh',
    en: 'representative or agent without proof',
  },
  'refuse.g': {
    vi: 'nội dung trình bày không phải khiếu nại, tố cáo, kiến nghị, phản ánh',
    en: 'what is said is no complaint, denunciation, petition or feedback',
  },
  'refuse.h': {
    vi: 'kiến nghị, phản ánh đã được tiếp nhận, hướng dẫn hoặc trả lời bằng văn bản mà không có nội dung mới',
    en: 'petition or feedback that was received, guided or answered in writing already, with nothing new',
  },
  'refuse.i': {
    vi: 'bản án đã có hiệu lực, không có căn cứ xem xét lại, đã có văn bản trả lời của cơ quan có thẩm quyền',
    en: 'final judgment without ground for review, and the competent body has answered in writing',
  },
  'refuse.k': {
    vi: 'cơ quan có thẩm quyền khác đã thụ lý và đang giải quyết',
    en: 'another competent body has accepted the matter and is settling it',
  },
}

import type { RuleTexts } from '../../law-rule.ts'

/** Bodies outside the administration, petitions that name a body, desks of the reception seat. */
export const otherTexts: RuleTexts = {
  'outside.party': {
    vi: 'Việc của tổ chức Đảng: cơ quan Đảng giải quyết.',
    en: 'A matter of the Party: its own bodies.',
  },
  'outside.court': { vi: 'Việc của tòa án: tòa án giải quyết.', en: 'A matter of a court: the court.' },
  'outside.procuracy': {
    vi: 'Việc của viện kiểm sát: viện kiểm sát giải quyết.',
    en: 'A matter of a procuracy: the procuracy.',
  },
  'outside.elected': {
    vi: 'Việc của cơ quan dân cử: Thường trực HĐND hoặc Đoàn đại biểu Quốc hội.',
    en: 'A matter of an elected body: the standing body of the council or the National Assembly delegation.',
  },
  'outside.front': {
    vi: 'Việc của Mặt trận Tổ quốc và tổ chức thành viên, hội: tổ chức đó giải quyết.',
    en: 'A matter of the Front, its members or an association: that organisation.',
  },
  'outside.religious': {
    vi: 'Việc nội bộ của tổ chức tôn giáo: tổ chức đó giải quyết.',
    en: 'An internal matter of a religious organisation: that organisation.',
  },
  'outside.publicUnit': {
    vi: 'Việc của đơn vị sự nghiệp: người đứng đầu đơn vị giải quyết.',
    en: 'A matter of a public service unit: its head.',
  },
  'petition.body': {
    vi: 'Kiến nghị, phản ánh nêu rõ cơ quan: cơ quan đó trả lời.',
    en: 'A petition that names a body: that body answers it.',
  },
  'desk.partyPolicy': {
    vi: 'Đường lối của Đảng, xây dựng Đảng, nhiệm vụ của Tỉnh ủy: Văn phòng Tỉnh ủy tiếp.',
    en: 'Party policy, Party building, tasks of the Province Party Committee: its Office receives.',
  },
  'desk.partyDiscipline': {
    vi: 'Kỷ luật Đảng, phẩm chất đảng viên: Ủy ban Kiểm tra Tỉnh ủy tiếp.',
    en: 'Party discipline and the conduct of members: the Inspection Committee receives.',
  },
  'desk.internalAffairs': {
    vi: 'Nội chính, phòng chống tham nhũng: Ban Nội chính Tỉnh ủy tiếp.',
    en: 'Internal affairs and anti-corruption: the Commission for Internal Affairs receives.',
  },
  'desk.council': {
    vi: 'Việc của Đoàn đại biểu Quốc hội, HĐND tỉnh: Văn phòng Đoàn ĐBQH và HĐND tiếp.',
    en: 'Matters of the National Assembly delegation and the province’s council: their Office receives.',
  },
  'desk.other': {
    vi: 'Việc của UBND, Chủ tịch UBND tỉnh và mọi việc khác: Ban Tiếp công dân tiếp.',
    en: 'Matters of the People’s Committee and its chair, and everything else: the reception board receives.',
  },
}

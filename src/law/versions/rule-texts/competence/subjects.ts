import { type SubjectRoute, subjectRoutes } from '../../../competence/subject-routes.ts'
import type { RuleText, RuleTexts } from '../../law-rule.ts'

/** Where each subject belongs, in each span of days (law/calendar-and-agencies §3.3). */
export function subjectTexts(): RuleTexts {
  return Object.fromEntries(
    Object.entries(subjectRoutes).flatMap(([subject, routes]) =>
      routes.map((route, index) => [`subject.${subject}@${index + 1}`, textOf(subjects[subject]!, route)]),
    ),
  )
}

function textOf(subject: RuleText, { agencyIds, local, competence }: SubjectRoute): RuleText {
  const named: RuleText[] = [
    ...(local ? [places[local]] : []),
    ...agencyIds.map((id) => bodies[id]!),
    ...(local === null && agencyIds.length === 0 && competence === 'otherState' ? [aboveTheProvince] : []),
  ]
  return {
    vi: `Kiến nghị, phản ánh và việc về ${lowered(subject.vi)}: ${named.map(({ vi }) => vi).join('; ')}.`,
    en: `Petitions and matters on ${lowered(subject.en)}: ${named.map(({ en }) => en).join('; ')}.`,
  }
}

function lowered(text: string): string {
  return text.slice(0, 1).toLowerCase() + text.slice(1)
}

const places: Record<'commune' | 'district', RuleText> = {
  commune: { vi: 'UBND cấp xã nơi có việc', en: 'the commune of the place' },
  district: { vi: 'UBND cấp huyện nơi có việc', en: 'the district of the place' },
}

const aboveTheProvince: RuleText = { vi: 'cơ quan trực thuộc bộ', en: 'a body under the ministry' }

const subjects: Record<string, RuleText> = {
  'land.recovery-decision': { vi: 'Thu hồi đất, bồi thường', en: 'Land recovery, compensation' },
  'land.certificate': { vi: 'Cấp giấy chứng nhận đất', en: 'Land certificates' },
  'land.dispute': { vi: 'Tranh chấp đất', en: 'Land disputes' },
  'land.violation': { vi: 'Vi phạm về đất', en: 'Land violations' },
  construction: { vi: 'Xây dựng', en: 'Construction' },
  housing: { vi: 'Nhà ở', en: 'Housing' },
  transport: { vi: 'Giao thông', en: 'Transport' },
  environment: { vi: 'Môi trường', en: 'Environment' },
  minerals: { vi: 'Khoáng sản', en: 'Minerals' },
  water: { vi: 'Tài nguyên nước', en: 'Water resources' },
  agriculture: { vi: 'Nông nghiệp', en: 'Agriculture' },
  forestry: { vi: 'Lâm nghiệp', en: 'Forestry' },
  irrigation: { vi: 'Thủy lợi', en: 'Irrigation' },
  'poverty-reduction': { vi: 'Giảm nghèo', en: 'Poverty reduction' },
  labour: { vi: 'Lao động, việc làm', en: 'Labour' },
  'merit-people': { vi: 'Người có công', en: 'People of merit' },
  'social-insurance-policy': { vi: 'Chính sách bảo hiểm xã hội', en: 'Social insurance policy' },
  'social-insurance-payment': { vi: 'Chi trả bảo hiểm xã hội', en: 'Social insurance payments' },
  'social-protection': { vi: 'Bảo trợ xã hội', en: 'Social protection' },
  children: { vi: 'Trẻ em', en: 'Children' },
  'civil-servants': { vi: 'Cán bộ, công chức', en: 'Civil servants' },
  education: { vi: 'Giáo dục', en: 'Education' },
  vocational: { vi: 'Giáo dục nghề nghiệp', en: 'Vocational training' },
  health: { vi: 'Y tế', en: 'Health' },
  'food-safety': { vi: 'An toàn thực phẩm', en: 'Food safety' },
  finance: { vi: 'Tài chính', en: 'Finance' },
  investment: { vi: 'Đầu tư', en: 'Investment' },
  procurement: { vi: 'Đấu thầu', en: 'Procurement' },
  'business-registration': { vi: 'Đăng ký kinh doanh', en: 'Business registration' },
  science: { vi: 'Khoa học, công nghệ', en: 'Science' },
  telecom: { vi: 'Viễn thông', en: 'Telecommunications' },
  'information-technology': { vi: 'Công nghệ thông tin', en: 'Information technology' },
  culture: { vi: 'Văn hóa, thể thao', en: 'Culture and sport' },
  tourism: { vi: 'Du lịch', en: 'Tourism' },
  advertising: { vi: 'Quảng cáo', en: 'Advertising' },
  press: { vi: 'Báo chí, xuất bản', en: 'Press' },
  trade: { vi: 'Công Thương', en: 'Trade' },
  electricity: { vi: 'Điện', en: 'Electricity' },
  'market-management': { vi: 'Quản lý thị trường', en: 'Market management' },
  justice: { vi: 'Tư pháp', en: 'Justice' },
  notary: { vi: 'Công chứng', en: 'Notaries' },
  'civil-status': { vi: 'Hộ tịch', en: 'Civil status' },
  'ethnic-affairs': { vi: 'Dân tộc', en: 'Ethnic affairs' },
  religion: { vi: 'Tôn giáo', en: 'Religion' },
  'economic-zone': { vi: 'Khu kinh tế, khu công nghiệp', en: 'Economic zones' },
  police: { vi: 'Công an', en: 'Police' },
  court: { vi: 'Tòa án, bản án', en: 'Courts and judgments' },
  procuracy: { vi: 'Viện kiểm sát', en: 'Procuracy' },
  'civil-enforcement': { vi: 'Thi hành án dân sự', en: 'Civil enforcement' },
  tax: { vi: 'Thuế', en: 'Tax' },
  'party-member': { vi: 'Đảng viên', en: 'Party members' },
  'party-leaders': { vi: 'Cán bộ do Tỉnh ủy quản lý', en: 'Leaders under the Party' },
  'elected-delegates': { vi: 'Đại biểu dân cử', en: 'Elected delegates' },
  'feedback-on-procedures': { vi: 'Thủ tục hành chính', en: 'Administrative procedures' },
}

/** As a text names them, by id of the agency data. */
const bodies: Record<string, RuleText> = {
  'ban-dantoc': { vi: 'Ban Dân tộc', en: 'the Board of Ethnic Affairs' },
  bhxh: { vi: 'Bảo hiểm xã hội tỉnh', en: 'the Social Insurance of the province' },
  'bql-kkt': {
    vi: 'Ban Quản lý Khu kinh tế Dung Quất và các Khu công nghiệp',
    en: 'the Board of Dung Quất Economic Zone and the industrial parks',
  },
  'cong-an-tinh': { vi: 'Công an tỉnh', en: 'the provincial police' },
  'hdnd-tinh': { vi: 'Thường trực HĐND tỉnh', en: 'the standing body of the provincial council' },
  'so-ct': { vi: 'Sở Công Thương', en: 'the Department of Industry and Trade' },
  'so-dttg': { vi: 'Sở Dân tộc và Tôn giáo', en: 'the Department of Ethnic Affairs and Religion' },
  'so-gddt': { vi: 'Sở Giáo dục và Đào tạo', en: 'the Department of Education and Training' },
  'so-gtvt': { vi: 'Sở Giao thông vận tải', en: 'the Department of Transport' },
  'so-khcn': { vi: 'Sở Khoa học và Công nghệ', en: 'the Department of Science and Technology' },
  'so-khcn-old': { vi: 'Sở Khoa học và Công nghệ', en: 'the Department of Science and Technology' },
  'so-khdt': { vi: 'Sở Kế hoạch và Đầu tư', en: 'the Department of Planning and Investment' },
  'so-ldtbxh': {
    vi: 'Sở Lao động - Thương binh và Xã hội',
    en: 'the Department of Labour, Invalids and Social Affairs',
  },
  'so-nnmt': { vi: 'Sở Nông nghiệp và Môi trường', en: 'the Department of Agriculture and Environment' },
  'so-nnptnt': {
    vi: 'Sở Nông nghiệp và Phát triển nông thôn',
    en: 'the Department of Agriculture and Rural Development',
  },
  'so-nv': { vi: 'Sở Nội vụ', en: 'the Department of Home Affairs' },
  'so-nv-old': { vi: 'Sở Nội vụ', en: 'the Department of Home Affairs' },
  'so-tc': { vi: 'Sở Tài chính', en: 'the Department of Finance' },
  'so-tc-old': { vi: 'Sở Tài chính', en: 'the Department of Finance' },
  'so-tnmt': { vi: 'Sở Tài nguyên và Môi trường', en: 'the Department of Natural Resources and Environment' },
  'so-tp': { vi: 'Sở Tư pháp', en: 'the Department of Justice' },
  'so-tttt': { vi: 'Sở Thông tin và Truyền thông', en: 'the Department of Information and Communications' },
  'so-vhttdl': { vi: 'Sở Văn hóa, Thể thao và Du lịch', en: 'the Department of Culture, Sport and Tourism' },
  'so-xd': { vi: 'Sở Xây dựng', en: 'the Department of Construction' },
  'so-xd-old': { vi: 'Sở Xây dựng', en: 'the Department of Construction' },
  'so-yt': { vi: 'Sở Y tế', en: 'the Department of Health' },
  'tand-kv': { vi: 'Tòa án nhân dân khu vực', en: 'the regional court' },
  'tand-tinh': { vi: 'Tòa án nhân dân tỉnh', en: 'the provincial court' },
  'thads-tinh': { vi: 'Thi hành án dân sự tỉnh', en: 'the Civil Enforcement of the province' },
  'thue-tinh': { vi: 'Thuế tỉnh', en: 'the provincial tax office' },
  'tinh-qni': { vi: 'UBND tỉnh', en: 'the provincial People’s Committee' },
  'tinh-uy': { vi: 'Tỉnh ủy', en: 'the Province Party Committee' },
  'ubkt-tinh-uy': { vi: 'Ủy ban Kiểm tra Tỉnh ủy', en: 'the Inspection Committee of the Party' },
  'vks-kv': { vi: 'Viện kiểm sát nhân dân khu vực', en: 'the regional procuracy' },
  'vks-tinh': { vi: 'Viện kiểm sát nhân dân tỉnh', en: 'the provincial procuracy' },
  'vp-ubnd': { vi: 'Văn phòng UBND tỉnh', en: 'the Office of the provincial People’s Committee' },
  vpdkdd: { vi: 'Văn phòng Đăng ký đất đai', en: 'the Land Registration Office' },
}

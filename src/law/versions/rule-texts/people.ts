import type { RuleTexts } from '../law-rule.ts'

/** What the rules on representatives, authorisation and identity say. */
export const peopleTexts: RuleTexts = {
  delegation: {
    vi: 'Từ 5 người trở lên về cùng một nội dung là đoàn đông người.',
    en: 'Five people or more on one matter are a delegation.',
  },
  'rep.5to10': {
    vi: 'Từ 5 đến 10 người về cùng một nội dung cử 1 hoặc 2 người đại diện.',
    en: '5 to 10 people on one matter appoint one or two representatives.',
  },
  'rep.11up': {
    vi: 'Trên 10 người về cùng một nội dung có thể cử thêm, nhưng không quá 5 người đại diện.',
    en: 'More than 10 people on one matter may appoint more, at most five representatives.',
  },
  'rep.old': {
    vi: 'Nhiều người cùng khiếu nại: từ 5 đến 10 người cử 1 hoặc 2 người đại diện; từ 10 người trở lên không quá 5 người. Đúng 10 người thì theo cả hai.',
    en: 'People who complain together: 5 to 10 appoint one or two representatives, from 10 up at most five. Ten fall in both.',
  },
  'rep.who': {
    vi: 'Người đại diện phải là một trong những người khiếu nại.',
    en: 'A representative must be one of the complainants.',
  },
  'rep.paper': {
    vi: 'Việc cử người đại diện phải bằng văn bản, có chữ ký của tất cả mọi người.',
    en: 'The appointment of representatives is in writing and signed by all.',
  },
  'authorise.1': {
    vi: 'Ủy quyền khiếu nại bằng văn bản có công chứng hoặc chứng thực; mỗi nội dung chỉ ủy quyền cho một người.',
    en: 'An authorisation to complain is in writing, notarised or certified; one content goes to one person only.',
  },
  'authorise.2': {
    vi: 'Cá nhân ủy quyền bằng văn bản có công chứng hoặc chứng thực; tổ chức ủy quyền bằng văn bản do người có thẩm quyền ký, đóng dấu nếu có. Mỗi nội dung chỉ ủy quyền cho một người.',
    en: 'Individuals authorise in a writing that is notarised or certified; organisations in one that the competent person signs, with their seal if they have one. One content goes to one person only.',
  },
  'authorise.3': {
    vi: 'Văn bản ủy quyền của cá nhân không còn phải công chứng; chứng thực tại UBND cấp xã vẫn giữ (cách hiểu của cơ quan).',
    en: 'The authorisation of an individual need no longer be notarised; certification by the commune stays (our reading).',
  },
  'authorise.minor': {
    vi: 'Người chưa thành niên, người không đủ năng lực hành vi dân sự khiếu nại qua người đại diện theo pháp luật.',
    en: 'Minors and people without full civil capacity complain through their legal representative.',
  },
  'person.identify.1@1': {
    vi: 'Công dân nêu rõ họ tên, địa chỉ hoặc xuất trình giấy tờ tùy thân, giấy ủy quyền nếu có.',
    en: 'The citizen says full name and address, or shows identity papers, and the authorisation if there is one.',
  },
  'person.identify.1@2': {
    vi: 'Người tiếp công dân yêu cầu nêu rõ họ tên, địa chỉ và xuất trình giấy tờ tùy thân, giấy ủy quyền nếu có.',
    en: 'The officer asks for full name and address and for identity papers, and the authorisation if there is one.',
  },
  'person.identify.2': {
    vi: 'Người tiếp công dân yêu cầu nêu rõ họ tên, địa chỉ, số căn cước, giấy chứng nhận căn cước, định danh cá nhân hoặc hộ chiếu; giấy ủy quyền nếu được ủy quyền.',
    en: 'The officer asks for full name, address and the number of the identity card, certificate, personal identifier or passport, and for the authorisation of whoever is authorised.',
  },
  'person.lawyer': {
    vi: 'Luật sư, trợ giúp viên pháp lý xuất trình thẻ và giấy tờ cử, yêu cầu hoặc ủy quyền.',
    en: 'A lawyer or legal aid officer shows the card and the assignment, request or authorisation.',
  },
  'heir@1': {
    vi: 'Người khiếu nại chết mà quyền, nghĩa vụ được thừa kế thì người thừa kế tiếp tục khiếu nại; không được thừa kế thì đình chỉ.',
    en: 'When a complainant dies, the heir of the right goes on; where nothing is inherited the matter is terminated.',
  },
  'heir@2': {
    vi: 'Người khiếu nại chết mà quyền, nghĩa vụ được thừa kế thì người thừa kế tiếp tục khiếu nại; không được thừa kế thì đình chỉ giải quyết.',
    en: 'When a complainant dies, the heir of the right goes on; where nothing is inherited the settlement is terminated.',
  },
  'secret.1': {
    vi: 'Họ tên, địa chỉ, bút tích của người tố cáo được giữ bí mật khi tiếp công dân.',
    en: 'Name, address and handwriting of a denouncer stay secret at the reception.',
  },
  'secret.2': {
    vi: 'Họ tên, địa chỉ, bút tích và dữ liệu cá nhân khác của công dân được giữ bí mật theo quy định.',
    en: 'Name, address, handwriting and other personal data of citizens are kept secret as the law says.',
  },
}

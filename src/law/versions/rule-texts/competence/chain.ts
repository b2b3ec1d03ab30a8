import type { RuleTexts } from '../../law-rule.ts'

/** What the steps of the chain say (law/complaints-and-letters §4.1). */
export const chainTexts: RuleTexts = {
  'complaint.commune.first': {
    vi: 'Khiếu nại lần đầu đối với quyết định, hành vi của UBND cấp xã, Chủ tịch hoặc công chức xã: Chủ tịch UBND cấp xã giải quyết.',
    en: 'A first complaint about a commune’s committee, its chair or its officers: the commune chair settles.',
  },
  'complaint.commune.second@1': {
    vi: 'Khiếu nại lần hai về việc Chủ tịch UBND cấp xã đã giải quyết: Chủ tịch UBND cấp huyện giải quyết.',
    en: 'A second complaint after a commune chair: the district chair settles.',
  },
  'complaint.commune.second@2': {
    vi: 'Khiếu nại lần hai về việc Chủ tịch UBND cấp xã đã giải quyết: Chủ tịch UBND cấp tỉnh giải quyết, vì không còn cấp huyện.',
    en: 'A second complaint after a commune chair: the province chair settles, since there are no districts any more.',
  },
  'complaint.communeBody.first': {
    vi: 'Khiếu nại lần đầu đối với phòng chuyên môn thuộc UBND cấp xã: người đứng đầu phòng hoặc Chủ tịch UBND cấp xã giải quyết; chưa đọc được quy định cụ thể.',
    en: 'A first complaint about a specialised body of a commune: its head or the commune chair; the exact text was not read.',
  },
  'complaint.communeBody.second': {
    vi: 'Khiếu nại lần hai về phòng chuyên môn thuộc UBND cấp xã: Chủ tịch UBND cấp xã giải quyết, hoặc Chủ tịch UBND cấp tỉnh nếu Chủ tịch UBND cấp xã đã giải quyết lần đầu; chưa đọc được quy định cụ thể.',
    en: 'A second complaint about a specialised body of a commune: the commune chair, or the province chair if the former settled first; the exact text was not read.',
  },
  'complaint.districtBody.first@1': {
    vi: 'Khiếu nại lần đầu đối với cơ quan chuyên môn thuộc UBND cấp huyện: người đứng đầu cơ quan đó giải quyết.',
    en: 'A first complaint about a specialised body of a district: its head settles.',
  },
  'complaint.districtBody.first@2': {
    vi: 'Khiếu nại lần đầu đối với cơ quan chuyên môn của cấp huyện đã kết thúc: người đứng đầu cơ quan tiếp nhận nhiệm vụ giải quyết.',
    en: 'A first complaint about a specialised body of a district that has ended: the head of the body that took the task over settles.',
  },
  'complaint.districtBody.second@1': {
    vi: 'Khiếu nại lần hai về cơ quan chuyên môn thuộc UBND cấp huyện: Chủ tịch UBND cấp huyện giải quyết.',
    en: 'A second complaint about a specialised body of a district: the district chair settles.',
  },
  'complaint.districtBody.second@2': {
    vi: 'Khiếu nại lần hai về cơ quan chuyên môn của cấp huyện đã kết thúc: Chủ tịch UBND cấp tỉnh giải quyết.',
    en: 'A second complaint about a specialised body of a district that has ended: the province chair settles.',
  },
  'complaint.district.first@1': {
    vi: 'Khiếu nại lần đầu đối với UBND, Chủ tịch UBND cấp huyện: Chủ tịch UBND cấp huyện giải quyết.',
    en: 'A first complaint about a district’s committee or its chair: the district chair settles.',
  },
  'complaint.district.first@2': {
    vi: 'Khiếu nại lần đầu đối với quyết định của cấp huyện đã kết thúc: theo nội dung, Chủ tịch UBND cấp xã nơi đó, sở tiếp nhận nhiệm vụ, hoặc Chủ tịch UBND cấp tỉnh nếu thẩm quyền chuyển lên tỉnh hay thuộc nhiều xã.',
    en: 'A first complaint about a decision of a district that has ended: by its content the chair of the commune there, the department that took the task over, or the province chair where the power moved up or several communes share it.',
  },
  'complaint.district.second@1': {
    vi: 'Khiếu nại lần hai về việc Chủ tịch UBND cấp huyện đã giải quyết: Chủ tịch UBND cấp tỉnh giải quyết.',
    en: 'A second complaint after a district chair: the province chair settles.',
  },
  'complaint.district.second@2': {
    vi: 'Khiếu nại lần hai về việc Chủ tịch UBND cấp huyện trước đây đã giải quyết: Chủ tịch UBND cấp tỉnh giải quyết.',
    en: 'A second complaint after a former district chair: the province chair settles.',
  },
  'complaint.departmentBody.first': {
    vi: 'Khiếu nại lần đầu đối với chi cục, đơn vị thuộc sở: người đứng đầu đơn vị đó giải quyết.',
    en: 'A first complaint about a body inside a department: its head settles.',
  },
  'complaint.departmentBody.second': {
    vi: 'Khiếu nại lần hai về chi cục, đơn vị thuộc sở: Giám đốc sở giải quyết.',
    en: 'A second complaint about a body inside a department: the director of the department settles.',
  },
  'complaint.department.first': {
    vi: 'Khiếu nại lần đầu đối với sở, Giám đốc sở: Giám đốc sở giải quyết.',
    en: 'A first complaint about a department or its director: the director settles.',
  },
  'complaint.department.second': {
    vi: 'Khiếu nại lần hai về việc Giám đốc sở đã giải quyết: Chủ tịch UBND cấp tỉnh giải quyết.',
    en: 'A second complaint after the director of a department: the province chair settles.',
  },
  'complaint.province.first': {
    vi: 'Khiếu nại lần đầu đối với UBND, Chủ tịch UBND cấp tỉnh: Chủ tịch UBND cấp tỉnh giải quyết.',
    en: 'A first complaint about the province’s committee or its chair: the province chair settles.',
  },
  'complaint.province.second': {
    vi: 'Khiếu nại lần hai về việc Chủ tịch UBND cấp tỉnh đã giải quyết: Bộ trưởng quản lý ngành, lĩnh vực giải quyết.',
    en: 'A second complaint after the province chair: the minister in charge of the field settles.',
  },
  'complaint.ministryBody.first': {
    vi: 'Khiếu nại lần đầu đối với cơ quan thuộc bộ: người đứng đầu cơ quan đó giải quyết.',
    en: 'A first complaint about a body inside a ministry: its head settles.',
  },
  'complaint.ministryBody.second': {
    vi: 'Khiếu nại lần hai về cơ quan thuộc bộ: Bộ trưởng giải quyết.',
    en: 'A second complaint about a body inside a ministry: the minister settles.',
  },
  'complaint.ministry.first': {
    vi: 'Khiếu nại lần đầu đối với bộ, Bộ trưởng: Bộ trưởng giải quyết.',
    en: 'A first complaint about a ministry or its minister: the minister settles.',
  },
  'complaint.ministry.second': {
    vi: 'Sau quyết định của Bộ trưởng không còn khiếu nại lần hai: chỉ còn khởi kiện ra tòa án.',
    en: 'After a minister’s decision there is no second complaint: only the court is left.',
  },
  'complaint.discipline.first': {
    vi: 'Khiếu nại lần đầu quyết định kỷ luật cán bộ, công chức: người đứng đầu cơ quan quản lý người đó giải quyết.',
    en: 'A first complaint about discipline: the head of the body that manages the civil servant settles.',
  },
  'complaint.discipline.second': {
    vi: 'Khiếu nại lần hai quyết định kỷ luật: người đứng đầu cơ quan cấp trên trực tiếp giải quyết.',
    en: 'A second complaint about discipline: the head of the direct superior body settles.',
  },
  'complaint.discipline.minister': {
    vi: 'Khiếu nại lần hai quyết định kỷ luật do Bộ trưởng, Chủ tịch UBND cấp tỉnh đã giải quyết: Bộ trưởng Bộ Nội vụ giải quyết.',
    en: 'A second complaint about discipline after a minister or a province chair: the Minister of Home Affairs settles.',
  },
  'review.ministry': {
    vi: 'Việc giải quyết khiếu nại của Bộ trưởng vi phạm pháp luật: Thủ tướng Chính phủ xem xét lại.',
    en: 'A minister’s settlement that broke the law: the Prime Minister looks at it again.',
  },
  'review.province': {
    vi: 'Việc giải quyết khiếu nại của Chủ tịch UBND cấp tỉnh vi phạm pháp luật: Thủ tướng Chính phủ xem xét lại.',
    en: 'A province chair’s settlement that broke the law: the Prime Minister looks at it again.',
  },
  'review.ministryBody': {
    vi: 'Việc giải quyết khiếu nại của cơ quan thuộc bộ vi phạm pháp luật: Bộ trưởng xem xét lại.',
    en: 'A settlement by a body inside a ministry that broke the law: the minister looks at it again.',
  },
  'review.department': {
    vi: 'Việc giải quyết khiếu nại của Giám đốc sở vi phạm pháp luật: Chủ tịch UBND cấp tỉnh xem xét lại.',
    en: 'A department head’s settlement that broke the law: the province chair looks at it again.',
  },
  'review.commune': {
    vi: 'Việc giải quyết khiếu nại của Chủ tịch UBND cấp xã vi phạm pháp luật: Chủ tịch UBND cấp tỉnh xem xét lại.',
    en: 'A commune chair’s settlement that broke the law: the province chair looks at it again.',
  },
}

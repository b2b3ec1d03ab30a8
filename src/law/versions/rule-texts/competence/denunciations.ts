import type { RuleTexts } from '../../law-rule.ts'

/** Who settles a denunciation (law/denunciations-feedback-reports §1.5). */
export const denunciationTexts: RuleTexts = {
  'DC-01': {
    vi: 'Tố cáo cán bộ, công chức, viên chức: người đứng đầu cơ quan quản lý người đó giải quyết.',
    en: 'An official: the head of the body that manages the person settles.',
  },
  'DC-02': {
    vi: 'Tố cáo người đứng đầu, cấp phó của người đứng đầu: người đứng đầu cơ quan cấp trên trực tiếp giải quyết.',
    en: 'The head or deputy head of a body: the head of the direct superior body settles.',
  },
  'DC-03@1': {
    vi: 'Tố cáo Chủ tịch, Phó Chủ tịch UBND cấp xã: Chủ tịch UBND cấp huyện giải quyết.',
    en: 'The chair or vice-chair of a commune: the district chair settles.',
  },
  'DC-03@2': {
    vi: 'Tố cáo Chủ tịch, Phó Chủ tịch UBND cấp xã: Chủ tịch UBND cấp tỉnh giải quyết, vì không còn cấp huyện.',
    en: 'The chair or vice-chair of a commune: the province chair settles, since there are no districts any more.',
  },
  'DC-04': {
    vi: 'Tố cáo Giám đốc, Phó Giám đốc sở: Chủ tịch UBND cấp tỉnh giải quyết.',
    en: 'The head or deputy head of a department: the province chair settles.',
  },
  'DC-05': {
    vi: 'Tố cáo chính cơ quan, tổ chức: người đứng đầu cơ quan cấp trên trực tiếp giải quyết.',
    en: 'A body itself: the head of the direct superior body settles.',
  },
  'DC-06': {
    vi: 'Người thuộc nhiều cơ quan quản lý: người đứng đầu cơ quan trực tiếp quản lý chủ trì, các cơ quan khác phối hợp.',
    en: 'A person managed by several bodies: the head who manages directly leads, the others join in.',
  },
  'DC-07': {
    vi: 'Đã chuyển sang chức vụ tương đương: người đứng đầu cấp trên của cơ quan nơi có hành vi chủ trì giải quyết.',
    en: 'Moved to an equal post: the superior of the body at the time of the act leads.',
  },
  'DC-08': {
    vi: 'Đã giữ chức vụ cao hơn: người đứng đầu cơ quan hiện nay chủ trì; nếu người đó chính là người đứng đầu thì cấp trên trực tiếp.',
    en: 'Moved to a higher post: the head of the present body leads, or its superior if the person is its head.',
  },
  'DC-09': {
    vi: 'Chuyển công tác trong trường hợp khác: người đứng đầu cơ quan quản lý vào lúc có hành vi chủ trì giải quyết.',
    en: 'Moved in another way: the head of the body at the time of the act leads.',
  },
  'DC-10': {
    vi: 'Không còn là cán bộ, công chức, viên chức: người đứng đầu cơ quan quản lý vào lúc có hành vi chủ trì giải quyết.',
    en: 'No longer an official: the head of the body at the time of the act leads.',
  },
  'DC-11': {
    vi: 'Cơ quan đã hợp nhất, sáp nhập, chia tách: người đứng đầu cơ quan mới nơi người bị tố cáo làm việc chủ trì giải quyết.',
    en: 'Body merged or split: the head of the new body where the person works leads.',
  },
  'DC-12@1': {
    vi: 'Cơ quan đã giải thể: người đứng đầu cơ quan đã quản lý cơ quan đó giải quyết.',
    en: 'Body dissolved: the head of the body that managed it settles.',
  },
  'DC-12@2': {
    vi: 'Cơ quan đã giải thể: người đứng đầu cơ quan đã quản lý cơ quan đó giải quyết. Người nguyên giữ chức vụ ở cấp huyện: Chủ tịch UBND cấp tỉnh chủ trì (cách hiểu của cơ quan).',
    en: 'Body dissolved: the head of the body that managed it settles. Whoever held a post in a district: the province chair leads (our reading).',
  },
  'DC-13': {
    vi: 'Tố cáo đại biểu HĐND: Thường trực HĐND giải quyết; Chủ tịch, Phó Chủ tịch HĐND: cơ quan đã phê chuẩn kết quả bầu.',
    en: 'Delegates of a council: its standing body settles; its chair or vice-chair: the body that approved the election.',
  },
  'DC-14': {
    vi: 'Đơn vị sự nghiệp công lập: người đứng đầu đơn vị giải quyết; người đứng đầu và cấp phó: cơ quan quản lý đơn vị.',
    en: 'A public service unit: its head settles; for its head and deputies the managing body.',
  },
  'DC-15': {
    vi: 'Người được giao nhiệm vụ, công vụ mà không là cán bộ, công chức, viên chức: người đứng đầu cơ quan trực tiếp quản lý giải quyết.',
    en: 'Somebody given a public task without being an official: the head of the body that manages directly settles.',
  },
  'DC-16': {
    vi: 'Vi phạm quy định quản lý nhà nước trong một lĩnh vực: cơ quan quản lý lĩnh vực đó giải quyết; nhiều lĩnh vực thì thống nhất hoặc báo cấp trên, nơi thụ lý đầu tiên giải quyết.',
    en: 'A breach of the rules of a field: the body in charge of it settles; of several fields they agree or ask the superior, and the first to accept settles.',
  },
  'DC-17': {
    vi: 'Người của tòa án, viện kiểm sát, công an, quân đội: người đứng đầu trong hệ thống đó giải quyết.',
    en: 'People of a court, procuracy, the police or the army: the head in that system settles.',
  },
  'DC-18': {
    vi: 'Đảng viên vi phạm quy định của Đảng: cơ quan kiểm tra của Đảng xem xét.',
    en: 'A Party member’s breach of the rules of the Party: the Party’s inspection committee.',
  },
}

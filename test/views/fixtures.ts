import type * as c from '../../src/web/components.ts'

// People and matters are invented; "today" is T3 15/09/2026.

const link = (text: string, href = '#'): c.Link => ({ text, href })

export const due = {
  far: {
    state: 'far',
    date: '2026-09-24',
    dateText: 'T5 24/09/2026',
    words: 'còn 7 ngày làm việc',
    ruler: { past: 2, left: 8, over: 0 },
  },
  soon: {
    state: 'soon',
    date: '2026-09-18',
    dateText: 'T6 18/09/2026',
    words: 'còn 3 ngày làm việc',
    ruler: { past: 6, left: 4, over: 0 },
  },
  today: {
    state: 'today',
    date: '2026-09-15',
    dateText: 'T3 15/09/2026',
    words: 'hết hạn hôm nay',
    ruler: { past: 9, left: 1, over: 0 },
  },
  over: {
    state: 'over',
    date: '2026-09-14',
    dateText: 'T2 14/09/2026',
    words: 'quá hạn 1 ngày',
    ruler: { past: 7, left: 0, over: 1 },
  },
  suspended: {
    state: 'suspended',
    dateText: 'Tạm đình chỉ',
    words: 'từ T2 07/09, ngày thứ 9',
    ruler: { past: 4, left: 3, over: 0, suspended: 4 },
  },
  done: {
    state: 'done',
    date: '2026-09-07',
    dateText: 'T2 07/09/2026',
    words: 'xong trước 4 ngày',
    ruler: { past: 6, left: 4, over: 0 },
  },
  none: { state: 'none', dateText: 'Không có hạn', words: 'đơn lưu, không xử lý' },
  unknown: { state: 'unknown', dateText: 'Chưa tính được', words: 'thiếu ngày nhận' },
} satisfies Record<string, c.DueDate>

export const tags: c.Tag[] = [
  { tone: 'plain', text: 'Đang chạy' },
  { tone: 'soon', text: 'Sắp hết hạn' },
  { tone: 'over', text: 'Quá hạn' },
  { tone: 'suspended', text: 'Tạm đình chỉ' },
  { tone: 'done', text: 'Đã hướng dẫn' },
  { tone: 'secret', text: 'Mật · tố cáo' },
  { tone: 'blocked', text: 'Chưa làm được' },
]

export const buttons: c.Button[] = [
  { text: 'Lưu', kind: 'primary', key: 'n', once: true },
  { text: 'Tải XLSX', href: '#' },
  { text: 'Hủy', kind: 'quiet', href: '#' },
  { text: 'Hủy số văn bản…', kind: 'danger' },
  { text: 'Mở danh tính trong 10 phút', kind: 'secret' },
]

export const fields = {
  date: {
    id: 'receivedOn',
    name: 'receivedOn',
    label: 'Ngày nhận',
    value: '31/02/2026',
    error: '31/02/2026 không có trong lịch',
  },
  phone: {
    id: 'phone',
    name: 'phone',
    label: 'Điện thoại',
    value: '0935 12',
    optional: true,
    inputmode: 'tel',
    width: 'short',
    datalist: ['0935 120 486'],
  },
  summary: {
    id: 'summary',
    name: 'summary',
    label: 'Tóm tắt',
    hint: 'Một hai câu',
    value: 'Nước thải từ các hồ tôm <chảy ra bãi biển>',
    rows: 2,
  },
  agency: {
    id: 'agency',
    name: 'agency',
    label: 'Cơ quan nhận',
    value: 'snnmt',
    options: [{ value: '', label: 'Chọn cơ quan' }],
    groups: [{ label: 'Sở', options: [{ value: 'snnmt', label: 'Sở Nông nghiệp và Môi trường' }] }],
  },
  channel: {
    id: 'form',
    name: 'form',
    label: 'Hình thức',
    look: 'joined',
    value: 'regular',
    options: [
      { value: 'regular', label: 'Thường xuyên' },
      { value: 'adHoc', label: 'Đột xuất' },
      { value: 'leader', label: 'Lãnh đạo tiếp' },
      { value: 'online', label: 'Trực tuyến' },
    ],
  },
  yesNo: {
    id: 'signed',
    name: 'signed',
    label: 'Có chữ ký?',
    look: 'inline',
    value: 'yes',
    options: [
      { value: 'yes', label: 'Có' },
      { value: 'no', label: 'Không' },
    ],
  },
  sms: { id: 'sms', name: 'sms', label: 'Gửi tin nhắn SMS', value: 'yes' },
  papers: {
    id: 'papers',
    name: 'papers',
    label: 'Giấy tờ nhận tại quầy',
    values: ['letter'],
    options: [
      { value: 'letter', label: 'Đơn có 14 chữ ký', hint: '2 trang' },
      { value: 'photos', label: 'Ảnh chụp hiện trường' },
    ],
  },
  files: {
    id: 'files',
    name: 'files',
    label: 'Tệp quét',
    multiple: true,
    accept: '.pdf,image/*',
    kept: [{ id: 'f1', name: 'don.pdf', note: '1,8 MB' }],
    keptName: 'keptFiles',
  },
} satisfies {
  date: c.TextField
  phone: c.TextField
  summary: c.TextField
  agency: c.SelectField
  channel: c.ChoiceField
  yesNo: c.ChoiceField
  sms: c.CheckboxField
  papers: c.CheckboxField
  files: c.FileField
}

const novelty: c.ChoiceField = {
  id: 'relation',
  name: 'relation',
  label: 'Đơn đang nhập là',
  value: 'new',
  options: [
    {
      value: 'new',
      label: 'Đơn mới, có tình tiết mới.',
      hint: 'Liên kết “cùng nội dung” với 871/2026.',
      reveal: {
        id: 'circumstances',
        name: 'circumstances',
        label: 'Tình tiết mới là gì? (bắt buộc)',
        value: 'Có Quyết định 2046/QĐ-UBND ngày 12/08/2026, sau khi đơn trước đã được hướng dẫn',
      },
    },
    { value: 'other', label: 'Đơn mới, việc khác.', hint: 'Không liên kết.' },
    {
      value: 'same',
      label: 'Đơn trùng, không có tình tiết mới.',
      hint: 'Vào sổ là đơn trùng của 871/2026, đếm một lần trong báo cáo.',
    },
  ],
}

const question: c.ChoiceField = {
  id: 'answer-8',
  name: 'answer',
  label: '8. Khiếu nại này đã có quyết định giải quyết lần đầu chưa?',
  hint: 'Hỏi để biết ai có thẩm quyền. Tìm trong đơn: “Quyết định giải quyết khiếu nại số …”.',
  value: 'none',
  options: [
    { value: 'none', label: 'Chưa có', key: '1' },
    { value: 'has', label: 'Đã có', key: '2' },
    { value: 'unclear', label: 'Không rõ', key: '3' },
  ],
}

export const row: c.QueueRow = {
  id: '1121',
  selectable: true,
  href: '/letters/1121',
  number: '1121/2026',
  kindText: 'Tố cáo · Mật',
  secret: true,
  due: due.over,
  sender: 'Người tố cáo (giữ bí mật)',
  gist: 'Cán bộ địa chính xã nhận tiền khi làm thủ tục cấp giấy chứng nhận (trích lược)',
  state: 'Đang phân loại',
  nextAct: link('Lập đề xuất thụ lý'),
  urged: 'đã đôn đốc 2 lần',
}

export const queue: c.QueueTable = {
  caption: 'Hàng việc của tôi',
  form: 'bulk',
  columns: [
    { name: 'due', label: 'Hạn xử lý', href: '#', sorted: 'ascending' },
    { name: 'number', label: 'Đơn, loại' },
    { name: 'sender', label: 'Người gửi' },
    { name: 'gist', label: 'Nội dung' },
    { name: 'state', label: 'Trạng thái' },
    { name: 'act', label: 'Việc tiếp theo' },
  ],
  rows: [
    row,
    {
      id: '1130',
      selectable: true,
      href: '/letters/1130',
      number: '1130/2026',
      kindText: 'Khiếu nại',
      secret: false,
      due: due.soon,
      sender: 'Võ Thị Lành',
      senderNote: 'xã Tư Nghĩa',
      gist: 'Khiếu nại việc thu hồi 320 m² đất vườn, dự án Khu dân cư Nam sông Trà Khúc',
      state: 'Mới phân công',
      nextAct: link('Bắt đầu phân loại'),
    },
    {
      ...row,
      id: '1149',
      number: '1149/2026',
      due: due.far,
      href: undefined,
      selectable: false,
      nextAct: undefined,
      urged: undefined,
    },
  ],
  empty: { title: 'Không có đơn nào khớp bộ lọc' },
}

export const filters: c.FilterPanel = {
  action: '/queue',
  hidden: [{ name: 'sort', value: 'due' }],
  groups: [
    {
      kind: 'radio',
      id: 'due',
      name: 'due',
      legend: 'Hạn',
      options: [
        { value: '', label: 'Tất cả', count: 63, checked: true },
        { value: 'over', label: 'Quá hạn', count: 2 },
      ],
    },
    {
      kind: 'checkbox',
      id: 'state',
      name: 'state',
      legend: 'Trạng thái',
      options: [
        { value: 'new', label: 'Mới phân công', count: 24, checked: true },
        { value: 'done', label: 'Đã xong', count: '99+' },
      ],
    },
    {
      kind: 'select',
      id: 'field',
      name: 'field',
      legend: 'Lĩnh vực',
      options: [{ value: '', label: 'Tất cả lĩnh vực' }],
    },
    { kind: 'text', id: 'words', name: 'words', legend: 'Có chữ', value: 'hồ tôm' },
  ],
}

export const chips: c.Chips = {
  items: [link('Người xử lý: Trần Thị Mai Hương'), link('Trạng thái: chưa xong')],
  clearHref: '#',
}

export const card: c.DecisionCard = {
  state: 'proposal',
  eyebrow: 'Đề xuất, theo 8 câu đã trả lời. Câu 9 không đổi kết quả.',
  outcome: 'Đủ điều kiện. Hướng dẫn gửi đơn đến Chủ tịch UBND xã Tư Nghĩa',
  why: 'Khiếu nại lần đầu đối với quyết định của Chủ tịch UBND cấp xã; không thuộc thẩm quyền Chủ tịch UBND tỉnh.',
  citations: [
    {
      text: 'Khoản 1 Điều 10 Thông tư 05/2021/TT-TTCP',
      detail: 'Không thuộc thẩm quyền thì hướng dẫn người khiếu nại.',
      link: link('Đọc cả điều'),
    },
    {
      text: 'Điều 17 Luật Khiếu nại',
      version: 'Quy tắc KN-07, phiên bản 3, áp dụng từ 01/07/2026; đơn nhận 04/09/2026',
    },
  ],
  papers: [{ text: 'Phiếu hướng dẫn', note: '(gửi người khiếu nại, kèm trả giấy tờ gốc)' }],
  dates: [
    { label: 'Ký phiếu hướng dẫn', date: '2026-09-18', dateText: 'T6 18/09/2026' },
    { label: 'Hết thời hiệu khiếu nại', date: '2026-11-12', dateText: 'T5 12/11/2026' },
  ],
  remaining: { strong: 'Còn 1 câu.', text: 'Trả lời xong câu 9 thì nút “Nhận đề xuất” hiện ở đây.' },
  override: {
    text: 'Quyết định khác đề xuất',
    open: true,
    action: '/override',
    fields: [
      {
        kind: 'select',
        id: 'way',
        name: 'way',
        label: 'Cách xử lý',
        value: 'transfer',
        options: [{ value: 'transfer', label: 'Chuyển đơn đến cơ quan có thẩm quyền' }],
      },
      {
        id: 'reason',
        name: 'reason',
        label: 'Lý do (bắt buộc, lưu cùng quyết định)',
        rows: 2,
        value: 'Vụ việc đông người, Chủ tịch UBND tỉnh đã có ý kiến giao xã xem xét ngay.',
      },
    ],
    button: { text: 'Lưu quyết định khác' },
  },
  live: true,
}

export const decided: c.DecisionCard = {
  state: 'decided',
  eyebrow: 'Quyết định xử lý, ngày 08/09/2026',
  outcome: 'Hướng dẫn gửi đơn đến Chủ tịch UBND xã Sơn Hà',
  citations: [
    { text: 'Khoản 1 Điều 10 Thông tư 05/2021/TT-TTCP', version: 'bản có hiệu lực ngày nhận đơn 03/09/2026' },
  ],
  papers: [{ text: 'Phiếu hướng dẫn 415/HD-BTCD', href: '#' }],
  facts: [{ label: 'Cán bộ', text: 'Trần Thị Mai Hương, theo đề xuất' }],
}

export const cards: c.DecisionCard[] = [
  {
    state: 'incomplete',
    eyebrow: 'Chưa đủ để đề xuất',
    outcome: 'Còn 4 câu chưa trả lời',
    remaining: { text: 'Câu 5 đến câu 8.' },
  },
  {
    state: 'proposal',
    eyebrow: 'Đề xuất, theo 9 câu đã trả lời.',
    outcome: 'Chuyển đơn đến cơ quan có thẩm quyền',
    accept: { action: '/accept', button: { text: 'Nhận đề xuất', key: 'p' } },
  },
  {
    ...decided,
    state: 'decidedOtherwise',
    struck: 'Lưu đơn, không xử lý',
    reason: 'Vụ việc đông người, đã có ý kiến chỉ đạo.',
  },
]

export const questions: c.QuestionList = {
  questions: [
    {
      state: 'answered',
      id: 'cau-1',
      number: 1,
      text: 'Đơn viết bằng tiếng Việt?',
      source: 'Đã biết khi vào sổ',
      answer: 'Có',
      editHref: '#cau-1',
    },
    {
      state: 'answered',
      id: 'cau-7',
      number: 7,
      text: 'Đơn trùng với đơn đã xử lý mà không có tình tiết mới?',
      source: 'Đã so với 2 đơn tương tự: 644/2026, 871/2026',
      answer: 'Không',
      editHref: '#cau-7',
    },
    {
      state: 'current',
      id: 'cau-8',
      number: 8,
      text: 'Khiếu nại này đã có quyết định giải quyết lần đầu chưa?',
      action: '/answers',
      choice: question,
      button: { text: 'Trả lời và tiếp' },
    },
    {
      state: 'later',
      id: 'cau-9',
      number: 9,
      text: 'Người khiếu nại có kèm bản gốc giấy tờ cần trả lại không?',
    },
  ],
}

export const clock: c.ClockSteps = {
  title: 'Giải quyết khiếu nại lần đầu',
  tag: { tone: 'plain', text: 'Đang chạy' },
  note: 'Ngày liên tục, tính cả ngày nghỉ',
  steps: [
    {
      text: 'Bắt đầu từ ngày thụ lý',
      ground: [{ text: 'Thông báo thụ lý 88/TB-UBND' }, link('Điều 28 Luật Khiếu nại')],
      date: '2026-08-27',
      dateText: 'T5 27/08/2026',
    },
    {
      strong: 'Cộng 30 ngày',
      text: ', vụ việc thường, không ở vùng sâu, vùng xa',
      ground: [link('Điều 28 Luật Khiếu nại')],
      date: '2026-09-26',
      dateText: 'T7 26/09/2026',
    },
    {
      strong: 'Cộng 7 ngày tạm đình chỉ',
      text: ', từ 07/09 đến hết 13/09/2026: chờ kết quả giám định',
      ground: [{ text: 'QĐ 2410/QĐ-UBND và 2467/QĐ-UBND' }, link('Điều 11a Luật Khiếu nại, sửa đổi 2025')],
      date: '2026-10-03',
      dateText: 'T7 03/10/2026',
    },
    {
      strong: 'Lùi sang ngày làm việc',
      text: ', vì 03/10 là thứ Bảy, 04/10 là Chủ nhật',
      ground: [link('Khoản 5 Điều 148 Bộ luật Dân sự 2015')],
      date: '2026-10-05',
      dateText: 'T2 05/10/2026',
    },
  ],
  end: { text: 'Hết hạn vào cuối ngày', date: '2026-10-05', dateText: 'T2 05/10/2026' },
}

type Day = [day: string, kind?: c.ProofDay['kind'], boxed?: number, plain?: number, note?: string]

const day = ([number, kind = 'plain', boxed, plain, note]: Day): c.ProofDay => ({
  day: number,
  text: `ngày ${number}${note ? `, ${note}` : ''}`,
  kind,
  today: note === 'Hôm nay',
  counts: [
    ...(boxed ? [{ kind: 'boxed' as const, number: boxed }] : []),
    ...(plain ? [{ kind: 'plain' as const, number: plain }] : []),
  ],
  note,
})

const week = (month: string | undefined, days: Day[]) => ({ month, days: days.map(day) })

export const proof: c.CalendarProof = {
  caption: 'Từng ngày từ 17/08 đến 11/10/2026',
  weekdays: ['T2', 'T3', 'T4', 'T5', 'T6', 'T7', 'CN'],
  weeks: [
    week('Th 8', [
      ['17'],
      ['18'],
      ['19'],
      ['20', 'event', undefined, undefined, 'Nhận đơn'],
      ['21', 'plain', 1],
      ['22', 'makeup', 2, undefined, 'làm bù'],
      ['23', 'weekend'],
    ]),
    week(undefined, [
      ['24', 'plain', 3],
      ['25', 'plain', 4],
      ['26', 'plain', 5],
      ['27', 'event', 6, undefined, 'Thụ lý'],
      ['28', 'plain', undefined, 1],
      ['29', 'weekend', undefined, 2],
      ['30', 'weekend', undefined, 3],
    ]),
    week('Th 9', [
      ['31', 'holiday', undefined, 4, 'Nghỉ bù'],
      ['1', 'holiday', undefined, 5, 'Quốc khánh'],
      ['2', 'holiday', undefined, 6, 'Quốc khánh'],
      ['3', 'plain', undefined, 7],
      ['4', 'plain', undefined, 8],
      ['5', 'weekend', undefined, 9],
      ['6', 'weekend', undefined, 10],
    ]),
    week(undefined, [
      ['7', 'suspended', undefined, undefined, 'Tạm đình chỉ'],
      ['8', 'suspended'],
      ['9', 'suspended'],
      ['10', 'suspended'],
      ['11', 'suspended'],
      ['12', 'suspended'],
      ['13', 'suspended'],
    ]),
    week(undefined, [
      ['14', 'plain', undefined, 11, 'Tiếp tục'],
      ['15', 'plain', undefined, 12, 'Hôm nay'],
      ['16', 'plain', undefined, 13],
      ['17', 'plain', undefined, 14],
      ['18', 'plain', undefined, 15],
      ['19', 'weekend', undefined, 16],
      ['20', 'weekend', undefined, 17],
    ]),
    week('Th 10', [
      ['5', 'end', undefined, undefined, 'Hết hạn'],
      ['6'],
      ['7'],
      ['8'],
      ['9'],
      ['10', 'weekend'],
      ['11', 'weekend'],
    ]),
  ],
  legend: [
    { kind: 'boxed', sample: '6', text: 'ngày đếm của xử lý đơn' },
    { kind: 'count', sample: '12', text: 'ngày đếm của giải quyết' },
    { kind: 'weekend', text: 'Cuối tuần' },
    { kind: 'holiday', text: 'Ngày lễ, nghỉ bù' },
    { kind: 'makeup', text: 'Làm bù' },
    { kind: 'suspended', text: 'Tạm đình chỉ, không đếm' },
  ],
}

export const timeline: c.Timeline = {
  items: [
    { state: 'next', text: 'Hết hạn xử lý đơn', date: '2026-09-17', dateText: 'T5 17/09/2026' },
    {
      state: 'past',
      text: 'Nội dung 2: Sở NN và MT trả lại',
      date: '2026-09-14',
      dateText: 'T2 14/09/2026 10:20',
      by: 'Lê Minh Tâm',
    },
    {
      state: 'past',
      text: 'Tiếp nhận tại trụ sở, cấp giấy biên nhận',
      href: '#',
      date: '2026-09-03',
      dateText: 'T5 03/09/2026 08:15',
      by: 'Nguyễn Hoàng Nam',
    },
  ],
}

export const summary: c.SummaryList = {
  rows: [
    { label: 'Bị khiếu nại', text: 'Chủ tịch UBND xã Sơn Hà' },
    { label: 'Quyết định', text: '918/QĐ-UBND ngày 06/08/2026', href: '#', note: '(7 đơn khác)' },
    { label: 'Giấy tờ', text: 'Bản sao quyết định, biên bản kiểm đếm' },
  ],
}

export const tasks: c.TaskList = {
  tasks: [
    { text: 'Vào sổ, phân loại', state: 'done', stateText: 'Xong 03/09/2026' },
    { text: 'Kiểm tra thông tin người tố cáo', state: 'done', stateText: 'Xong 10/09/2026' },
    { text: 'Lập đề xuất thụ lý', href: '#', state: 'doing', stateText: 'Đang làm' },
    { text: 'Quyết định thụ lý', hint: 'Chờ đề xuất ở bước trên', state: 'blocked', stateText: 'Chưa làm được' },
    { text: 'Thông báo cho người tố cáo', state: 'todo', stateText: 'Chưa bắt đầu' },
  ],
}

export const results: c.TaskList = {
  tasks: [
    { text: '803/2026, UBND phường Đức Phổ', state: 'done', stateText: 'Đã lập 88/CV' },
    { text: '869/2026, Sở NN và MT', state: 'failed', stateText: 'Không: vừa có kết quả' },
  ],
}

export const files: c.FileList = {
  files: [
    { text: 'Đơn viết tay, 3 trang', href: '#', note: 'PDF, 1,8 MB · đã nhận dạng chữ' },
    { text: 'Quyết định 918/QĐ-UBND', href: '#', note: 'PDF, 640 KB' },
    { text: 'Biên bản kiểm đếm', note: 'Ảnh, 2,2 MB', tag: { tone: 'over', text: 'Đang cách ly' } },
  ],
}

export const history: c.HistoryList = {
  items: [
    {
      date: '2026-08-21',
      dateText: 'T6 21/08/2026',
      text: 'Lượt tiếp 412/2026',
      href: '#',
      note: 'Nước thải hồ tôm. Hẹn trả lời 04/09,',
      alert: 'chưa trả lời, quá hạn 11 ngày',
    },
    {
      date: '2026-07-13',
      dateText: 'T2 13/07/2026',
      text: 'Đơn 869/2026',
      href: '#',
      note: 'Kiến nghị, nước thải hồ tôm. Đã chuyển Sở Nông nghiệp và Môi trường, chờ kết quả',
    },
  ],
  foot: link('Lượt tiếp này cùng vụ việc với 412/2026'),
}

export const places: c.LinkList = {
  items: [
    { text: 'Lịch nghỉ', href: '#', hint: 'Ngày nghỉ, ngày làm bù của năm' },
    { text: 'Nhập sổ cũ', href: '#' },
  ],
}

export const chain: c.TransferChain = {
  steps: [
    { name: 'Ban Tiếp công dân tỉnh', state: 'held', lines: [{ text: '03/09 đến 09/09 · 4 ngày làm việc' }] },
    {
      name: 'Sở Nông nghiệp và Môi trường',
      state: 'returned',
      lines: [
        { text: 'Phiếu chuyển 412/PC-BTCD, 09/09.' },
        { text: 'Xác nhận 10/09.' },
        { strong: 'Trả lại 14/09:', text: 'dự án do Ban Quản lý dự án tỉnh làm chủ đầu tư' },
      ],
    },
    {
      name: 'Ban Quản lý dự án đầu tư xây dựng tỉnh',
      state: 'proposed',
      lines: [{ text: 'Đề xuất, chưa chuyển' }, { text: 'Chưa từng nhận đơn này', plain: true }],
    },
  ],
}

export const bar: c.IdentityBar = {
  secret: false,
  back: link('Hàng việc của tôi'),
  position: 'đơn 5 trong 63',
  previous: link('Đơn trước'),
  next: link('Đơn sau'),
  numberLabel: 'Đơn số',
  number: '1123/2026',
  facts: [
    { label: 'Loại', text: 'Khiếu nại + kiến nghị' },
    { label: 'Độ mật', text: 'Thường' },
    { label: 'Trạng thái', text: 'Đủ điều kiện xử lý' },
  ],
  due: { ...due.soon, label: 'Hạn xử lý đơn' },
  whyHref: '#why',
  menu: [link('Rút nội dung…'), link('Gia hạn…')],
}

export const secretBar: c.IdentityBar = {
  ...bar,
  secret: true,
  number: '1121/2026',
  position: 'đơn 2 trong 63',
  facts: [
    { label: 'Loại', text: 'Tố cáo' },
    { label: 'Độ mật', tag: { tone: 'secret', text: 'Mật · chỉ 3 người được xem' } },
    { label: 'Trạng thái', text: 'Đang phân loại' },
  ],
  due: { ...due.over, label: 'Hạn kiểm tra điều kiện thụ lý' },
}

export const tabs: c.Tabs = {
  label: 'Đơn 1123/2026',
  items: [
    { text: 'Tổng quan', href: '#', current: true },
    { text: 'Nội dung đơn (2)', href: '#' },
    { text: 'Tài liệu (4)', href: '#' },
    { text: 'Văn bản (2)', href: '#' },
    { text: 'Thời hạn', href: '#' },
    { text: 'Nhật ký', href: '#' },
  ],
}

export const act: c.NextAct = {
  title: 'Việc tiếp theo: chuyển nội dung 2 đến cơ quan khác',
  why: 'Sở Nông nghiệp và Môi trường trả lại ngày 14/09/2026. Hệ thống đề xuất Ban Quản lý dự án đầu tư xây dựng tỉnh.',
  button: { text: 'Lập phiếu chuyển', key: 't', href: '#' },
}

export const strip: c.FigureStrip = {
  figures: [
    { label: 'Đang xử lý', number: '412', href: '#', note: 'bằng tổng 5 ô bên phải', isSum: true },
    { label: 'Quá hạn', number: '17', href: '#', note: 'lâu nhất 22 ngày', tone: 'over' },
    { label: 'Hết hạn hôm nay', number: '9', href: '#', note: '4 đơn chờ ký', tone: 'soon' },
    { label: 'Trong 3 ngày làm việc', number: '38', href: '#', note: 'đến hết T6 18/09', tone: 'soon' },
    { label: 'Còn hơn 3 ngày', number: '336', href: '#' },
    { label: 'Tạm đình chỉ', number: '12', href: '#', note: 'lâu nhất 41 ngày', tone: 'suspended' },
  ],
}

export const counts: c.FigureStrip = {
  compact: true,
  figures: [
    { label: 'dòng trong tệp', number: '1.112' },
    { label: 'nhập được', number: '1.093', href: '#' },
    { label: 'nhập được, cần xem lại', number: '13', href: '#', tone: 'soon' },
    { label: 'lỗi, không nhập', number: '6', href: '#', tone: 'over' },
    { label: 'cột, nhận ra cả 19', number: '19', link: link('Xem ghép cột') },
  ],
}

export const bars: c.StackedBars = {
  caption: 'Đơn theo cơ quan đang giữ',
  columns: { label: 'Cơ quan', held: 'Đang giữ', over: 'Quá hạn', onTime: 'Đúng hạn' },
  rows: [
    ['Sở Nông nghiệp và Môi trường', 86, 7, '84,1 %', 7, 11, 75],
    ['UBND phường Đức Phổ', 41, 4, '79,6 %', 4, 3, 38],
    ['Sở Xây dựng', 38, 0, '96,2 %', 0, 4, 37],
    ['UBND xã Sơn Tịnh', 29, 3, '88,0 %', 3, 3, 26],
  ].map(([label, held, over, onTime, ...widths]) => ({
    label: String(label),
    href: '#',
    held: { text: String(held), href: '#' },
    over: { text: String(over), href: over ? '#' : undefined },
    onTime: String(onTime),
    widths: { over: Number(widths[0]), soon: Number(widths[1]), rest: Number(widths[2]) },
  })),
}

export const chart: c.LineChart = {
  label: 'Vào sổ và xử lý xong, 8 tuần',
  head: 'Tuần từ',
  series: [{ name: 'Vào sổ', short: 'Vào' }, { name: 'Xong' }],
  points: [
    ['20/07', 42, 40],
    ['27/07', 47, 41],
    ['03/08', 39, 44],
    ['10/08', 51, 46],
    ['17/08', 55, 50],
    ['24/08', 48, 52],
    ['31/08', 21, 24],
    ['07/09', 58, 49],
  ].map(([label, came, done]) => ({
    label: String(label),
    values: [
      { value: Number(came), href: '#' },
      { value: Number(done), href: '#' },
    ],
  })),
  ticks: [0, 20, 40, 60],
  remark: { at: 6, text: 'nghỉ Quốc khánh' },
  note: 'Tuần 31/08 chỉ có 2 ngày làm việc.',
}

export const table: c.DataTable = {
  caption: 'Dòng lỗi và lân cận',
  wide: true,
  columns: [
    { label: 'Dòng', number: true },
    { label: 'Số đến', note: '→ số vào sổ' },
    { label: 'Ngày nhận', note: '→ ngày nhận', sorted: 'ascending', href: '#' },
    { label: 'Họ và tên người gửi', note: '→ người gửi' },
    { label: 'Nội dung đơn', note: '→ tóm tắt' },
  ],
  rows: [
    { kind: 'group', text: 'I. Tháng 2' },
    {
      cells: [
        { text: '17', muted: true },
        { text: '16/2022' },
        { text: '28/02/2022' },
        { text: 'Bùi Văn Lợi', secretNote: 'Tố cáo · Mật' },
        { text: 'Đề nghị hỗ trợ nhà ở hộ nghèo' },
      ],
    },
    {
      kind: 'error',
      id: 'row-18',
      cells: [
        { text: '18', muted: true },
        { text: '17/2022' },
        { text: '31/02/2022', boxed: true },
        { text: 'Ngô Thị Tuyết' },
        { text: 'Khiếu nại bồi thường đất rẫy' },
      ],
      message: 'ngày nhận 31/02/2022 không có trong lịch. Tháng 2 năm 2022 có 28 ngày.',
    },
    {
      kind: 'warning',
      cells: [
        { text: '46', muted: true },
        { text: '45/2022' },
        { text: '14/03/2022' },
        { text: 'Trần Đình Phúc' },
        { text: 'Phản ánh xe chở đất làm hỏng đường' },
      ],
      message: '“Phòng TNMT Sơn Tịnh” đã giải thể 01/07/2025; ghi theo tên cũ, gộp báo cáo vào UBND xã Sơn Tịnh.',
    },
    { kind: 'sum', cells: [{ text: '3' }, { text: 'Tổng' }, { text: '' }, { text: '' }, { text: '' }] },
  ],
}

export const balance: c.Balance = {
  groups: [
    {
      title: 'Đơn và nội dung',
      rows: [
        { label: 'Nội dung của đơn đủ điều kiện', number: '551' },
        { label: 'Trừ nội dung thứ hai', sign: '−', number: '19', href: '#' },
        { label: 'Đơn đủ điều kiện', number: '532', isSum: true },
      ],
    },
  ],
}

export const steps: c.Steps = {
  items: [
    { text: 'Chọn tệp', state: 'done' },
    { text: 'Ghép cột', state: 'done' },
    { text: 'Xem trước', state: 'current' },
    { text: 'Nhập', state: 'todo' },
  ],
}

export const setupSteps: c.Steps = {
  vertical: true,
  items: [
    { text: 'Cơ sở dữ liệu', state: 'done', note: 'Xong. Lưu tại ./data' },
    { text: 'Cơ quan và quản trị', state: 'current', note: 'Đang làm' },
    { text: 'Lịch nghỉ', state: 'todo', note: 'Chưa bắt đầu' },
    { text: 'Cán bộ', state: 'todo', note: 'Chưa bắt đầu' },
  ],
}

export const comparison: c.Comparison = {
  caption: 'Đơn đang nhập và 2 đơn trước',
  columns: [
    { text: 'Đơn đang nhập', isCurrent: true },
    { text: 'Đơn 871/2026', href: '#' },
    { text: 'Đơn 644/2026', href: '#' },
  ],
  rows: [
    {
      label: 'Người gửi',
      cells: [
        { parts: [{ text: 'Võ Thị Lành, xã Tư Nghĩa' }] },
        { parts: [{ text: 'Võ Thị Lành, xã Tư Nghĩa' }], same: '= trùng' },
        { parts: [{ text: 'Võ Văn Hòa, xã Tư Nghĩa' }], note: 'cùng địa chỉ' },
      ],
    },
    {
      label: 'Nội dung',
      cells: [
        {
          parts: [
            { text: 'Khiếu nại việc ' },
            { text: 'thu hồi 320 m² đất vườn', mark: true },
            { text: ', dự án ' },
            { text: 'Khu dân cư Nam sông Trà Khúc', mark: true },
          ],
        },
        { parts: [{ text: 'Không đồng ý thông báo ' }, { text: 'thu hồi 320 m² đất vườn', mark: true }] },
        { parts: [{ text: 'Đề nghị xem lại ranh giới' }] },
      ],
    },
    {
      label: 'Tài liệu',
      cells: [
        { parts: [{ text: '4 tệp' }] },
        { parts: [{ text: '2 tệp, ' }], link: link('xem bản quét') },
        { parts: [{ text: '1 tệp, ' }], link: link('xem bản quét') },
      ],
    },
  ],
}

export const stop: c.StopPage = {
  title: 'Đôn đốc 2 đơn?',
  lines: ['Lập 2 công văn đôn đốc gửi 2 cơ quan. Số văn bản lấy ngay, không dùng lại.'],
  action: '/urgings',
  hidden: [{ name: 'key', value: 'k1' }],
  button: { text: 'Đôn đốc 2 đơn' },
  back: link('Quay lại'),
}

export const similar: c.StopPage = {
  title: 'Đơn này giống 2 đơn trước',
  lines: ['Đơn chưa vào sổ. Những gì đã nhập được giữ nguyên. Xem lại rồi chọn một cách bên dưới.'],
  comparison,
  action: '/letters',
  fields: [{ kind: 'choice', ...novelty }],
  button: { text: 'Vào sổ với lựa chọn này' },
  back: link('Quay lại sửa đơn'),
}

export const progress: c.Progress = {
  running: true,
  before: 'Nhập sổ đơn thư:',
  doneText: '640',
  after: 'trong 1.106 dòng',
  done: 640,
  total: 1106,
  note: 'Có thể rời trang này.',
  reload: link('Tải lại'),
}

/** Not a code that a scanner reads: only its look. */
const modules = Array.from({ length: 25 }, (_, y) =>
  Array.from({ length: 25 }, (_, x) => (x * 7 + y * 13 + x * y) % 3 === 0),
)

export const receipt: c.Receipt = {
  parent: 'UBND TỈNH QUẢNG NGÃI',
  office: 'BAN TIẾP CÔNG DÂN',
  title: 'GIẤY BIÊN NHẬN',
  number: 'Số 1130/BN-BTCD, ngày 04 tháng 9 năm 2026',
  facts: [
    { label: 'Đã nhận của', text: 'Bà Võ Thị Lành' },
    { label: 'Địa chỉ', text: 'Thôn La Hà 2, xã Tư Nghĩa' },
    { label: 'Giấy tờ', text: '1 đơn (3 trang); 1 quyết định (bản sao); 2 ảnh' },
    { label: 'Về việc', text: 'Thu hồi đất vườn, dự án Khu dân cư Nam sông Trà Khúc' },
  ],
  code: {
    label: 'Mã để hỏi tiến độ',
    groups: ['7305', '2216', '8492'],
    note: 'Quét mã, hoặc đọc số này qua điện thoại',
  },
  qr: { modules, label: 'Mã QR của trang tra cứu' },
  due: { label: 'Có kết quả xử lý đơn chậm nhất', text: 'Thứ Sáu, 18/09/2026' },
  phone: { label: 'Điện thoại', text: '0255 3 700 100' },
  signers: [
    { title: 'NGƯỜI GỬI', note: '(ký, ghi rõ họ tên)' },
    { title: 'NGƯỜI NHẬN', note: '(ký, ghi rõ họ tên)', name: 'Nguyễn Hoàng Nam' },
  ],
  foot: [
    'Giữ giấy này. Mất giấy: mang căn cước đến quầy để cấp lại, mã cũ thôi dùng.',
    '52 Hùng Vương, phường Cẩm Thành. Thứ Hai đến thứ Sáu, 7:00–11:30, 13:30–17:00.',
  ],
}

export const secretReceipt: c.Receipt = {
  ...receipt,
  number: 'Số 1121/BN-BTCD, ngày 03 tháng 9 năm 2026',
  facts: [
    { label: 'Đã nhận', text: '1 đơn (2 trang) và 3 tài liệu kèm theo' },
    { label: 'Ngày nhận', text: 'Thứ Năm, 03/09/2026' },
  ],
  code: {
    label: 'Mã để hỏi tiến độ',
    groups: ['5518', '0274', '6630'],
    note: 'Gọi điện, đọc số này. Không cần nói tên.',
  },
  qr: undefined,
  due: { label: 'Có kết quả xử lý đơn chậm nhất', text: 'Thứ Hai, 14/09/2026' },
  signers: receipt.signers.slice(1),
}

export const notices: c.Notice[] = [
  { kind: 'done', strong: 'Đã chuyển đơn 1119/2026.', text: 'Phiếu 431/PC-BTCD.', link: link('Hoàn tác') },
  { kind: 'info', text: 'Lê Minh Tâm đang mở đơn này từ 09:05.' },
  { kind: 'soon', strong: 'Phiên làm việc hết sau 5 phút.', text: 'Bản nháp đã lưu.', link: link('Làm tiếp') },
  { kind: 'secret', strong: 'Sắp in giấy tờ có danh tính người tố cáo.', text: 'Mẫu này bắt buộc ghi tên.' },
  { kind: 'error', text: 'Chưa gửi được: máy chủ thư không trả lời.' },
]

export const errorSummary: c.ErrorSummary = {
  errors: [
    { href: '#receivedOn', text: 'Ngày nhận: 31/02/2026 không có trong lịch' },
    { href: '#summary', text: 'Nội dung 2: chọn loại nội dung' },
  ],
}

export const empty: c.Empty = {
  title: 'Không có đơn nào khớp bộ lọc',
  text: 'Bỏ lọc “Quá hạn” thì có 61 đơn.',
  action: { text: 'Bỏ lọc “Quá hạn”', href: '#' },
}

export const foot: c.Foot = {
  keys: [
    { keys: ['j', 'k'], text: 'dòng dưới, trên' },
    { keys: ['Enter'], text: 'mở' },
  ],
  pager: { range: 'Đơn 1–50 trong 63', nextHref: '#' },
}

export const formFoot: c.Foot = {
  buttons: [
    { text: 'Lưu, in giấy biên nhận', kind: 'primary', keys: ['Ctrl', 'Enter'], once: true },
    { text: 'Lưu' },
    { text: 'Từ chối tiếp…', kind: 'quiet' },
  ],
  note: 'Người tiếp: Nguyễn Hoàng Nam',
}

export const head: c.PageHead = {
  title: 'Hàng việc của tôi',
  note: '63 đơn, xếp theo hạn gần nhất',
  saved: 'Đã lưu nháp 09:14',
  actions: [{ text: 'Giao việc (0)', form: 'bulk', countForm: 'bulk' }],
}

export const section: c.FormSection = {
  title: 'Người đến',
  hint: 'Như trên giấy tờ',
  fields: [
    { ...fields.phone, span: 4 },
    { kind: 'date', ...fields.date, span: 4 },
    { kind: 'select', ...fields.agency, span: 4 },
    { kind: 'choice', ...fields.channel },
    { kind: 'checkbox', ...fields.papers },
    { kind: 'file', ...fields.files },
  ],
}

/** Every component, with the ways in which it is shown alone: the name of the local and its values. */
export const components: Record<string, [local: string, ...values: unknown[]]> = {
  balance: ['balance', balance],
  button: ['button', ...buttons],
  'calendar-proof': ['proof', proof],
  'checkbox-field': ['field', fields.sms, fields.papers],
  chips: ['chips', chips, { items: [] }],
  'choice-field': ['field', fields.channel, fields.yesNo, novelty, question],
  'clock-steps': ['clock', clock],
  comparison: ['comparison', comparison],
  'data-table': ['table', table, { ...table, rows: [], form: 'rows' }],
  'date-field': ['field', fields.date],
  'decision-card': ['card', card, decided, ...cards],
  'due-date': ['due', ...Object.values(due)],
  empty: ['empty', empty],
  'error-summary': ['summary', errorSummary],
  field: ['field', ...section.fields],
  'figure-strip': ['strip', strip, counts],
  'file-field': ['field', fields.files],
  'file-list': ['list', files],
  'filter-panel': ['filters', filters],
  foot: ['foot', foot, formFoot],
  'form-section': ['section', section],
  'history-list': ['list', history],
  icon: ['icon', { name: 'lock' }, { name: 'find', label: 'Tìm' }],
  'identity-bar': ['bar', bar, secretBar],
  'line-chart': ['chart', chart],
  'link-list': ['list', places],
  'next-act': ['act', act, { ...act, post: { action: '/transfers' }, button: { text: 'Lập phiếu chuyển' } }],
  notice: ['notice', ...notices],
  'page-head': ['head', head],
  pager: ['pager', foot.pager],
  progress: ['progress', progress],
  'qr-code': ['qr', receipt.qr],
  'question-list': ['list', questions],
  'queue-table': ['table', queue, { ...queue, rows: [] }],
  receipt: ['receipt', receipt, secretReceipt],
  'select-field': ['field', fields.agency],
  'stacked-bars': ['bars', bars],
  steps: ['steps', steps, setupSteps],
  'stop-page': ['stop', stop, similar],
  'summary-list': ['list', summary],
  tabs: ['tabs', tabs],
  tag: ['tag', ...tags],
  'task-list': ['list', tasks, results],
  'text-field': ['field', fields.phone, fields.summary],
  timeline: ['timeline', timeline],
  'transfer-chain': ['chain', chain],
}

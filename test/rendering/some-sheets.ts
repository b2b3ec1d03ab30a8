import type { Layout, PaperSheet, ReceiptSheet } from '../../src/rendering/index.ts'

/** A notice of acceptance; a test states only what matters to it. */
export function aSheet(given: Partial<PaperSheet> = {}): PaperSheet {
  return {
    code: 'CF-2',
    form: { official: 'Mẫu số 03', set: 'ban hành kèm theo Nghị định số 124/2020/NĐ-CP' },
    layout: 'titled',
    parent: 'UBND tỉnh Quảng Ngãi',
    body: 'Ban Tiếp công dân',
    number: '12/TB-BTCD',
    placeAndDate: 'Quảng Ngãi, ngày 04 tháng 9 năm 2026',
    on: '2026-09-04',
    title: 'Thông báo',
    summary: 'Về việc thụ lý giải quyết khiếu nại',
    addressee: ['Bà Võ Thị Lành, thôn La Hà 2, xã Tư Nghĩa'],
    blocks: [
      {
        kind: 'paragraph',
        text: 'Ngày 20 tháng 8 năm 2026, Ban Tiếp công dân nhận được đơn của bà khiếu nại Quyết định số 918/QĐ-UBND về thu hồi đất vườn.',
      },
      {
        kind: 'paragraph',
        text: 'Đơn đủ điều kiện thụ lý theo Điều 27 Luật Khiếu nại.\nThời hạn giải quyết là 30 ngày.',
      },
    ],
    recipients: ['Như trên;', 'Thanh tra tỉnh;', 'Lưu: VT, BTCD.'],
    signature: { lines: ['KT. Trưởng ban', 'Phó trưởng ban'], name: 'Nguyễn Hoàng Nam' },
    marks: [],
    identity: 'none',
    ...given,
  }
}

const long =
  'Khiếu nại việc thu hồi 412 m² đất vườn để làm Khu dân cư Nam sông Trà Khúc, giá bồi thường thấp hơn giá của các hộ liền kề; ẫ ộ ữ ằ ẵ ỷ Ỵ Ậ Ữ ưỡng nguyễn.'

/** Each layout with all that it can hold. */
export const sheetOf: Record<Layout, PaperSheet> = {
  titled: aSheet({
    marks: ['Hỏa tốc'],
    blocks: [
      ...aSheet().blocks,
      { kind: 'heading', text: 'Tài liệu kèm theo' },
      {
        kind: 'table',
        columns: ['STT', 'Tài liệu', 'Số trang', 'Ghi chú'],
        shares: [1, 5, 1.6, 3],
        rows: Array.from({ length: 30 }, (_, index) => [
          String(index + 1),
          `Tài liệu thứ ${index + 1}: ${long}`,
          '2',
          'bản sao',
        ]),
      },
    ],
  }),
  letter: aSheet({
    code: 'TF-3',
    form: null,
    layout: 'letter',
    number: '145/BTCD-XLĐ',
    title: '',
    summary: 'V/v chuyển đơn kiến nghị của công dân xã Tịnh Khê',
    addressee: ['Sở Nông nghiệp và Môi trường;', 'Ủy ban nhân dân xã Tịnh Khê.'],
    blocks: [
      { kind: 'paragraph', text: long },
      {
        kind: 'list',
        items: ['Đơn đề ngày 12/8/2026 (02 trang);', 'Bản sao giấy chứng nhận quyền sử dụng đất;', long],
      },
      { kind: 'paragraph', text: 'Kết quả giải quyết gửi về Ban Tiếp công dân trước ngày 30/9/2026./.' },
    ],
    marks: ['Mật', 'Hỏa tốc'],
  }),
  decision: aSheet({
    code: 'CF-10',
    form: {
      official: 'Mẫu số 14a',
      set: 'ban hành kèm theo Nghị định số 124/2020/NĐ-CP (sửa đổi, bổ sung bởi Nghị định số 155/2026/NĐ-CP)',
    },
    layout: 'decision',
    parent: 'HĐND và UBND tỉnh Quảng Ngãi',
    body: 'Văn phòng Đoàn đại biểu Quốc hội và Hội đồng nhân dân tỉnh Quảng Ngãi',
    number: '…/QĐ-UBND',
    title: 'Quyết định',
    summary:
      'Về việc tạm đình chỉ giải quyết khiếu nại của ông Nguyễn Văn Minh đối với Quyết định thu hồi đất số 918/QĐ-UBND ngày 02 tháng 6 năm 2026',
    authority: 'Chủ tịch Ủy ban nhân dân xã Tư Nghĩa',
    addressee: [],
    blocks: [
      {
        kind: 'grounds',
        items: [
          'Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;',
          'Căn cứ Luật Khiếu nại ngày 11 tháng 11 năm 2011;',
          'Xét đề nghị của Trưởng ban Tiếp công dân.',
        ],
      },
      { kind: 'heading', text: 'QUYẾT ĐỊNH:', centred: true },
      {
        kind: 'articles',
        items: [
          { name: 'Điều 1.', text: `${long}\nLý do: chờ kết quả đo đạc lại.` },
          { name: 'Điều 2.', text: 'Quyết định này có hiệu lực kể từ ngày ký.' },
          {
            name: 'Điều 3.',
            text: 'Trưởng ban Tiếp công dân và người khiếu nại chịu trách nhiệm thi hành Quyết định này./.',
          },
        ],
      },
    ],
    signature: { lines: ['Chủ tịch'], name: 'Phạm Thị Thu Hà' },
  }),
  slip: aSheet({
    code: 'TF-1',
    layout: 'slip',
    title: 'Phiếu đề xuất thụ lý đơn',
    summary: '',
    addressee: ['Trưởng ban Tiếp công dân'],
    signature: { lines: ['Người đề xuất'], name: 'Trần Quốc Minh', note: '(Ký, ghi rõ họ tên)' },
  }),
  minutes: aSheet({
    code: 'CF-6a',
    layout: 'minutes',
    placeAndDate: '',
    title: 'Biên bản',
    summary: 'Đối thoại',
    addressee: [],
    recipients: [],
    signature: { lines: [], name: '' },
    blocks: [
      { kind: 'paragraph', text: 'Hồi 8 giờ 30, ngày 10 tháng 9 năm 2026, tại Trụ sở Tiếp công dân tỉnh.' },
      { kind: 'heading', text: 'I. Thành phần' },
      { kind: 'list', items: ['Ông Phạm Văn Hải, chủ trì;', 'Bà Võ Thị Lành, người khiếu nại.'] },
      { kind: 'heading', text: 'II. Nội dung' },
      ...Array.from({ length: 18 }, (_, index) => ({ kind: 'paragraph' as const, text: `${index + 1}. ${long}` })),
      {
        kind: 'signatures',
        signers: [
          { title: 'Người ghi biên bản', note: '(Ký, ghi rõ họ tên)', name: 'Trần Quốc Minh' },
          { title: 'Người chủ trì', note: '(Ký, ghi rõ họ tên)', name: 'Phạm Văn Hải' },
        ],
      },
      {
        kind: 'signatures',
        signers: [
          { title: 'Người khiếu nại', note: '(Ký hoặc điểm chỉ)', name: 'Võ Thị Lành' },
          { title: 'Người bị khiếu nại', note: '(Ký, ghi rõ họ tên)', name: 'Lê Văn Bốn' },
          { title: 'Đại diện Thanh tra', note: '(Ký, ghi rõ họ tên)', name: 'Đỗ Thị Mỹ' },
        ],
      },
    ],
  }),
}

/** The receipt of a letter, with a QR; that of a denunciation has none. */
export function aReceipt(given: Partial<ReceiptSheet> = {}): ReceiptSheet {
  return {
    parent: 'UBND TỈNH QUẢNG NGÃI',
    office: 'BAN TIẾP CÔNG DÂN',
    title: 'GIẤY BIÊN NHẬN ĐƠN',
    number: 'Số 214/BN-BTCD ngày 04/09/2026',
    facts: [
      { label: 'Người gửi', text: 'Võ Thị Lành' },
      { label: 'Địa chỉ', text: 'thôn La Hà 2, xã Tư Nghĩa, tỉnh Quảng Ngãi' },
      { label: 'Giấy tờ', text: 'Đơn và 2 tài liệu kèm theo' },
      {
        label: 'Về việc',
        text: 'Khiếu nại Quyết định số 918/QĐ-UBND về thu hồi đất vườn để làm Khu dân cư Nam sông Trà Khúc',
      },
    ],
    code: {
      label: 'Mã tra cứu',
      groups: ['7305', '2216', '8492'],
      note: 'Quét mã hoặc vào tiepdan.quangngai.example/tra-cuu',
    },
    qr: { modules: checkered(33), label: 'Mã QR tra cứu' },
    due: { label: 'Trả kết quả trước', text: 'Thứ Sáu 18/09/2026' },
    phone: { label: 'Điện thoại', text: '0255 3 700 100' },
    signers: [
      { title: 'Người gửi', note: '(Ký, ghi rõ họ tên)' },
      { title: 'Người nhận', note: '(Ký, ghi rõ họ tên)', name: 'Nguyễn Thị Lan' },
    ],
    foot: [
      'Giữ giấy này để hỏi kết quả. Mất giấy thì đến nơi nhận xin cấp lại.',
      'Số 80 Lê Trung Đình. Sáng 7 giờ 30 đến 11 giờ 30, chiều 13 giờ 30 đến 17 giờ.',
    ],
    on: '2026-09-04',
    ...given,
  }
}

function checkered(size: number): boolean[][] {
  return Array.from({ length: size }, (_, y) => Array.from({ length: size }, (__, x) => (x * y) % 3 === 0))
}

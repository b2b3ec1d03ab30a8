/**
 * What a paper is made of, each under one name: as the sheet reads it, and as an uploaded template writes it between
 * braces. What it means stands in the dictionaries under `sheets.word.<name>`.
 */
export const frameWords = {
  parent: 'co_quan_cap_tren',
  body: 'co_quan',
  number: 'so_ky_hieu',
  placeAndDate: 'dia_danh_ngay',
  signerPost: 'chuc_vu_nguoi_ky',
  signerName: 'ho_ten_nguoi_ky',
  authority: 'tham_quyen_ban_hanh',
  officeAddress: 'dia_chi_co_quan',
  officePhone: 'dien_thoai_co_quan',
  archive: 'don_vi_luu',
  author: 'nguoi_lap',
  ground: 'can_cu_quy_dinh',
  due: 'thoi_han',
  newDue: 'thoi_han_moi',
} as const

export const writerWords = {
  /** With "ông (bà)", or the pseudonym in small letters. */
  person: 'nguoi_gui',
  writerName: 'ho_ten_nguoi_gui',
  writerAddress: 'dia_chi_nguoi_gui',
  writerId: 'so_dinh_danh',
} as const

export const contentWords = {
  kind: 'loai_don',
  matter: 'noi_dung',
  against: 'doi_tuong',
  acceptance: 'van_ban_thu_ly',
  suspension: 'quyet_dinh_tam_dinh_chi',
  settlement: 'van_ban_giai_quyet',
  result: 'ket_qua_giai_quyet',
  receiver: 'co_quan_nhan',
} as const

export const letterWords = {
  letterNo: 'so_don',
  receivedOn: 'ngay_nhan',
  writtenOn: 'ngay_viet_don',
  forwarder: 'noi_chuyen_den',
  forwarding: 'van_ban_chuyen_den',
  transfer: 'van_ban_chuyen_don',
  transferDue: 'han_cua_noi_nhan',
  overdueDays: 'so_ngay_qua_han',
} as const

export const visitWords = {
  visitNo: 'so_luot_tiep',
  visitOn: 'ngay_tiep',
  visitAt: 'gio_tiep',
  visitPlace: 'noi_tiep',
  officer: 'can_bo_tiep',
  officerPost: 'chuc_vu_can_bo_tiep',
  host: 'nguoi_chu_tri_tiep',
} as const

export const feedbackWords = {
  feedbackCode: 'ma_phan_anh',
  feedbackOn: 'ngay_nhan_phan_anh',
  feedbackChannel: 'hinh_thuc_gui',
  feedbackPhone: 'dien_thoai_nguoi_gui',
} as const

/** What only the officer who writes the paper can say. */
export const typedWords = {
  amount: 'boi_thuong',
  basis: 'can_cu_phap_luat',
  chair: 'nguoi_chu_tri',
  complexGround: 'can_cu_phuc_tap',
  conclusion: 'ket_luan',
  conduct: 'hanh_vi',
  cooperating: 'noi_phoi_hop',
  copies: 'so_ban',
  copiesTo: 'noi_nhan_khac',
  dialogue: 'ket_qua_doi_thoai',
  done: 'viec_da_lam',
  enclosures: 'tai_lieu_kem_theo',
  evidence: 'chung_cu',
  explanation: 'giai_trinh',
  firstResult: 'ket_qua_lan_dau',
  idIssued: 'ngay_noi_cap',
  information: 'thong_tin',
  informed: 'noi_de_biet',
  keptUntil: 'luu_den_ngay',
  meetingAt: 'gio_hop',
  meetingContent: 'noi_dung_doi_thoai',
  meetingOn: 'ngay_hop',
  meetingPlace: 'dia_diem_hop',
  missing: 'noi_dung_can_bo_sung',
  participants: 'thanh_phan',
  proposal: 'de_xuat',
  reason: 'ly_do',
  replyBy: 'han_bao_cao',
  request: 'yeu_cau',
  measures: 'bien_phap_xu_ly',
  ruling: 'noi_dung_quyet_dinh',
  supplyBy: 'han_bo_sung',
  verification: 'ket_qua_xac_minh',
  when: 'thoi_gian',
  where: 'dia_diem',
} as const

/** Lists: the name of the loop, and of the columns of its rows. */
export const rowWords = {
  documents: { template: 'tai_lieu', columns: { name: 'ten', pages: 'so_trang', state: 'tinh_trang' } },
  tasks: { template: 'phan_cong', columns: { body: 'noi_thuc_hien', work: 'viec', by: 'thoi_han' } },
} as const

/** What is stripped from an extract (law/denunciations § 1.7): each is confirmed, none is printed. */
export const stripped = [
  'name',
  'address',
  'phone',
  'idNumber',
  'handwriting',
  'job',
  'family',
  'plot',
  'photograph',
  'voice',
] as const

export const textWords = {
  ...frameWords,
  ...writerWords,
  ...contentWords,
  ...letterWords,
  ...visitWords,
  ...feedbackWords,
  ...typedWords,
} as const

export type TextWord = keyof typeof textWords
export type TypedWord = keyof typeof typedWords
export type RowWord = keyof typeof rowWords
export type Tick = `stripped.${(typeof stripped)[number]}`
/** A row of a list by its columns. */
export type Row = Readonly<Record<string, string>>

/** Everything that a sheet may print, as text ready to be read; what the record does not have is empty. */
export type Words = Readonly<Record<TextWord, string>> & Readonly<Record<RowWord, readonly Row[]>>

import type { Role } from '../access/actor.ts'

export const demoPassword = 'tiepdan-2026'

export interface DemoPerson {
  username: string
  name: string
  role: Role
  agency: string | null
  /** Shown on the sign-in page: one for each role. */
  shown: boolean
}

/** Who works in the demo; nobody of them is real. */
export const demoPeople = [
  { username: 'tiepdan', name: 'Nguyễn Thị Lan', role: 'receptionOfficer', agency: null, shown: true },
  { username: 'xuly', name: 'Trần Thị Mai Hương', role: 'handler', agency: null, shown: true },
  { username: 'lanhdao', name: 'Phạm Quốc Việt', role: 'manager', agency: null, shown: true },
  { username: 'coquan', name: 'Bùi Văn Sơn', role: 'agencyOfficer', agency: 'so-nnmt', shown: true },
  { username: 'kiemsoat', name: 'Đỗ Thị Thu', role: 'auditor', agency: null, shown: true },
  { username: 'quantri', name: 'Đặng Thu Hà', role: 'administrator', agency: null, shown: true },
  { username: 'xuly2', name: 'Lê Minh Tâm', role: 'handler', agency: null, shown: false },
] as const satisfies readonly DemoPerson[]

export const demoOffice = {
  name: 'Ban Tiếp công dân tỉnh Quảng Ngãi',
  parentName: 'Văn phòng UBND tỉnh Quảng Ngãi',
  province: 'Quảng Ngãi',
  symbol: 'BTCD',
  address: '52 Hùng Vương, phường Cẩm Thành, tỉnh Quảng Ngãi',
  phone: '02553700100',
  hours: '7:00 đến 11:30, 13:30 đến 17:00',
}

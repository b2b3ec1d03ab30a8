import type { Actor } from '../../src/access/actor.ts'
import type { Letter } from '../../src/letters/index.ts'
import { registerLetter } from '../../src/letters/index.ts'
import { world } from '../world.ts'

/** The fields of a valid form of a new letter; a test states only what matters to it. */
export function letterForm(change: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    receivedOn: '14/09/2026',
    writtenOn: '10/09/2026',
    channel: 'post',
    senders: [
      { name: 'Võ Thị Lành', address: 'thôn La Hà 2, xã Tư Nghĩa', phone: '0935 120 486', idNumber: '051 172 004 318' },
    ],
    contents: [
      {
        kind: 'complaint',
        field: 'land.recovery-decision',
        summary: 'Khiếu nại việc thu hồi 320 m² đất vườn, dự án Khu dân cư Nam sông Trà Khúc',
        agencyName: 'Chủ tịch UBND xã Tư Nghĩa',
        decisionNo: '2046/QĐ-UBND',
        decisionOn: '12/08/2026',
      },
    ],
    ...change,
  }
}

/** A letter in the register, entered by somebody of the office. */
export async function aLetter(by: Actor, change: Record<string, unknown> = {}): Promise<Letter> {
  return registerLetter((await world()).contextFor(by), letterForm(change))
}

/** A denunciation: its people are in the vault. */
export function aDenunciation(by: Actor, change: Record<string, unknown> = {}): Promise<Letter> {
  return aLetter(by, {
    senders: [{ name: 'Lý Bí Mật', address: 'thôn Kín, xã Ba Tơ', phone: '0901234567', idNumber: '051099001122' }],
    contents: [
      {
        kind: 'denunciation',
        summary: 'Cán bộ địa chính xã nhận tiền khi làm thủ tục cấp giấy chứng nhận',
        person: 'Công chức địa chính',
        agencyName: 'UBND xã Ba Tơ',
      },
    ],
    ...change,
  })
}

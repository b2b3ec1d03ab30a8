import type { Actor } from '../../src/access/actor.ts'
import type { Reception } from '../../src/receptions/index.ts'
import { registerReception } from '../../src/receptions/index.ts'
import { asTyped } from '../as-typed.ts'
import { world } from '../world.ts'

/** The fields of a valid form of a visit; a test states only what matters to it. */
export function receptionForm(change: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    on: '15/09/2026',
    at: '09:12',
    kind: 'regular',
    place: 'Quầy 2',
    people: [
      { name: 'Phạm Thị Hồng Nhung', address: 'phường Sa Huỳnh', phone: '0935 120 486', idNumber: '051 172 004 318' },
    ],
    contents: [
      { kind: 'petition', field: 'environment', summary: 'Nước thải từ các hồ tôm chảy ra bãi biển Thạnh Đức' },
    ],
    outcome: 'toAnswer',
    ...change,
  }
}

export const denouncer = {
  name: 'Lý Bí Mật',
  address: 'thôn Kín, xã Ba Tơ',
  phone: '0901234567',
  idNumber: '051099001122',
}

/** A visit in the register, entered by somebody of the office. */
export async function aReception(by: Actor, change: Record<string, unknown> = {}): Promise<Reception> {
  return registerReception((await world()).contextFor(by), receptionForm(change))
}

/** A visit with a denunciation: its people are in the vault. */
export function aSecretReception(by: Actor, change: Record<string, unknown> = {}): Promise<Reception> {
  return aReception(by, {
    people: [denouncer],
    contents: [{ kind: 'denunciation', summary: 'Cán bộ địa chính xã nhận tiền khi làm thủ tục' }],
    ...change,
  })
}

/** The same as a browser posts it. */
export function typedVisit(change: Record<string, unknown> = {}): Record<string, unknown> {
  return asTyped(receptionForm(change))
}

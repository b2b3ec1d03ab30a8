import type { Block } from '../../rendering/index.ts'
import { articles, capital, sentence, when } from './blocks.ts'
import type { Words } from './words.ts'

/** How the matter reached the office: by a letter, by a visit or as feedback. */
export function cameIn(w: Words): string {
  if (w.letterNo) return sentence(letterCame(w))
  if (w.visitOn) return `${capital(w.visitOn)}, ${w.body} tiếp ${w.person}${when(w.writerAddress, ', địa chỉ: ')}.`
  return `${capital(w.feedbackOn)}, ${w.body} nhận phản ánh, kiến nghị mã số ${w.feedbackCode} của ${w.person}.`
}

function letterCame(w: Words): string {
  const written = when(w.writtenOn, ' đề ')
  const address = when(w.writerAddress, ' (địa chỉ: ', ')')
  const sender = w.forwarder ? ` do ${w.forwarder} chuyển đến${when(w.forwarding, ' tại văn bản ')}` : ''
  return `${capital(w.receivedOn)}, ${w.body} nhận được đơn ${w.kind}${written} của ${w.person}${address}${sender}; đơn được vào sổ số ${w.letterNo}`
}

/** The lines of a form about the writer: name, address, number of identity. */
export function writerLines(w: Words): string[] {
  const issued = when(w.idIssued, ', ngày cấp, nơi cấp: ')
  return [
    when(w.writerAddress, 'Địa chỉ: ', '.'),
    when(w.writerId, 'Số căn cước/định danh cá nhân/giấy chứng nhận căn cước/hộ chiếu: ', `${issued}.`),
  ]
}

/** QUYẾT ĐỊNH: and its articles; the last one says who carries it out. */
export function decides(...texts: readonly (string | false)[]): Block[] {
  return [{ kind: 'heading', text: 'QUYẾT ĐỊNH:', centred: true }, articles(...texts)]
}

export const inForceFromSigning = 'Quyết định này có hiệu lực thi hành kể từ ngày ký.'

export function carriedOutBy(...who: readonly string[]): string {
  return `${who.filter(Boolean).map(capital).join(', ')} và các cơ quan, tổ chức, cá nhân có liên quan chịu trách nhiệm thi hành Quyết định này./.`
}

export function isDenunciation({ kind }: Words): boolean {
  return kind === 'tố cáo'
}

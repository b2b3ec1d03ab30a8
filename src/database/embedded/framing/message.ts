import { checksumOf } from './checksum.ts'

/** One command as it came: the body and the document sequences beside it. */
export interface Message {
  requestId: number
  /** OP_QUERY is answered by OP_REPLY. */
  isLegacy: boolean
  /** The client wants no answer (moreToCome). */
  isSilent: boolean
  body: Buffer
  sequences: { identifier: string; documents: Buffer[] }[]
}

/** Bytes that are no message: the connection cannot go on. */
export class BrokenFrame extends Error {}

export const headerLength = 16
export const longestMessage = 48_000_000

const opReply = 1
const opQuery = 2004
const opMessage = 2013
const checksumPresent = 1
const moreToCome = 2

/** Length of the frame that starts here, from its header. @throws BrokenFrame */
export function frameLength(bytes: Buffer, longest = longestMessage): number {
  const length = bytes.readInt32LE(0)
  if (length < headerLength || length > longest) throw new BrokenFrame(`frame of ${length} bytes`)
  return length
}

/** Takes a whole frame apart (manual: "MongoDB Wire Protocol"). @throws BrokenFrame */
export function readMessage(frame: Buffer): Message {
  const requestId = frame.readInt32LE(4)
  const opcode = frame.readInt32LE(12)
  if (opcode === opMessage) return readOpMessage(frame, requestId)
  if (opcode === opQuery) return readOpQuery(frame, requestId)
  throw new BrokenFrame(`opcode ${opcode}`)
}

function readOpMessage(frame: Buffer, requestId: number): Message {
  if (frame.length < 26) throw new BrokenFrame('OP_MSG is too short')
  const flags = frame.readUInt32LE(16)
  if ((flags & 0xffff & ~(checksumPresent | moreToCome)) !== 0) throw new BrokenFrame(`unknown flags ${flags}`)
  const end = frame.length - (flags & checksumPresent ? 4 : 0)
  if (flags & checksumPresent && frame.readUInt32LE(end) !== checksumOf(frame.subarray(0, end)))
    throw new BrokenFrame('the checksum is wrong')
  const sequences: Message['sequences'] = []
  let body: Buffer | undefined
  let at = 20
  while (at < end) {
    const kind = frame[at++]
    if (kind === 0) {
      if (body) throw new BrokenFrame('two bodies')
      body = documentAt(frame, at, end)
      at += body.length
    } else if (kind === 1) {
      const length = lengthAt(frame, at, end)
      sequences.push(readSequence(frame.subarray(at, at + length)))
      at += length
    } else throw new BrokenFrame(`section of kind ${kind}`)
  }
  if (!body) throw new BrokenFrame('no body')
  return { requestId, isLegacy: false, isSilent: (flags & moreToCome) !== 0, body, sequences }
}

function readSequence(section: Buffer): Message['sequences'][number] {
  const nameEnd = section.indexOf(0, 4)
  if (nameEnd < 0) throw new BrokenFrame('sequence without name')
  const documents: Buffer[] = []
  let at = nameEnd + 1
  while (at < section.length) {
    const document = documentAt(section, at, section.length)
    documents.push(document)
    at += document.length
  }
  return { identifier: section.toString('utf8', 4, nameEnd), documents }
}

/** Flags, collection name, skip, count, then the document. Only greetings still come in this form. */
function readOpQuery(frame: Buffer, requestId: number): Message {
  const nameEnd = frame.indexOf(0, 20)
  if (nameEnd < 0 || nameEnd + 9 > frame.length) throw new BrokenFrame('OP_QUERY is too short')
  if (!frame.toString('latin1', 20, nameEnd).endsWith('.$cmd')) throw new BrokenFrame('OP_QUERY for no command')
  const body = documentAt(frame, nameEnd + 9, frame.length)
  return { requestId, isLegacy: true, isSilent: false, body, sequences: [] }
}

function documentAt(bytes: Buffer, at: number, end: number): Buffer {
  const length = lengthAt(bytes, at, end)
  if (length < 5) throw new BrokenFrame('document is too short')
  return bytes.subarray(at, at + length)
}

function lengthAt(bytes: Buffer, at: number, end: number): number {
  if (at + 4 > end) throw new BrokenFrame('length is cut off')
  const length = bytes.readInt32LE(at)
  if (length < 4 || at + length > end) throw new BrokenFrame('length goes past the frame')
  return length
}

let lastReplyId = 0

/** The frame of a reply. */
export function writeReply(message: Message, body: Buffer): Buffer {
  const extra = message.isLegacy ? 20 : 5
  const frame = Buffer.allocUnsafe(headerLength + extra + body.length)
  lastReplyId = (lastReplyId + 1) & 0x7fffffff
  frame.writeInt32LE(frame.length, 0)
  frame.writeInt32LE(lastReplyId, 4)
  frame.writeInt32LE(message.requestId, 8)
  frame.writeInt32LE(message.isLegacy ? opReply : opMessage, 12)
  frame.fill(0, headerLength, headerLength + extra)
  if (message.isLegacy) {
    frame.writeInt32LE(8, 16)
    frame.writeInt32LE(1, 32)
  }
  body.copy(frame, headerLength + extra)
  return frame
}

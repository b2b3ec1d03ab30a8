import type { Socket } from 'node:net'
import { BrokenFrame, frameLength, headerLength, type Message, readMessage, writeReply } from './message.ts'

/** What is behind a connection. */
export interface Peer {
  /** The BSON bytes of the reply to a message; undefined for a connection that is to be closed instead. */
  answer(message: Message): Promise<Buffer | undefined>
  /** The client is gone: nobody waits for what is being done. */
  leave(): void
}

const mostWaiting = 1000

/**
 * Cuts the bytes of a socket into messages and answers them one after the other. A broken frame closes this
 * connection and no other.
 */
export class Connection {
  private chunks: Buffer[] = []
  private size = 0
  private waiting: Message[] = []
  private isBusy = false
  private readonly socket: Socket
  private readonly peer: Peer

  constructor(socket: Socket, peer: Peer) {
    this.socket = socket
    this.peer = peer
    socket.setNoDelay(true)
    socket.on('data', (chunk) => this.receive(chunk))
    socket.on('error', () => socket.destroy())
    socket.on('close', () => {
      this.waiting = []
      this.chunks = []
      peer.leave()
    })
  }

  private receive(chunk: Buffer) {
    this.chunks.push(chunk)
    this.size += chunk.length
    try {
      for (let frame = this.nextFrame(); frame; frame = this.nextFrame()) this.waiting.push(readMessage(frame))
    } catch (error) {
      if (!(error instanceof BrokenFrame) && !(error instanceof RangeError)) throw error
      this.socket.destroy()
      return
    }
    if (this.waiting.length > mostWaiting) this.socket.pause()
    void this.work()
  }

  private nextFrame(): Buffer | undefined {
    if (this.size < headerLength) return undefined
    if (this.chunks[0].length < headerLength) this.chunks = [Buffer.concat(this.chunks)]
    const length = frameLength(this.chunks[0])
    if (this.size < length) return undefined
    const bytes = this.chunks.length === 1 ? this.chunks[0] : Buffer.concat(this.chunks)
    const rest = bytes.subarray(length)
    this.chunks = rest.length > 0 ? [rest] : []
    this.size = rest.length
    return bytes.subarray(0, length)
  }

  private async work() {
    if (this.isBusy) return
    this.isBusy = true
    for (let message = this.waiting.shift(); message; message = this.waiting.shift()) {
      const body = await this.peer.answer(message)
      if (!body) this.socket.destroy()
      else if (!message.isSilent && !this.socket.destroyed) this.socket.write(writeReply(message, body))
      if (this.socket.writableNeedDrain) await this.drained()
      if (this.socket.isPaused() && this.waiting.length < mostWaiting / 2) this.socket.resume()
    }
    this.isBusy = false
  }

  /** A client that does not read its replies gets no further ones, or they would fill the memory. */
  private drained(): Promise<void> {
    const { socket } = this
    return new Promise((resolve) => {
      const go = () => {
        socket.off('drain', go)
        socket.off('close', go)
        resolve()
      }
      socket.on('drain', go)
      socket.on('close', go)
    })
  }
}

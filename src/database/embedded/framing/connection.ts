import type { Socket } from 'node:net'
import { FrameReader } from './frame-reader.ts'
import { BrokenFrame, type Message, readMessage, writeReply } from './message.ts'

/** What is behind a connection. */
export interface Peer {
  /** How long a message may be now, in bytes. */
  readonly longestMessage: number
  /** The BSON bytes of the reply to a message; undefined for a connection that is to be closed instead. */
  answer(message: Message): Promise<Buffer | undefined>
  /** The client is gone: nobody waits for what is being done. */
  leave(): void
}

/** How much may be sent ahead while a message is being answered; then the client has to wait. */
const mostAhead = 1024 * 1024

/**
 * Cuts the bytes of a socket into messages and answers them one after the other. A broken frame closes this
 * connection and no other.
 */
export class Connection {
  private readonly frames = new FrameReader()
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
      this.frames.clear()
      peer.leave()
    })
  }

  private receive(chunk: Buffer) {
    this.frames.add(chunk)
    if (this.isBusy && this.frames.size > mostAhead) this.socket.pause()
    if (!this.isBusy) void this.work()
  }

  private async work() {
    this.isBusy = true
    try {
      for (let message = this.next(); message; message = this.next()) await this.answer(message)
    } catch (error) {
      this.socket.destroy()
      if (!(error instanceof BrokenFrame)) throw error
    }
    this.isBusy = false
    this.socket.resume()
  }

  /** @throws BrokenFrame */
  private next(): Message | undefined {
    if (this.socket.destroyed) return undefined
    const frame = this.frames.next(this.peer.longestMessage)
    return frame && readMessage(frame)
  }

  private async answer(message: Message) {
    const body = await this.peer.answer(message)
    if (!body) this.socket.destroy()
    else if (!message.isSilent && !this.socket.destroyed) this.socket.write(writeReply(message, body))
    if (this.socket.writableNeedDrain) await this.drained()
  }

  /** A client that does not read its replies gets no further ones, or they would fill the memory. */
  private drained(): Promise<void> {
    const { socket } = this
    return new Promise((resolve) => {
      if (socket.destroyed) return resolve()
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

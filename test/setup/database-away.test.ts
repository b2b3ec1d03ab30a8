import { mkdtempSync, rmSync } from 'node:fs'
import type { Server, Socket } from 'node:net'
import { connect, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'chai'
import type { EmbeddedDatabase } from '../../src/database/embedded/index.ts'
import { startEmbedded } from '../../src/database/embedded/index.ts'
import { freePort, Program } from '../program.ts'

/** A wire between program and database that can be cut. */
class Wire {
  readonly #server: Server
  readonly #sockets = new Set<Socket>()
  #isCut = false

  constructor(target: { path: string } | { host: string; port: number }) {
    this.#server = createServer((near) => {
      if (this.#isCut) return near.destroy()
      const far = connect(target)
      for (const socket of [near, far]) {
        this.#sockets.add(socket)
        socket.on('error', () => {})
        socket.on('close', () => {
          near.destroy()
          far.destroy()
          this.#sockets.delete(socket)
        })
      }
      near.pipe(far).pipe(near)
    })
  }

  listen(): Promise<number> {
    return new Promise((resolve) => {
      this.#server.listen(0, '127.0.0.1', () => resolve((this.#server.address() as { port: number }).port))
    })
  }

  cut(): void {
    this.#isCut = true
    for (const socket of this.#sockets) socket.destroy()
  }

  mend(): void {
    this.#isCut = false
  }

  close(): void {
    this.cut()
    this.#server.close()
  }
}

describe('a database that goes away', function () {
  this.timeout(120_000)
  let folder = ''
  let database: EmbeddedDatabase
  let wire: Wire
  let program: Program
  let base = ''

  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'tiep-dan-away-'))
    database = await startEmbedded({ folder })
    const [, host = ''] = /mongodb:\/\/(?:[^@/]*@)?([^/]+)\//.exec(database.uri) ?? []
    const path = decodeURIComponent(host)
    wire = new Wire(path.startsWith('/') ? { path } : { host: '127.0.0.1', port: Number(path.split(':')[1]) })
    const through = database.uri.replace(host, `127.0.0.1:${await wire.listen()}`)
    const port = await freePort()
    base = `http://localhost:${port}`
    program = new Program(folder, port, { MONGODB_URI: through.replace('/?', '/tiepdan?') })
    await program.says(/Tiếp Dân: http/)
  })
  after(async () => {
    await program.stop()
    wire.close()
    await database.stop()
    rmSync(folder, { recursive: true, force: true })
  })

  it('is told on a page of its own and to monitoring, and the program goes on by itself when it is back', async () => {
    expect((await fetch(`${base}/setup`)).status).to.equal(200)
    wire.cut()
    const page = await fetch(`${base}/setup`)
    const text = await page.text()
    expect(page.status, text).to.equal(503)
    expect(text).to.include('<h1>Cơ sở dữ liệu đang ngắt</h1>').and.to.include('tự nối lại')
    const health = await fetch(`${base}/health`)
    expect(health.status).to.equal(503)
    expect(await health.json()).to.deep.include({ status: 'down' })
    wire.mend()
    let status = 0
    for (let tries = 0; tries < 100 && status !== 200; tries += 1) {
      status = (await fetch(`${base}/setup`)).status
      if (status !== 200) await new Promise((resolve) => setTimeout(resolve, 200))
    }
    expect(status).to.equal(200)
    expect((await fetch(`${base}/health`)).status).to.equal(200)
  })
})

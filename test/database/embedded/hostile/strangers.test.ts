import { once } from 'node:events'
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { connect } from 'node:net'
import { networkInterfaces, tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { expect } from 'chai'
import { commands, openCommands } from '../../../../src/database/embedded/commands/table.ts'
import { startEmbedded } from '../../../../src/database/embedded/index.ts'
import { serve } from '../../../../src/database/embedded/server.ts'
import { frameOf, RawClient } from './wire.ts'

describe('strangers', () => {
  let folder: string
  let server: Awaited<ReturnType<typeof serve>>
  const lines: object[] = []
  const password = 'a-password-of-one-start'

  before(async function () {
    if (process.env.MONGODB_URI) this.skip()
    folder = mkdtempSync(join(tmpdir(), 'strangers-'))
    const address = { host: '127.0.0.1', port: 0 }
    server = await serve({ folder, address, password, sweepEverySeconds: 60, log: (line) => lines.push(line) })
  })
  after(async () => {
    await server?.stop()
    if (folder) rmSync(folder, { recursive: true })
  })

  async function stranger(): Promise<RawClient> {
    const socket = connect(server.port!, '127.0.0.1')
    const client = new RawClient(socket)
    await once(socket, 'connect')
    return client
  }

  it('may greet, and get 13 for everything else', async () => {
    const client = await stranger()
    for (const name of commands.keys()) {
      const outcome = await client.ask(frameOf({ [name]: 1 }))
      if (openCommands.has(name)) expect(outcome, name).not.to.include({ code: 13 })
      else expect(outcome, name).to.include({ ok: 0, code: 13 })
    }
    client.socket.destroy()
  })

  it('may not send much', async () => {
    const client = await stranger()
    expect(await client.ask(frameOf({ ping: 1, comment: 'x'.repeat(17_000) }))).to.equal('closed')
  })

  it('from other machines meet nobody', async () => {
    const outside = Object.values(networkInterfaces())
      .flat()
      .find((address) => address?.family === 'IPv4' && !address.internal)
    if (!outside) return
    const socket = connect(server.port!, outside.address)
    const [error] = (await once(socket, 'error')) as [NodeJS.ErrnoException]
    expect(error.code).to.equal('ECONNREFUSED')
  })

  it('find no password in what is logged', () => {
    expect(JSON.stringify(lines)).not.to.contain(password)
  })

  it('of other accounts of the machine can neither read nor connect', async () => {
    const own = mkdtempSync(join(tmpdir(), 'private-'))
    const embedded = await startEmbedded({ folder: own })
    const mode = (path: string) => (statSync(path).mode & 0o777).toString(8)
    const socket = decodeURIComponent(/mongodb:\/\/([^/]+)\//.exec(embedded.uri)![1])
    expect(mode(dirname(socket))).to.equal('700')
    expect(mode(join(own, 'database'))).to.equal('700')
    expect(mode(join(own, 'database', 'owner.json'))).to.equal('600')
    await embedded.stop()
    rmSync(own, { recursive: true })
  }).timeout(10_000)
})

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'chai'
import { freePort, Program } from '../program.ts'

/** A browser with one cookie and without redirects. */
class Browser {
  #cookie = ''
  readonly #base: string

  constructor(base: string) {
    this.#base = base
  }

  async get(path: string): Promise<{ status: number; text: string; location: string | null }> {
    return this.#send(path, {})
  }

  async post(
    path: string,
    fields: Record<string, string>,
  ): Promise<{ status: number; text: string; location: string | null }> {
    const page = await this.get(path)
    const csrf = /name="csrf" value="([^"]+)"/.exec(page.text)?.[1] ?? ''
    return this.#send(path, { method: 'POST', body: new URLSearchParams({ csrf, ...fields }) })
  }

  async #send(path: string, init: RequestInit) {
    const url = path.startsWith('http') ? path : this.#base + path
    const answer = await fetch(url, { ...init, redirect: 'manual', headers: { cookie: this.#cookie } })
    const set = answer.headers.get('set-cookie')
    if (set) this.#cookie = set.split(';')[0] ?? ''
    return { status: answer.status, text: await answer.text(), location: answer.headers.get('location') }
  }
}

const form = {
  'office[name]': 'Ban Tiếp công dân tỉnh Quảng Ngãi',
  'office[parentName]': '',
  'office[province]': 'Quảng Ngãi',
  'office[symbol]': 'BTCD',
  'office[address]': '',
  'office[phone]': '0255 3 700 100',
  'office[hours]': '',
  'administrator[name]': 'Đặng Thu Hà',
  'administrator[username]': 'ha.dt',
  'administrator[password]': 'trời xanh mây trắng',
  'administrator[again]': 'trời xanh mây trắng',
  begin: 'empty',
}

describe('the first start', function () {
  this.timeout(120_000)
  let folder = ''
  let port = 0
  let program: Program
  const start = async () => {
    program = new Program(folder, port)
    await program.says(/Tiếp Dân: http/)
  }
  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'tiep-dan-first-'))
    port = await freePort()
    await start()
  })
  after(async () => {
    await program.stop()
    rmSync(folder, { recursive: true, force: true })
  })

  it('leads from the link of the console to a working office, and the link opens nothing afterwards', async () => {
    const base = `http://localhost:${port}`
    const link = (await program.says(/http:\S+\/setup\/\S+/))[0]
    const path = new URL(link).pathname
    const stranger = new Browser(base)
    expect((await stranger.get('/queue')).location).to.equal('/setup')
    expect((await stranger.get('/sign-in')).location).to.equal('/setup')
    const where = await stranger.get('/setup')
    expect(where.text).to.include('khi khởi động').and.not.to.include(path)
    expect((await stranger.get('/setup/guessed-token')).status).to.equal(404)

    const ha = new Browser(base)
    const refused = await ha.post(path, { ...form, 'administrator[again]': 'khác hẳn', 'office[name]': '' })
    expect(refused.status).to.equal(422)
    expect(refused.text)
      .to.include('#office-name')
      .and.to.include('#administrator-again')
      .and.to.include('value="ha.dt"')
    expect(refused.text).not.to.include('trời xanh')

    const [first, again] = await Promise.all([ha.post(path, form), new Browser(base).post(path, form)])
    expect([first.status, again.status].sort()).to.satisfy((codes: number[]) => codes[0] === 303)
    const signedIn = new Browser(base)
    const entered = await signedIn.post('/sign-in', { username: 'ha.dt', password: form['administrator[password]'] })
    expect(entered.status).to.equal(303)
    const accounts = await signedIn.get('/admin/accounts')
    expect(accounts.text.match(/>ha\.dt</g) ?? accounts.text.match(/ha\.dt/g)).to.have.length(1)
    expect((await signedIn.get('/setup/calendar')).text).to.include('Lịch nghỉ đang dùng')
    expect((await signedIn.get('/setup/staff')).text).to.include('Chuyên viên xử lý đơn')

    expect((await stranger.get(path)).status).to.equal(404)
    expect((await stranger.get('/setup')).location).to.equal('/')
    expect((await stranger.get('/queue')).location).to.match(/^\/sign-in/)
  })

  it('tells what to do when the port is taken', async () => {
    const second = mkdtempSync(join(tmpdir(), 'tiep-dan-port-'))
    const other = new Program(second, port)
    await other.says(/Port \d+ is in use/)
    expect(await other.ended()).to.equal(1)
    rmSync(second, { recursive: true, force: true })
  })

  it('stops when asked, and begins again where it was, without a link', async () => {
    expect(await program.stop()).to.equal(0)
    await start()
    expect(program.output).not.to.include('/setup/')
    const health = await fetch(`http://localhost:${port}/health`)
    expect(health.status).to.equal(200)
  })
})

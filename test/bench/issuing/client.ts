import { setTimeout } from 'node:timers/promises'
import { tokenOf } from '../../people.ts'

/** One paper to be issued by posting a form; `page` shows it, with the version that it is for. */
export interface Task {
  page: string | null
  path: string
  fields: Record<string, string>
}

/** What a client is forked with. */
export interface Work {
  base: string
  username: string
  password: string
  tasks: Task[]
}

/**
 * A browser of one officer: signs in, opens each form and posts it. A server that is away is waited for, and signed in
 * to again; a form whose answer was lost is not sent a second time, as nobody knows whether it was done.
 */
async function work({ base, username, password, tasks }: Work): Promise<{ done: number; lost: number }> {
  const outcome = { done: 0, lost: 0 }
  let browser = await signIn(base, username, password)
  for (const task of tasks) {
    let sent = false
    while (!sent)
      try {
        const html = task.page ? await browser.get(task.page) : ''
        const version = /name="version" value="(\d+)"/.exec(html)?.[1] ?? ''
        sent = true
        const status = await browser.post(task.path, { ...task.fields, version })
        if (status < 400) outcome.done += 1
        else if (status === 409 || status === 403) sent = false
        else throw new Error(`${task.path}: ${status}`)
      } catch (error) {
        if (error instanceof Error && /: \d{3}$/.test(error.message)) throw error
        if (sent) outcome.lost += 1
        browser = await signIn(base, username, password)
      }
  }
  return outcome
}

async function signIn(base: string, username: string, password: string) {
  for (;;)
    try {
      const browser = new Browser(base)
      await browser.open('/sign-in')
      await browser.post('/sign-in', { username, password })
      await browser.open('/account')
      return browser
    } catch {
      await setTimeout(100)
    }
}

class Browser {
  readonly #base: string
  #cookie = ''
  #csrf = ''

  constructor(base: string) {
    this.#base = base
  }

  async get(path: string): Promise<string> {
    const answer = await fetch(this.#base + path, { headers: { cookie: this.#cookie }, redirect: 'manual' })
    this.#keep(answer)
    const html = await answer.text()
    if (answer.status !== 200) throw new Error(`signed out at ${path}`)
    return html
  }

  /** Opens a page for its token. */
  async open(path: string): Promise<void> {
    this.#csrf = tokenOf(await this.get(path))
  }

  async post(path: string, fields: Record<string, string>): Promise<number> {
    const answer = await fetch(this.#base + path, {
      method: 'POST',
      headers: { cookie: this.#cookie },
      body: new URLSearchParams({ csrf: this.#csrf, ...fields }),
      redirect: 'manual',
    })
    this.#keep(answer)
    await answer.arrayBuffer()
    return answer.status
  }

  #keep(answer: Response): void {
    const [cookie] = answer.headers.getSetCookie()
    if (cookie) this.#cookie = cookie.split(';')[0]
  }
}

process.on('message', (given: Work) => {
  work(given).then(
    (outcome) => process.send?.(outcome, () => process.exit(0)),
    (error: Error) => process.send?.({ failed: error.message }, () => process.exit(1)),
  )
})

import type { ChildProcess } from 'node:child_process'
import { spawn } from 'node:child_process'
import { createServer } from 'node:net'
import { join } from 'node:path'

/** The program as an operator starts it: a process of its own with a folder of its own. */
export class Program {
  readonly #process: ChildProcess
  output = ''

  constructor(folder: string, port: number, more: Record<string, string> = {}) {
    this.#process = spawn(process.execPath, ['--import', 'tsx', 'src/server.ts'], {
      env: {
        PATH: process.env.PATH,
        PORT: String(port),
        DATA_DIR: join(folder, 'data'),
        UPLOADS_DIR: join(folder, 'uploads'),
        VAULT_KEY_FILE: join(folder, 'vault.key'),
        LOG_LEVEL: 'silent',
        ...more,
      },
    })
    this.#process.stdout?.on('data', (text) => {
      this.output += text
    })
    this.#process.stderr?.on('data', (text) => {
      this.output += text
    })
  }

  /** What the program says, once it matches; an end of the program is the end of waiting. */
  async says(pattern: RegExp): Promise<RegExpExecArray> {
    for (let tries = 0; tries < 300; tries += 1) {
      const match = pattern.exec(this.output)
      if (match) return match
      if (this.#process.exitCode !== null) break
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
    throw new Error(`the program did not say ${pattern}: ${this.output}`)
  }

  async stop(): Promise<number | null> {
    if (this.#process.exitCode !== null) return this.#process.exitCode
    const ended = new Promise<number | null>((resolve) => this.#process.once('exit', resolve))
    this.#process.kill('SIGTERM')
    return ended
  }

  async ended(): Promise<number | null> {
    if (this.#process.exitCode !== null) return this.#process.exitCode
    return new Promise((resolve) => this.#process.once('exit', resolve))
  }
}

/** A port that nobody listens on at this moment. */
export function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer()
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number }
      server.close(() => resolve(port))
    })
  })
}

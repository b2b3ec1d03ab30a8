import type { ChildProcess } from 'node:child_process'
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Caught } from '../../tools/catcher/caught.ts'
import type { Mood } from '../../tools/catcher/moods.ts'

/** The catcher in a process of its own, which can be killed and started again on the same port. */
export interface CatcherProcess {
  readonly smtp: () => string
  /** What it ever took, over all its lives. */
  caught(): Caught[]
  start(mood?: Mood): Promise<void>
  kill(): Promise<void>
  remove(): Promise<void>
}

export function catcherProcess(): CatcherProcess {
  const folder = mkdtempSync(join(tmpdir(), 'tiep-dan-catcher-'))
  const file = join(folder, 'caught.jsonl')
  let child: ChildProcess | null = null
  let port = 0
  const kill = async () => {
    if (!child) return
    const ended = once(child, 'exit')
    child.kill('SIGKILL')
    child = null
    await ended
  }
  return {
    smtp: () => `smtp://127.0.0.1:${port}`,
    caught: () =>
      existsSync(file)
        ? readFileSync(file, 'utf8')
            .split('\n')
            .filter(Boolean)
            .map((line) => JSON.parse(line) as Caught)
        : [],
    async start(mood = 'well') {
      const words = ['--smtp', String(port), '--http', '0', '--file', file, '--mood', mood]
      child = fork('tools/catcher.ts', words, { execArgv: ['--import', 'tsx'], silent: true })
      const [ports] = (await once(child, 'message')) as [{ smtp: number }]
      port = ports.smtp
    },
    kill,
    async remove() {
      await kill()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

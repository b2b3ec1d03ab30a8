import { type ChildProcess, fork, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { ServeMessage } from './serve.ts'

/** A server in a process of its own. */
export interface ServerProcess {
  uri: string
  /** From starting Node.js to the address, in milliseconds. */
  startTime: number
  /** RssAnon in MB, and the most since it was asked last. */
  memory(): Promise<{ now: number; peak: number }>
  stop(): Promise<void>
}

/**
 * Compiles the server into the folder and answers its main file: what is measured is what runs in an office, without
 * the loader of the tests. @throws when nothing comes out
 */
export function buildInto(folder: string): string {
  const root = fileURLToPath(new URL('../../../', import.meta.url))
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }')
  if (!existsSync(join(folder, 'node_modules'))) symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'))
  const config = fileURLToPath(new URL('./tsconfig.json', import.meta.url))
  const built = spawnSync(join(root, 'node_modules/.bin/tsc'), ['-p', config, '--outDir', join(folder, 'built')])
  const file = join(folder, 'built/test/bench/database/serve.js')
  if (!existsSync(file)) throw new Error(`the server does not compile: ${built.stdout}`)
  return file
}

/** Starts a built server on a data folder. @throws when it stops instead */
export async function startServer(file: string, folder: string, execArgv: string[] = []): Promise<ServerProcess> {
  const began = performance.now()
  const child = fork(file, { execArgv })
  child.send(folder)
  const first = await answerOf(child)
  if (!('uri' in first)) throw new Error('the server did not tell its address')
  return {
    uri: first.uri,
    startTime: performance.now() - began,
    memory: async () => {
      child.send('memory')
      const answer = await answerOf(child)
      if ('uri' in answer) throw new Error('the server did not tell its memory')
      return answer
    },
    stop: () =>
      new Promise((resolve) => {
        child.once('exit', () => resolve())
        child.send('stop')
      }),
  }
}

function answerOf(child: ChildProcess): Promise<ServeMessage> {
  return new Promise((resolve, reject) => {
    child.once('message', (message) => resolve(message as ServeMessage))
    child.once('exit', () => reject(new Error('the server stopped')))
  })
}

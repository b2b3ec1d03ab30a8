import { createRequire } from 'node:module'
import { pathToFileURL } from 'node:url'
import { Worker } from 'node:worker_threads'
import type { ServerOptions } from './server.ts'
import { UnusableData } from './storage/unusable-data.ts'

type WorkerMessage =
  | { kind: 'log'; line: object }
  | { kind: 'ready'; port: number | undefined }
  | { kind: 'refused'; file: string; reason: string }
  | { kind: 'stopped' }

export interface RunningWorker {
  port: number | undefined
  stop(): Promise<void>
}

/**
 * Starts the server in a thread of its own.
 * @param lost called when the thread ends without having been stopped
 * @throws UnusableData when the store cannot be opened
 */
export async function startWorker(
  options: Omit<ServerOptions, 'log'>,
  log: (line: object) => void,
  lost: (reason: Error) => void,
): Promise<RunningWorker> {
  const worker = createWorker(options)
  const exited = new Promise<void>((resolve) => worker.once('exit', () => resolve()))
  const port = await new Promise<number | undefined>((resolve, reject) => {
    worker.on('message', (message: WorkerMessage) => {
      if (message.kind === 'log') log(message.line)
      if (message.kind === 'ready') resolve(message.port)
      if (message.kind === 'refused') reject(new UnusableData(message.file, message.reason))
    })
    worker.once('error', reject)
    worker.once('exit', () => reject(new Error('the embedded database stopped while starting')))
  })
  let reason = new Error('its thread has ended')
  let isStopping = false
  worker.on('error', (error) => {
    reason = error
    log({ event: 'database.crash', message: error.message, stack: error.stack })
  })
  worker.once('exit', () => {
    if (!isStopping) lost(reason)
  })
  worker.unref()
  return {
    port,
    stop: async () => {
      isStopping = true
      worker.ref()
      worker.postMessage('stop')
      await exited
    },
  }
}

/**
 * The worker's file has the extension of this one. Run from TypeScript, Node 20 does not take tsx's hooks over into
 * threads, so the thread registers them itself. (import.meta.resolve is not there where mocha loads files by require.)
 */
function createWorker(workerData: Omit<ServerOptions, 'log'>): Worker {
  if (!import.meta.url.endsWith('.ts')) return new Worker(new URL('./worker.js', import.meta.url), { workerData })
  const file = JSON.stringify(new URL('./worker.ts', import.meta.url).href)
  const tsx = JSON.stringify(pathToFileURL(tsxModule()).href)
  return new Worker(`import(${tsx}).then(({ register }) => { register(); return import(${file}) })`, {
    eval: true,
    workerData,
  })
}

/** require finds the module's CommonJS twin, which cannot be used by import. */
function tsxModule(): string {
  return createRequire(import.meta.url)
    .resolve('tsx/esm/api')
    .replace(/\.cjs$/, '.mjs')
}

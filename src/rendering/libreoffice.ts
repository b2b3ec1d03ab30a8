import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { RenderingRefused } from './refused.ts'

/** The LibreOffice of this machine, as its page shows it. */
export interface FoundLibreOffice {
  /** 'LibreOffice 24.2.7.2' */
  readonly version: string
  /** Fonts with every Vietnamese letter that papers are written in; empty: converted papers may be damaged. */
  readonly fonts: readonly string[]
}

/** Optional: turns a filled template into a PDF. */
export interface LibreOffice {
  /** Null when this machine has none. Looked for once. */
  find(): Promise<FoundLibreOffice | null>
  /** One at a time; refused with RenderingRefused where there is none or it fails. */
  toPdf(docx: Buffer): Promise<Buffer>
}

const run = promisify(execFile)
const findTime = 10_000
const usualConvertTime = 60_000

/** Families that hold every Vietnamese letter, from which version on (Liberation 1.07 of Debian 12 lacks 92 of them). */
const goodFonts: Record<string, number> = { Tinos: 0, 'Times New Roman': 0, 'Liberation Serif': 2 }

/** `program`: where it is not on the path. `convertTime`: how long one conversion may take, in milliseconds. */
export function createLibreOffice(
  program = 'soffice',
  { convertTime = usualConvertTime } = {},
): LibreOffice & { stop(): Promise<void> } {
  let found: Promise<FoundLibreOffice | null> | undefined
  let last: Promise<unknown> = Promise.resolve()
  let isStopped = false
  const running = new Set<ChildProcess>()
  const find = () => {
    found ??= look(program)
    return found
  }
  const convert = async (docx: Buffer) => {
    if (isStopped || !(await find())) throw new RenderingRefused('no LibreOffice')
    return inFolder((folder) => converted(program, folder, docx, convertTime, running))
  }
  return {
    find,
    toPdf: (docx) => {
      const next = last.then(() => convert(docx))
      last = next.catch(() => undefined)
      return next
    },
    stop: async () => {
      isStopped = true
      for (const child of running) endGroup(child)
      await last
    },
  }
}

async function look(program: string): Promise<FoundLibreOffice | null> {
  try {
    const { stdout } = await run(program, ['--version'], { timeout: findTime })
    const version = /LibreOffice [\d.]+/.exec(stdout)?.[0]
    return version ? { version, fonts: await fontsHere() } : null
  } catch {
    return null
  }
}

/** fontconfig tells versions in 65536ths. */
async function fontsHere(): Promise<string[]> {
  const list = run('fc-list', ['--format', '%{family[0]}\t%{fontversion}\n'], { timeout: findTime })
  const { stdout } = await list.catch(() => ({ stdout: '' }))
  const fonts = stdout.split('\n').map((line) => line.split('\t'))
  return Object.keys(goodFonts).filter((name) =>
    fonts.some(([family, version]) => family === name && Number(version) / 65536 >= goodFonts[name]),
  )
}

/** Nobody else can read the folder, and nothing of it stays. */
async function inFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'tiep-dan-'))
  try {
    return await work(folder)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function converted(
  program: string,
  folder: string,
  docx: Buffer,
  convertTime: number,
  running: Set<ChildProcess>,
): Promise<Buffer> {
  const source = join(folder, 'paper.docx')
  await writeFile(source, docx)
  // A profile of its own: LibreOffice would hand the work to a running one, or wait for its lock.
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`
  const args = [profile, '--headless', '--norestore', '--convert-to', 'pdf', '--outdir', folder, source]
  const child = spawn(program, args, { detached: true, stdio: 'ignore' })
  running.add(child)
  await ended(child, convertTime)
  running.delete(child)
  return readFile(join(folder, 'paper.pdf')).catch(() => {
    throw new RenderingRefused('LibreOffice made no PDF of it')
  })
}

function ended(child: ChildProcess, time: number): Promise<void> {
  return new Promise((resolve) => {
    const clock = setTimeout(() => endGroup(child), time)
    const done = () => {
      clearTimeout(clock)
      endGroup(child)
      resolve()
    }
    child.once('exit', done)
    child.once('error', done)
  })
}

/** soffice is a script that starts others: all of them end with it. */
function endGroup({ pid }: ChildProcess): void {
  if (pid === undefined) return
  try {
    process.kill(-pid, 'SIGKILL')
  } catch {
    // The group has ended by itself.
  }
}

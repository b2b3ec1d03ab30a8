import { spawnSync } from 'node:child_process'
import { chmod, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'chai'
import { RenderingRefused } from '../../src/rendering/index.ts'
import { createLibreOffice } from '../../src/rendering/libreoffice.ts'

/** Stands in for LibreOffice: takes the same arguments, answers `--version`, then does what the test says. */
const standIn = (convert: string) => `#!/bin/sh
if [ "$1" = --version ]; then echo 'LibreOffice 24.2.7.2 420(Build:2)'; exit; fi
out="$7"
${convert}
`
const left = async () => (await readdir(tmpdir())).filter((name) => name.startsWith('tiep-dan-'))

describe('LibreOffice, where a machine has it', () => {
  let folder: string
  let before: string[]
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'stand-in-'))
    before = await left()
  })
  afterEach(async () => {
    await rm(folder, { recursive: true })
    expect(await left()).to.have.members(before)
  })

  async function program(convert: string): Promise<string> {
    const file = join(folder, 'soffice')
    await writeFile(file, standIn(convert))
    await chmod(file, 0o755)
    return file
  }

  it('is not found where there is none, and refuses to convert', async () => {
    const none = createLibreOffice(join(folder, 'nothing'))
    expect(await none.find()).to.equal(null)
    expect(await none.toPdf(Buffer.from('')).catch((error: unknown) => error)).to.be.instanceOf(RenderingRefused)
  })

  it('tells its version', async () => {
    expect(await createLibreOffice(await program('')).find()).to.include({ version: 'LibreOffice 24.2.7.2' })
  })

  it('converts one after the other, each with a profile of its own', async () => {
    const convert = `mkdir ${folder}/at-it || exit 1
(echo "$1"; cat "$8") > "$out/paper.pdf"; sleep 0.1; rmdir ${folder}/at-it`
    const office = createLibreOffice(await program(convert))
    const made = (await Promise.all(['một', 'hai'].map((text) => office.toPdf(Buffer.from(text))))).map(String)
    expect(made.map((text) => text.split('\n')[1])).to.deep.equal(['một', 'hai'])
    const profiles = made.map((text) => text.split('\n')[0])
    expect(profiles[0]).to.match(/^-env:UserInstallation=file:\/\//)
    expect(profiles[0]).not.to.equal(profiles[1])
  })

  it('ends it with all that it started when it takes too long, and goes on', async () => {
    const pid = join(folder, 'pid')
    const file = await program(
      `if grep -q slow "$8"; then sleep 60 & echo $! > ${pid}; wait; fi; cp "$8" "$out/paper.pdf"`,
    )
    const office = createLibreOffice(file, { convertTime: 1000 })
    const [slow, quick] = await Promise.allSettled(['slow', 'quick'].map((text) => office.toPdf(Buffer.from(text))))
    expect(slow.status).to.equal('rejected')
    expect(quick).to.deep.include({ status: 'fulfilled' })
    // Where nobody waits for it, an ended process is kept as a zombie.
    const { stdout } = spawnSync('ps', ['-o', 'stat=', '-p', (await readFile(pid, 'utf8')).trim()], {
      encoding: 'utf8',
    })
    expect(stdout.trim()).to.match(/^Z|^$/)
  })

  it('refuses a document that it makes no PDF of', async () => {
    const office = createLibreOffice(await program('exit 1'))
    expect(await office.toPdf(Buffer.from('x')).catch((error: unknown) => error)).to.be.instanceOf(RenderingRefused)
  })
})

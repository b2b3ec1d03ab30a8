import { execFileSync } from 'node:child_process'
import { expect } from 'chai'
import { createRenderer, RenderingRefused } from '../../src/rendering/index.ts'
import { aSheet } from './some-sheets.ts'

/** The processes that this one has started. */
function children(): number[] {
  const rows = execFileSync('ps', ['-o', 'pid=,ppid=,args=', '-e'], { encoding: 'utf8' }).split('\n')
  return rows
    .map((row) => row.trim().split(/\s+/))
    .filter(([, parent, ...args]) => Number(parent) === process.pid && args.join(' ').includes('rendering/child'))
    .map(([pid]) => Number(pid))
}

describe('the process that renders', function () {
  this.timeout(60_000)
  const before = () => children().length

  it('is started by the first work only, and ends with the renderer', async () => {
    const already = before()
    const renderer = createRenderer()
    expect(children()).to.have.length(already)
    await renderer.pdf(aSheet())
    expect(children()).to.have.length(already + 1)
    await renderer.stop()
    expect(children()).to.have.length(already)
    expect(await renderer.pdf(aSheet()).catch((error: unknown) => error)).to.be.instanceOf(Error)
  })

  it('loses one work when it is killed; the others and the next are done by a new one', async () => {
    const renderer = createRenderer()
    await renderer.pdf(aSheet())
    const known = children()
    const works = Array.from({ length: 6 }, (_, index) => renderer.pdf(aSheet({ number: `${index}/TB` })))
    process.kill(known.at(-1)!, 'SIGKILL')
    const results = await Promise.allSettled(works)
    const lost = results.filter((result) => result.status === 'rejected')
    expect(lost.length).to.be.at.most(1)
    for (const { reason } of lost) expect(reason).to.be.instanceOf(RenderingRefused)
    expect((await renderer.pdf(aSheet())).subarray(0, 5).toString()).to.equal('%PDF-')
    await renderer.stop()
  })

  it('refuses the work that takes too long, and no other', async () => {
    const renderer = createRenderer({ limits: { timeOf: (kind) => (kind === 'pdf' ? 1 : 20_000) } })
    const heavy = aSheet({
      blocks: Array.from({ length: 3000 }, () => ({ kind: 'paragraph', text: 'đơn '.repeat(200) })),
    })
    const results = await Promise.allSettled([renderer.docx(aSheet()), renderer.pdf(heavy), renderer.docx(aSheet())])
    expect(results.map(({ status }) => status)).to.deep.equal(['fulfilled', 'rejected', 'fulfilled'])
    await renderer.stop()
  })

  it('is replaced after its share of works, without losing one', async () => {
    const renderer = createRenderer({ limits: { worksOfOneChild: 3 } })
    await renderer.docx(aSheet())
    const first = children().at(-1)
    const made = await Promise.all(Array.from({ length: 7 }, () => renderer.docx(aSheet())))
    expect(made.every((bytes) => bytes.equals(made[0]))).to.equal(true)
    expect(children()).not.to.include(first)
    await renderer.stop()
  })

  it('lets a program wait for its end', () => {
    expect(saidBy("await renderer.stop(); console.log('stopped')")).to.equal('stopped')
  })

  it('does not keep a program alive that has nothing more to do', () => {
    expect(saidBy("console.log('done')")).to.equal('done')
  })
})

/** What a program says that has had one work done and then does the rest. */
function saidBy(rest: string): string {
  const url = new URL('../../src/rendering/index.ts', import.meta.url).href
  const program = `import { createRenderer } from '${url}'
const renderer = createRenderer(); await renderer.check(Buffer.from(''), []); ${rest}`
  const args = ['--import', 'tsx', '--input-type=module', '-e', program]
  return execFileSync(process.execPath, args, { encoding: 'utf8' }).trim()
}

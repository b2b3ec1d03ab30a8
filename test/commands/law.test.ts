import { execFile } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'chai'
import { lawCommand } from '../../src/commands/law/law-command.ts'

const dueDates = 'test/law/cases/due-dates.json'
const decisions = 'test/law/cases/decisions.json'

/** The last line of an answer, as an object. */
function asked(...argv: string[]) {
  const { lines, exitCode, problem } = lawCommand([...argv, '--json'])
  expect(problem).to.equal(undefined)
  return { exitCode, ...JSON.parse(lines.at(-1)!) }
}

describe('asking the law from the command line', () => {
  it('gives a due date with its steps', () => {
    const found = asked('due', '--clock', 'complaint.first-settlement', '--from', '13/02/2026', '--remote')
    expect(found).to.include({ exitCode: 0, due: '2026-03-30', nominal: '2026-03-30', length: 45, statutory: true })
    expect(found.rule).to.equal('complaint.first-settlement@1')
    expect(found.citation).to.equal('LK Đ.28')
    expect(found.steps.map(({ kind }: { kind: string }) => kind)).to.include.members(['start', 'variant', 'addDays'])
    for (const step of found.steps) expect(step.text, step.kind).to.be.a('string').and.not.equal('')
  })

  it('reads suspensions, two extensions, a named day and a switch', () => {
    const settlement = ['due', '--clock', 'denunciation.settlement', '--from', '2026-03-02']
    const twice = ['--extension', 'especiallyComplex', '--extension-on', '2026-03-25', '--extension-on']
    expect(asked(...settlement, ...twice, '2026-05-04').due).to.equal('2026-06-01')
    expect(asked(...settlement, ...twice, '2026-05-06').due).to.equal('2026-05-04')
    const open = asked(
      'due',
      '--clock',
      'complaint.first-settlement',
      '--from',
      '2026-08-03',
      '--suspension',
      '2026-08-20..',
    )
    expect(open).to.include({ due: null })
    expect(open.positions).to.deep.equal([{ id: 'CNT-11', value: false }])
    const rolled = asked(
      'due',
      '--clock',
      'complaint.acceptance',
      '--from',
      '2021-12-01',
      '--set',
      'rollOverHoliday=false',
    )
    expect(rolled.due).to.equal('2021-12-11')
  })

  it('decides by the facts that are given, and says what is missing', () => {
    const whole = asked('decide', '--on', '2026-09-15', '--defaults')
    expect(whole).to.include({ complete: true, row: 'C-23', handling: 'proposeAcceptance', transition: 'tr.act' })
    expect(whole.papers).to.deep.equal(['TF-1', 'CF-2'])
    const open = asked('decide', '--on', '2026-09-15', '--defaults', '--fact', 'signed=?')
    expect(open).to.include({ complete: false })
    expect(open.missing).to.deep.equal(['signed'])
    const act = asked(
      'decide',
      '--on',
      '2026-07-05',
      '--received',
      '2026-05-20',
      '--defaults',
      '--facts',
      '{"withdrawn":"part"}',
    )
    expect(act).to.include({ on: '2026-07-05', because: 'act', row: 'C-02' })
    expect(asked('decide', '--on', '2021-11-14', '--defaults').transition).to.equal('tr.letter-2021')
  })

  it('names who is competent on both sides of 2025-07-01', () => {
    const second = ['competent', '--kind', 'complaint', '--level', 'commune', '--settlement', 'second', '--on']
    expect(asked(...second, '2025-06-30')).to.include({ settler: 'districtChair', competence: 'subordinate' })
    expect(asked(...second, '2025-07-01')).to.include({ settler: 'provinceChair', competence: 'own' })
  })

  it('knows a year and a day of the calendar', () => {
    const year = asked('calendar', '--year', '2026')
    expect(year).to.include({ year: 2026, status: 'announced', workingDays: 249 })
    expect(year.days).to.deep.include({
      date: '2026-11-24',
      kind: 'holiday',
      name: 'Ngày Văn hóa Việt Nam',
      citation: 'Nghị quyết 28/2026/QH16 Đ.2 khoản 1 (hiệu lực 01/7/2026)',
    })
    expect(asked('calendar', '--day', '10/1/2026')).to.include({ workingDay: true, kind: 'make-up' })
    expect(asked('calendar', '--day', '2026-01-02')).to.include({ workingDay: false, nextWorkingDay: '2026-01-05' })
  })

  it('checks the rules as the start does', () => {
    const { ok, rules, problems, periods, calendar, exitCode } = asked('check')
    expect({ ok, exitCode, problems, calendar }).to.deep.equal({
      ok: true,
      exitCode: 0,
      problems: [],
      calendar: { differences: [] },
    })
    expect(rules).to.be.greaterThan(500)
    expect(periods[0].from).to.equal('2019-01-01')
    expect(periods.at(-1)).to.deep.include({ from: '2026-07-01', to: null, rows: 112, total: true, unreachable: [] })
    expect(periods.filter(({ total }: { total: boolean }) => !total)).to.deep.equal([])
  })

  it('says in words where the table of an older day has a gap, without failing', () => {
    const { lines, exitCode } = lawCommand(['check', '--from', '2018-12-31'])
    expect(exitCode).to.equal(0)
    expect(lines[0]).to.match(/– 31\/12\/2018: \d+ quy tắc, bảng còn thiếu: Loại nội dung: tố cáo/)
  })

  it('names the candidates and the fact that is missing', () => {
    const open = asked('competent', '--kind', 'complaint', '--level', 'commune', '--on', '2026-09-15')
    expect(open).to.include({ settler: null })
    expect(open.missing).to.deep.equal(['settlementLevel'])
    const named = open.candidates.map(
      ({ settler, when }: { settler: string; when: { value: string } }) => `${when.value} ${settler}`,
    )
    expect(named).to.include.members(['first communeChair', 'second provinceChair'])
  })

  it('shows its usage when asked', () => {
    const { lines, exitCode } = lawCommand(['due', '--help'])
    expect(exitCode).to.equal(0)
    for (const name of ['due', 'decide', 'competent', 'calendar', 'check', 'cases'])
      expect(lines[0]).to.include(`npm run law -- ${name}`)
  })

  it('answers in sentences of either language without --json', () => {
    const [title, , due] = lawCommand(['due', '--clock', 'reception.answer', '--from', '2026-11-12']).lines
    expect(title).to.equal('Trả lời sau tiếp công dân (reception.answer@1)')
    expect(due).to.equal('Hạn: thứ Sáu 27/11/2026')
    expect(lawCommand(['calendar', '--day', '2026-11-24', '--language', 'en']).lines[0]).to.match(
      /^Tuesday .*: a day off/,
    )
  })
})

describe('the command itself', function () {
  this.timeout(60_000)

  it('prints one object as its last line and ends with the code of the answer', async () => {
    const answers = await Promise.all([
      run('due', '--clock', 'complaint.first-settlement', '--from', '2026-02-13', '--remote', '--json'),
      run('decide', '--on', '2026-09-15', '--defaults', '--json'),
      run('competent', '--kind', 'petition', '--subject', 'environment', '--on', '2025-03-01', '--json'),
      run('calendar', '--year', '2026', '--json'),
      run('check', '--json'),
      run('cases', dueDates, '--json'),
      run('cases', 'nowhere.json', '--json'),
    ])
    expect(answers.map(({ code }) => code)).to.deep.equal([0, 0, 0, 0, 0, 0, 2])
    const [due, decide, competent, calendar, check, cases] = answers.slice(0, 6).map(({ out }) => JSON.parse(out))
    expect(due).to.include({ due: '2026-03-30' })
    expect(decide).to.include({ row: 'C-23' })
    expect(competent.agencyIds).to.include('so-nnmt')
    expect(calendar.workingDays).to.equal(249)
    expect(check.ok).to.equal(true)
    expect(cases).to.deep.equal({ passed: 190, failed: 0, skipped: 0, failures: [] })
    expect(answers.at(-1)).to.include({ out: '' })
    expect(answers.at(-1)!.problem.trim().split('\n')).to.have.length(1)
  })

  /** The built program where it is newer than its sources, as in npm test; the sources otherwise. */
  function run(...argv: string[]): Promise<{ code: number; out: string; problem: string }> {
    const program = isBuilt() ? ['dist/commands/law.js'] : ['--import', 'tsx', 'src/commands/law.ts']
    return new Promise((resolve) => {
      execFile(process.execPath, [...program, ...argv], (error, out, problem) =>
        resolve({ code: typeof error?.code === 'number' ? error.code : 0, out, problem }),
      )
    })
  }
})

function isBuilt(): boolean {
  const built = statSync('dist/commands/law/law-command.js', { throwIfNoEntry: false })?.mtimeMs ?? 0
  return ['src/commands', 'src/law', 'src/language', 'src/deadlines']
    .flatMap((folder) => readdirSync(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .every((entry) => statSync(join(entry.parentPath, entry.name)).mtimeMs < built)
}

describe('asking the law something that it cannot understand', () => {
  const refused: [string[], RegExp][] = [
    [[], /npm run law -- due/],
    [['ask'], /due, decide, competent, calendar, check, cases/],
    [['due', '--from', '2026-01-01'], /--?clock.*complaint\.acceptance/],
    [['due', '--clock', 'complaint.forever', '--from', '2026-01-01'], /complaint\.acceptance/],
    [['due', '--clock', 'reception.answer', '--from', '31/02/2026'], /31\/02\/2026.*2026-02-13/],
    [['due', '--clock', 'reception.answer', '--from'], /--from/],
    [['due', '--clock', 'reception.answer', '--from', '2026-01-01', '--late'], /--late.*--remote/],
    [['due', '--clock', 'reception.answer', '--from', '2026-01-01', '--set', 'rolling=true'], /rollOverHoliday/],
    [['due', '--clock', 'reception.answer', '--from', '2026-01-01', '--suspension', '2026-02-01'], /2026-02-01.*\.\./],
    [['decide', '--on', '2026-01-01', '--fact', 'sealed=true'], /hasName.*signed/],
    [['decide', '--on', '2026-01-01', '--fact', 'signed=maybe'], /maybe.*true, false/],
    [['decide', '--on', '2026-01-01', '--facts', '[1]'], /JSON/],
    [['competent', '--kind', 'letter', '--on', '2026-01-01'], /complaint, denunciation, petition/],
    [['calendar', '--year', '1999'], /2011–2030/],
    [['cases', 'package.json'], /package\.json/],
    [['cases', 'nowhere.json'], /nowhere\.json/],
    [['check', '--language', 'fr'], /vi, en/],
  ]
  for (const [argv, sentence] of refused) {
    it(argv.join(' ') || 'nothing', () => {
      const { lines, problem, exitCode } = lawCommand(argv)
      expect({ lines, exitCode }).to.deep.equal({ lines: [], exitCode: 2 })
      expect(problem).to.match(sentence)
      if (argv.length > 0) expect(problem!.split('\n')).to.have.length(1)
    })
  }
})

describe('running a file of worked cases', () => {
  let folder = ''
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'law-cases-'))
  })
  after(() => rmSync(folder, { recursive: true, force: true }))

  /** A copy of some cases of a file, each changed as told. */
  function changed(file: string, change: (worked: Record<string, unknown>, index: number) => unknown): string {
    const list = JSON.parse(readFileSync(file, 'utf8')).slice(0, 6)
    const place = join(folder, 'changed.json')
    writeFileSync(place, JSON.stringify(list.map(change)))
    return place
  }

  it('finds the project’s own cases as a lawyer did', () => {
    expect(asked('cases', dueDates)).to.deep.include({ passed: 190, failed: 0, skipped: 0, failures: [] })
    expect(asked('cases', decisions)).to.deep.include({ passed: 148, failed: 0, skipped: 0, failures: [] })
  })

  it('names the case, the field and both values of a wrong due date', () => {
    const found = asked(
      'cases',
      changed(dueDates, (worked, index) => (index === 2 ? { ...worked, due: '2022-05-17' } : worked)),
    )
    expect(found).to.deep.equal({
      exitCode: 1,
      passed: 5,
      failed: 1,
      skipped: 0,
      failures: [{ id: 'WD-003', field: 'due', expected: '2022-05-17', found: '2022-05-16' }],
    })
  })

  it('finds a wrong row and an unknown fact', () => {
    const wrong = changed(decisions, (worked, index) => {
      if (index === 0) return { ...worked, expect: { ...(worked.expect as object), row: 'C-22' } }
      return index === 1 ? { ...worked, facts: { hasNames: false } } : worked
    })
    const { failures, ...counts } = asked('cases', wrong)
    expect(counts).to.deep.equal({ exitCode: 1, passed: 4, failed: 2, skipped: 0 })
    expect(failures.map(({ id, field }: { id: string; field: string }) => `${id} ${field}`)).to.deep.equal([
      'WC-001 row',
      'WC-002 facts',
    ])
  })

  it('finds a clock, a day, an option and a value that do not exist, and goes on', () => {
    const odd = [
      { clock: 'complaint.forever' },
      { start: '2026-02-31' },
      { options: { late: true } },
      { options: { suspensions: 'long' } },
    ]
    const { failed, passed } = asked(
      'cases',
      changed(dueDates, (worked, index) => ({ ...worked, ...odd[index] })),
    )
    expect({ failed, passed }).to.deep.equal({ failed: 4, passed: 2 })
  })

  it('leaves out a table that it does not know, and tells a case without id', () => {
    const odd = changed(decisions, (worked, index) => {
      if (index === 0) return { ...worked, table: 'astrology' }
      if (index === 1) return { ...worked, id: undefined }
      return index === 2 ? 'no case' : worked
    })
    const { failures, ...counts } = asked('cases', odd)
    expect(counts).to.deep.equal({ exitCode: 1, passed: 3, failed: 2, skipped: 1 })
    expect(failures.map(({ id, field }: { id: string; field: string }) => `${id} ${field}`)).to.deep.equal([
      '#2 id',
      '#3 id',
    ])
  })

  it('refuses broken JSON in one sentence', () => {
    const broken = join(folder, 'broken.json')
    writeFileSync(broken, '[{"id": ')
    expect(lawCommand(['cases', broken])).to.include({ exitCode: 2 })
  })

  it('compares the words too with --strict', () => {
    expect(asked('cases', dueDates, '--strict')).to.include({ passed: 190, failed: 0 })
    const reworded = changed(dueDates, (worked) => ({ ...worked, steps: 'by magic' }))
    expect(asked('cases', reworded)).to.include({ failed: 0 })
    expect(asked('cases', reworded, '--strict')).to.include({ failed: 6 })
    const undated = asked('cases', 'test/law/cases/further-due-dates.json', '--strict').failures
    expect(undated.filter(({ field }: { field: string }) => field !== 'citation')).to.deep.equal([])
  })
})

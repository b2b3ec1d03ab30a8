import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { expect } from 'chai'

/** The rooms from low to high: a room may use rooms before it, never one after it. Rooms of one row do not know each other. */
const floors = [
  ['text', 'time', 'law', 'database', 'language'],
  ['access', 'files', 'spreadsheets', 'reading', 'rendering'],
  ['vault', 'audit'],
  ['offices'],
  ['accounts', 'agencies', 'jobs'],
  ['drafts'],
  ['letters'],
  ['receptions', 'feedback'],
  ['people'],
  ['deadlines', 'eligibility', 'rules'],
  ['papers'],
  ['routing'],
  ['late', 'returns'],
  ['notifications'],
  ['lookup', 'satisfaction'],
  ['search', 'figures', 'monitor', 'home', 'admin'],
  ['imports'],
  ['demo', 'setup'],
  ['health'],
]
const floorOf = (room: string) => floors.findIndex((floor) => floor.includes(room))

const files = readdirSync('src', { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
  .map((entry) => join(entry.parentPath, entry.name))
const imports = files.flatMap((file) =>
  [...readFileSync(file, 'utf8').matchAll(/(?:from|import\()\s*'([^']+)'/g)].map((match) => ({
    file,
    target: match[1],
  })),
)
const inside = imports
  .filter(({ target }) => target.startsWith('.'))
  .map(({ file, target }) => ({ file, target: normalize(join(dirname(file), target)) }))
const roomOf = (file: string) => (file.split('/').length > 2 ? file.split('/')[1] : '')
const isWeb = (file: string) => file.split('/').includes('web')

describe('the house', () => {
  it('has every room on a floor', () => {
    const unknown = [...new Set(files.map(roomOf))].filter(
      (room) => room && !['web', 'commands'].includes(room) && floorOf(room) < 0,
    )
    expect(unknown).to.deep.equal([])
  })

  it('has arrows that go down only', () => {
    const upwards = inside
      .filter(({ file, target }) => !isWeb(file) && roomOf(file) && roomOf(target) && roomOf(file) !== roomOf(target))
      .filter(({ file, target }) => roomOf(file) !== 'commands' && roomOf(target) !== 'web')
      .filter(({ target }) => !target.endsWith('/web/paths.ts'))
      .filter(({ file, target }) => floorOf(roomOf(target)) >= floorOf(roomOf(file)))
    expect(upwards.map(({ file, target }) => `${file} → ${target}`)).to.deep.equal([])
  })

  it('meets another room only through its index, or a leaf of addresses', () => {
    const throughTheWall = inside
      .filter(({ file, target }) => roomOf(file) && roomOf(target) && roomOf(file) !== roomOf(target))
      .filter(
        ({ target }) => !['access', 'text', 'time', 'language', 'web', 'database', 'files'].includes(roomOf(target)),
      )
      .filter(({ target }) => !target.endsWith('/index.ts') && !/\/web\/[\w-]*paths\.ts$/.test(target))
      // A page may link to the list behind its number and show rows as that list does.
      .filter(({ file, target }) => !(isWeb(file) && /\/web\/(queue-row|choice-[\w-]+)\.ts$/.test(target)))
      .filter(({ file }) => roomOf(file) !== 'commands')
    expect(throughTheWall.map(({ file, target }) => `${file} → ${target}`)).to.deep.equal([])
  })

  it('lets only web folders know Express', () => {
    const knowing = imports.filter(
      ({ file, target }) => /^express/.test(target) && !isWeb(file) && file !== 'src/app.ts',
    )
    expect(knowing.map(({ file }) => file)).to.deep.equal([])
  })

  it('keeps the law apart from everything, and the embedded database too', () => {
    const out = (room: string) =>
      imports.filter(
        ({ file, target }) =>
          file.startsWith(room) &&
          (target.startsWith('.') ? !normalize(join(dirname(file), target)).startsWith(room) : false),
      )
    expect(out('src/law/').map(({ file }) => file)).to.deep.equal([])
    expect(out('src/database/embedded/').map(({ file }) => file)).to.deep.equal([])
    const lawTools = imports.filter(({ file, target }) => file.startsWith('src/law/') && !target.startsWith('.'))
    expect(lawTools.map(({ target }) => target).filter((target) => target !== 'node:crypto')).to.deep.equal([])
  })

  it('reads the environment in one place', () => {
    const readers = files.filter((file) => /process\.env/.test(readFileSync(file, 'utf8')))
    const allowed = (file: string) =>
      file === 'src/config.ts' || file === 'src/server.ts' || file.startsWith('src/commands/')
    expect(readers.filter((file) => !allowed(file) && !file.startsWith('src/database/embedded/'))).to.deep.equal([])
  })

  it('has no room for useful things without a name', () => {
    expect(files.filter((file) => /(^|\/)(utils?|helpers?|common|misc|managers?)(\/|\.ts$)/.test(file))).to.deep.equal(
      [],
    )
  })
})

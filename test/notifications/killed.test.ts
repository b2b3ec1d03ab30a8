import type { ChildProcess } from 'node:child_process'
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout } from 'node:timers/promises'
import { expect } from 'chai'
import type { Parts } from '../../src/context.ts'
import { newId } from '../../src/id.ts'
import { MessageModel } from '../../src/notifications/message.ts'
import { world } from '../world.ts'
import type { CatcherProcess } from './catcher-process.ts'
import { catcherProcess } from './catcher-process.ts'
import { queueMails, sendAll, sendThroughKill } from './queued-mails.ts'

describe('mails through a kill', function () {
  this.timeout(60_000)
  let parts: Parts
  let catcher: CatcherProcess
  let office: string
  const children: ChildProcess[] = []
  before(async () => {
    parts = (await world()).parts
  })
  beforeEach(async () => {
    office = newId()
    await MessageModel.deleteMany({})
    catcher = catcherProcess()
  })
  afterEach(async () => {
    for (const child of children.splice(0)) child.kill('SIGKILL')
    await catcher.remove()
  })

  /** A process of the program that sends the mails of the same database. */
  async function sender(): Promise<ChildProcess> {
    const { config } = parts
    const settings = {
      DATA_DIR: config.dataFolder,
      UPLOADS_DIR: config.uploadsFolder,
      VAULT_KEY_FILE: config.vaultKeyFile,
      MONGODB_URI: config.mongodbUri,
      SMTP_URL: catcher.smtp(),
      MAIL_FROM: 'tiepdan@example.vn',
    }
    const child = fork('test/notifications/sending-process.ts', [JSON.stringify(settings)], {
      execArgv: ['--import', 'tsx'],
    })
    children.push(child)
    await once(child, 'message')
    return child
  }
  const sent = () => MessageModel.countDocuments({ office }).where('state').equals('sent')

  it('of the mail server: all arrive, none twice but those that are marked', async () => {
    await catcher.start()
    const ids = await queueMails(office, 150)
    const { ids: arrived, twice, again } = await sendThroughKill(parts, office, catcher, { killAt: 40, awaySeconds: 1 })
    expect([...arrived].sort()).to.deep.equal([...ids].sort())
    expect(again).to.include.members(twice)
    expect(again.length).to.be.at.most(6)
    expect(await sent()).to.equal(150)
  })

  it('of the program in the middle of a sending: another process sends it once more, marked', async () => {
    await catcher.start('never')
    const [id] = await queueMails(office, 1)
    const child = await sender()
    while (catcher.caught().length === 0) await setTimeout(50)
    child.kill('SIGKILL')
    await catcher.kill()
    await catcher.start()
    await MessageModel.updateOne({ office }, { $set: { 'lease.until': new Date(0) } })
    await sendAll(parts, office, catcher)
    expect(await MessageModel.findOne({ office }).lean()).to.include({ state: 'sent', again: true })
    expect(catcher.caught().map((one) => one.id)).to.deep.equal([id, id])
  })

  it('of nobody: two processes that send at once send each mail once', async () => {
    await catcher.start()
    await sender()
    const ids = await queueMails(office, 60)
    await sendAll(parts, office, catcher)
    const arrived = catcher.caught().map((one) => one.id)
    expect(arrived.sort()).to.deep.equal([...ids].sort())
    expect(await sent()).to.equal(60)
  })
})

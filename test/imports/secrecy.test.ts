import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect } from 'chai'
import mongoose from 'mongoose'
import { LetterModel } from '../../src/letters/index.ts'
import { packageRoot } from '../../src/root.ts'
import { readTable } from '../../src/spreadsheets/index.ts'
import { fold } from '../../src/text/fold.ts'
import type { ImportedOffice } from '../imported-office.ts'
import { importedOffice } from '../imported-office.ts'
import { world } from '../world.ts'

describe('the denouncers of an imported register', function () {
  this.timeout(60_000)
  let people: ImportedOffice
  before(async () => {
    people = await importedOffice()
  })

  it('stand nowhere in clear text: in no collection, neither name nor number nor telephone', async () => {
    const denouncers = await denouncersOnly()
    expect(denouncers.size).to.be.above(150)
    const database = mongoose.connection.db
    for (const { name } of (await database?.listCollections().toArray()) ?? []) {
      for await (const document of database?.collection(name).find({ office: people.office }) ?? []) {
        expect(found(JSON.stringify(document), denouncers), name).to.deep.equal([])
      }
    }
  })

  it('are in the vault, and only there', async () => {
    const secret = await LetterModel.find({ office: people.office, secret: true }).lean()
    expect(secret).to.have.length(195)
    expect(secret.every((letter) => letter.senders.length === 0 && letter.personKeys.length === 0)).to.equal(true)
    const { parts } = await world()
    const named = secret.find((letter) => letter.vaultId)
    const [identity] = await parts.vault.read(named?.vaultId ?? '')
    expect(identity.name).to.match(/\S+ \S+/)
  })
})

/** Which of the secrets a text says, read word by word. */
function found(text: string, secrets: Set<string>): string[] {
  const words = fold(text).match(/[a-z0-9]+/g) ?? []
  return words.flatMap((word, at) =>
    begins(secrets).has(word)
      ? [1, 2, 3, 4, 5].map((size) => words.slice(at, at + size).join(' ')).filter((words) => secrets.has(words))
      : [],
  )
}

let firstWords: Set<string> | null = null

function begins(secrets: Set<string>): Set<string> {
  firstWords ??= new Set([...secrets].map((secret) => secret.split(' ')[0]))
  return firstWords
}

/** Folded names of several words, numbers and telephones that the registers write only beside a denunciation. */
async function denouncersOnly(): Promise<Set<string>> {
  const secret = new Set<string>()
  const open = new Set<string>()
  const files = [
    ['so-don-thu.csv', 'Loại đơn', ['Họ và tên người gửi', 'Số CCCD', 'Điện thoại']],
    ['so-tiep-cong-dan.csv', 'Loại việc', ['Họ và tên công dân', 'Số CCCD']],
    ['phan-anh-kien-nghi.csv', 'Kênh tiếp nhận', ['Họ và tên', 'Điện thoại']],
  ] as const
  for (const [file, kindHeading, headings] of files) {
    const table = await readTable(await readFile(join(packageRoot, 'sample-registers', file)))
    const at = (heading: string) => table.headings.indexOf(heading)
    for (const row of table.rows) {
      const into = row.cells[at(kindHeading)].includes('Tố cáo') ? secret : open
      for (const heading of headings) if (row.cells[at(heading)].trim()) into.add(fold(row.cells[at(heading)]))
    }
  }
  const others = [...open].join('\n')
  return new Set([...secret].filter((value) => value.length > 7 && !others.includes(value)))
}

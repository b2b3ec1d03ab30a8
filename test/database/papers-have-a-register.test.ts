import { expect } from 'chai'
import mongoose from 'mongoose'
import { fillOutgoing } from '../../src/database/migrations/0003-papers-have-a-register.ts'
import { newId } from '../../src/id.ts'
import type { Letter } from '../../src/letters/index.ts'
import { LetterModel } from '../../src/letters/index.ts'
import type { Outgoing } from '../../src/papers/outgoing.ts'
import { OutgoingModel } from '../../src/papers/outgoing.ts'
import { aLetter } from '../factories/letters.ts'
import { aReception } from '../factories/receptions.ts'
import { anOffice } from '../people.ts'
import { world } from '../world.ts'

describe('taking numbers given before into the register of outgoing papers', () => {
  it('makes each a line, counts what waits, and does nothing when it runs again', async () => {
    await world()
    const people = await anOffice()
    const letter = await aLetter(people.minh)
    const visit = await aReception(people.lan)
    const old = { code: 'TF-2', contentNo: 1, symbol: 'HD-BTCD', signer: people.minh.id, signerName: people.minh.name }
    const papers = [
      { ...old, id: newId(), no: 7, year: 2026, on: '2026-09-01', status: 'signed', effect: { kind: 'none' } },
      {
        ...old,
        id: newId(),
        no: 8,
        year: 2026,
        on: '2026-09-02',
        status: 'cancelled',
        why: 'Nhầm',
        effect: { kind: 'none' },
      },
      { ...old, id: newId(), no: null, year: null, on: null, status: 'awaitingSignature', effect: { kind: 'none' } },
    ]
    const { connection } = mongoose
    await connection.collection<{ _id: string }>('letters').updateOne({ _id: letter._id }, { $set: { papers } })
    await connection
      .collection<{ _id: string }>('receptions')
      .updateOne({ _id: visit._id }, { $unset: { papers: 1, waitingPapers: 1 } })
    for (let times = 0; times < 2; times += 1) await fillOutgoing.run(new Date())
    const lines = await OutgoingModel.find({ office: people.office }).sort({ no: 1 }).lean<Outgoing[]>()
    expect(lines.map(({ no, status, why }) => [no, status, why])).to.deep.equal([
      [7, 'issued', null],
      [8, 'cancelled', 'Nhầm'],
    ])
    const after = (await LetterModel.findById(letter._id).lean<Letter>()) as Letter
    expect(after.waitingPapers).to.equal(1)
    expect(after.papers.map(({ registerId }) => registerId)).to.deep.equal([papers[0].id, papers[1].id, null])
    expect(after.papers[0].fields).to.deep.equal({})
    const stored = await connection
      .collection<{ _id: string; papers: unknown[] }>('receptions')
      .findOne({ _id: visit._id })
    expect(stored?.papers).to.deep.equal([])
  })
})

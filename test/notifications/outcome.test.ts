import { expect } from 'chai'
import { newCircuit } from '../../src/notifications/circuit.ts'
import { afterTry, mostTries, pauseAfter } from '../../src/notifications/outcome.ts'

const now = new Date('2026-09-15T03:00:00Z')
const at = { now, random: 0.5, mayRepeat: true }
const first = { tries: 1, again: false }

describe('what becomes of a message after a try', () => {
  it('waits 30 seconds, then twice as long each time, never more than an hour and a fifth', () => {
    expect([1, 2, 3, 8, 12].map((tries) => pauseAfter(tries, 0.5))).to.deep.equal([
      30_000, 60_000, 120_000, 3_600_000, 3_600_000,
    ])
    expect(pauseAfter(1, 0)).to.equal(24_000)
    expect(pauseAfter(1, 1)).to.equal(36_000)
  })

  it('goes again after a refusal that passes, and to the dead list after twelve', () => {
    const busy = { kind: 'notTaken', why: 'SMTP 451', isDown: false } as const
    expect(afterTry(first, busy, at)).to.deep.include({ state: 'queued', nextAt: new Date('2026-09-15T03:00:30Z') })
    expect(afterTry({ tries: mostTries, again: false }, busy, at)).to.include({ state: 'dead' })
  })

  it('does not count a try at a server that is down', () => {
    const down = { kind: 'notTaken', why: 'ECONNREFUSED', isDown: true } as const
    expect(afterTry({ tries: mostTries, again: false }, down, at)).to.include({ state: 'queued', tries: mostTries - 1 })
  })

  it('sends what is unknown once more, marked, and leaves it then to a person', () => {
    const unknown = { kind: 'unknown', why: 'ETIMEDOUT' } as const
    expect(afterTry(first, unknown, at)).to.deep.include({ state: 'queued', again: true, nextAt: now })
    expect(afterTry({ tries: 2, again: true }, unknown, at)).to.include({ state: 'unknown' })
  })

  it('never repeats by itself what a gateway might deliver twice', () => {
    const after = afterTry(first, { kind: 'unknown', why: 'TimeoutError' }, { ...at, mayRepeat: false })
    expect(after).to.include({ state: 'unknown' })
    expect(after.again).to.equal(undefined)
  })

  it('gives up at once what is refused for good', () => {
    expect(afterTry(first, { kind: 'refused', why: 'SMTP 550' }, at)).to.include({ state: 'failed' })
  })
})

describe('the circuit of a channel', () => {
  const later = (seconds: number) => new Date(now.getTime() + seconds * 1000)

  it('lets all through, none while the server is down, and one probe after each longer pause', () => {
    const circuit = newCircuit()
    expect(circuit.room(now, 3)).to.equal(3)
    circuit.wasDown(now)
    circuit.wasDown(now) // the other connections went down with it
    expect(circuit.room(later(1), 3)).to.equal(0)
    expect(circuit.room(later(2), 3)).to.equal(1)
    circuit.wasDown(later(2))
    expect(circuit.room(later(5), 3)).to.equal(0)
    expect(circuit.room(later(6), 3)).to.equal(1)
    circuit.answered()
    expect(circuit.room(later(6), 3)).to.equal(3)
  })

  it('asks a server that stays down once a minute', () => {
    const circuit = newCircuit()
    for (let second = 0; second < 3600; second += 60) circuit.wasDown(later(second))
    expect(circuit.opensAt()).to.deep.equal(later(3600 - 60 + 60))
  })
})

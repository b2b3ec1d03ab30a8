import { expect } from 'chai'
import type { ClockDefinition, ClockVersion } from '../../../src/law/clocks/clock.ts'
import { clockDefinitions, readClocks } from '../../../src/law/clocks/clock-definitions.ts'
import { clockIds } from '../../../src/law/index.ts'

/** The clocks with the versions of `letter.processing` changed. */
function changed(change: (versions: ClockVersion[]) => ClockVersion[]): ClockDefinition[] {
  return clockDefinitions.map((clock) =>
    clock.id === 'letter.processing' ? { ...clock, versions: change([...clock.versions]) } : clock,
  )
}

describe('the clocks', () => {
  it('are the 64 of the map, each once', () => {
    expect(clockIds).to.have.length(64)
    expect([...readClocks(clockDefinitions).keys()].sort()).to.deep.equal([...clockIds].sort())
  })

  it('say in both languages what starts them', () => {
    for (const { id, startEvent } of clockDefinitions)
      for (const text of [startEvent.vi, startEvent.en]) expect(text.trim(), id).to.match(/^\S.+\S$/)
  })

  const mistakes: [string, ClockDefinition[], string][] = [
    [
      'without citation',
      changed(([first, second]) => [first!, { ...second!, citation: '' }]),
      'letter.processing: no citation (version of 2021-11-15)',
    ],
    [
      'with versions that overlap',
      changed(([first, second]) => [{ ...first!, inForceTo: '2021-11-15' }, second!]),
      'letter.processing: overlaps the version before it',
    ],
    [
      'with a version after one that has no end',
      changed(([first, second]) => [{ ...first!, inForceTo: null }, second!]),
      'letter.processing: overlaps the version before it',
    ],
    [
      'with neither length nor reason',
      changed(([first]) => [{ ...first!, length: null }]),
      'letter.processing: neither a length nor a reason',
    ],
    [
      'that ends before it begins',
      changed(([first]) => [{ ...first!, inForceTo: '2014-06-30' }]),
      'ends before it begins',
    ],
    ['without a version', changed(() => []), 'letter.processing: the clock has no version'],
    ['twice', [...clockDefinitions, clockDefinitions[0]!], 'letter.register: the clock is defined twice'],
    ['not at all', clockDefinitions.slice(1), 'letter.register: the clock is not defined'],
  ]
  for (const [what, definitions, problem] of mistakes) {
    it(`are refused when one is defined ${what}`, () => {
      expect(() => readClocks(definitions)).to.throw(problem)
    })
  }
})

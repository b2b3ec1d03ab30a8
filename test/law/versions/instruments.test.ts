import { expect } from 'chai'
import { readCitation } from '../../../src/law/versions/articles.ts'
import { collectRules } from '../../../src/law/versions/collect-rules.ts'
import {
  articleInForceFrom,
  instrumentOf,
  instrumentProblems,
  instruments,
} from '../../../src/law/versions/instruments.ts'

describe('the instruments', () => {
  it('have names of one meaning and days that are days', () => {
    expect(instrumentProblems()).to.deep.equal([])
    const [first] = instruments
    expect(instrumentProblems([first!, { ...first!, id: 'again', inForceFrom: '2012-02-30' }])).to.include.members([
      'LK: names two instruments',
      'again: not a day',
    ])
  })

  it('are known for every citation of the law', () => {
    const nameless = collectRules().filter(
      ({ citation }) => citation !== '—' && readCitation(citation).articles.length === 0,
    )
    expect(nameless).to.deep.equal([])
  })

  it('leave no day between an instrument and the one that it replaced', () => {
    const end = (id: string) => instrumentOf(id).inForceTo
    expect([end('ND75-2012'), instrumentOf('ND124-2020').inForceFrom]).to.deep.equal(['2020-12-09', '2020-12-10'])
    expect([end('TT07-2014'), instrumentOf('TT05-2021').inForceFrom]).to.deep.equal(['2021-11-14', '2021-11-15'])
    expect([end('ND64-2014'), instrumentOf('ND154-2026').inForceFrom]).to.deep.equal(['2026-06-30', '2026-07-01'])
  })

  it('know the articles that came later', () => {
    expect(articleInForceFrom(instrumentOf('LK'), '11')).to.equal('2012-07-01')
    expect(articleInForceFrom(instrumentOf('LK'), '11a')).to.equal('2026-07-01')
  })
})

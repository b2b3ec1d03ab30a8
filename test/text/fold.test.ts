import { expect } from 'chai'
import fc from 'fast-check'
import { fold, words } from '../../src/text/fold.ts'
import { queryTokens, searchTokens } from '../../src/text/search-tokens.ts'

describe('folding Vietnamese text', () => {
  it('drops diacritics, case and doubled spaces', () => {
    expect(fold('  NGUYỄN   Đức ')).to.equal('nguyen duc')
    expect(fold('Xã Ba Tơ')).to.equal(fold('xã ba tô'))
  })

  it('folds composed and decomposed writing alike, and folding twice changes nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(fold(text.normalize('NFD'))).to.equal(fold(text.normalize('NFC')))
        expect(fold(fold(text))).to.equal(fold(text))
      }),
    )
  })

  it('keeps the number of a document together', () => {
    expect(words('Quyết định số 2046/QĐ-UBND, ngày 12/8')).to.include('2046/qd-ubnd')
  })
})

describe('tokens of the search', () => {
  it('finds a letter by any beginning of a word, name pair, number or telephone', () => {
    const tokens = searchTokens({
      texts: ['Thu hồi đất vườn'],
      names: ['Võ Thị Lành'],
      numbers: ['1130/2026', '0935120486'],
    })
    for (const query of ['hoi', 'VƯỜN', 'vo thi', '1130/2026', '0935'])
      for (const token of queryTokens(query))
        expect(
          tokens.some((one) => one.startsWith(token)),
          `${query}: ${token}`,
        ).to.equal(true)
  })
})

import { expect } from 'chai'
import { foldFor } from '../../../../src/database/embedded/collection/fold.ts'

describe('folds of texts', () => {
  const signs = Array.from({ length: 0x2000 }, (_, code) => String.fromCodePoint(code))

  for (const sensitivity of ['base', 'case', 'accent', 'variant'] as const)
    it(`are the same for signs that Vietnamese takes for the same (${sensitivity})`, () => {
      const { compare } = new Intl.Collator('vi', { sensitivity })
      const fold = foldFor('vi')
      const sorted = signs.toSorted(compare)
      const wrong = sorted.filter(
        (sign, i) => i > 0 && compare(sorted[i - 1], sign) === 0 && fold(sorted[i - 1]) !== fold(sign),
      )
      expect(wrong).to.deep.equal([])
    })

  it('tell most texts apart', () => {
    const fold = foldFor('vi')
    expect(['Nguyễn Đức Hoà', 'NGUYỄN ĐỨC HÒA'].map(fold)).to.deep.equal(['nguyenđuchoa', 'nguyenđuchoa'])
    expect(['Lê', 'Lý', 'Đinh', 'Dinh', 'Hồ sơ 10', 'Hồ sơ 11'].map(fold)).to.deep.equal([
      'le',
      'ly',
      'đinh',
      'dinh',
      'hoso10',
      'hoso11',
    ])
  })
})

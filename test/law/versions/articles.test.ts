import { expect } from 'chai'
import { articlesIn, readCitation } from '../../../src/law/versions/articles.ts'

const named = (citation: string) =>
  articlesIn(citation).map(({ instrument, article, clause, point }) =>
    [instrument, article, clause, point].filter((part) => part !== undefined).join(' '),
  )

describe('the articles that a citation names', () => {
  it('are read with clause and point, in brackets or with dots', () => {
    expect(named('LK Đ.28(1)(d)')).to.deep.equal(['LK 28 1 d'])
    expect(named('LTC Đ.12.3.a')).to.deep.equal(['LTC 12 3 a'])
    expect(named('NĐ 31 Đ.20.1')).to.deep.equal(['ND31-2019 20 1'])
    expect(named('TT 05/2021/TT-TTCP Đ.6(2)(b)')).to.deep.equal(['TT05-2021 6 2 b'])
    expect(named('NĐ 124/2020 Đ.28b(1), (2)')).to.deep.equal(['ND124-2020 28b 1', 'ND124-2020 28b 2'])
  })

  it('go on in a list, from clause to clause or from article to article', () => {
    expect(named('LK Đ.17, 18')).to.deep.equal(['LK 17', 'LK 18'])
    expect(named('LTC Đ.22, 25.1')).to.deep.equal(['LTC 22', 'LTC 25 1'])
    expect(named('BLDS 2015 Đ.148(3), (4)')).to.deep.equal(['BLDS-2015 148 3', 'BLDS-2015 148 4'])
    expect(named('LTC Đ.12(1), Đ.13')).to.deep.equal(['LTC 12 1', 'LTC 13'])
  })

  it('include all that stands between two ends', () => {
    expect(named('LTC Đ.50-52')).to.deep.equal(['LTC 50', 'LTC 51', 'LTC 52'])
    expect(named('LTC Đ.23.1-2')).to.deep.equal(['LTC 23 1', 'LTC 23 2'])
    expect(named('LTC Đ.12(4)-(5)')).to.deep.equal(['LTC 12 4', 'LTC 12 5'])
    expect(named('NĐ 31/2019 Đ.6(2)(b)-(d)')).to.deep.equal(['ND31-2019 6 2 b', 'ND31-2019 6 2 c', 'ND31-2019 6 2 d'])
  })

  it('belong to the instrument before them, or to the one that they are the new text of', () => {
    expect(named('NĐ 124 Đ.16(1); LK Đ.27')).to.deep.equal(['ND124-2020 16 1', 'LK 27'])
    expect(named('NĐ 156/2026 Đ.1 (Đ.4.3 mới của NĐ 31/2019)')).to.deep.equal(['ND156-2026 1', 'ND31-2019 4 3'])
  })

  it('may be a form, or the whole instrument', () => {
    expect(named('TT 05/2021 Mẫu số 02')).to.deep.equal(['TT05-2021 Mẫu 02'])
    expect(named('NĐ 141/2025; LK Đ.17')).to.deep.equal(['ND141-2025', 'LK 17'])
    expect(named('NĐ 22/2019, 28/2019')).to.deep.equal(['ND22-2019', 'ND28-2019'])
  })

  it('report a word that nobody can look up, and name nothing for a dash', () => {
    expect(readCitation('LK Đ.33(1) second paragraph').unread).to.deep.equal(['second', 'paragraph'])
    expect(readCitation('NĐ 999/2030 Đ.1')).to.deep.equal({ articles: [], unread: ['NĐ', '999/2030', '1'] })
    expect(readCitation('—')).to.deep.equal({ articles: [], unread: [] })
    expect(readCitation('LK Đ.50; NĐ 124/2020 Đ.16(1) (sửa đổi bởi NĐ 155/2026 Đ.10)').unread).to.deep.equal([])
  })
})

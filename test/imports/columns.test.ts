import { expect } from 'chai'
import { missingColumns, recogniseColumns } from '../../src/imports/columns.ts'
import { kindsIn } from '../../src/imports/letter-row.ts'
import { personName } from '../../src/imports/read-row.ts'
import { withoutIdentity } from '../../src/imports/without-identity.ts'
import { registerWords } from '../../src/imports/words.ts'

const { columns } = registerWords.letters

describe('the headings of a register', () => {
  it('are recognised in capitals, without diacritics, with other spaces, in any order', () => {
    const mapping = recogniseColumns(['LOẠI ĐƠN', 'Ngay nhan', '  Số  đến ', 'Nội dung', 'Lạ'], columns)
    expect(mapping).to.deep.equal({ kinds: 0, receivedOn: 1, number: 2, summary: 3 })
    expect(missingColumns(mapping, columns)).to.deep.equal([])
  })

  it('serve one column each; what is needed and absent is named', () => {
    const mapping = recogniseColumns(['Số đến', 'Ngày nhận', 'Ngày nhận'], columns)
    expect(missingColumns(mapping, columns)).to.deep.equal(['summary', 'kinds'])
  })
})

describe('the words of a register', () => {
  it('name kinds of content in several ways; one that is not known is not guessed', () => {
    expect(kindsIn('Kiến nghị, phản ánh; Khiếu nại')).to.deep.equal(['petition', 'complaint'])
    expect(kindsIn('KHIẾU NẠI + tố cáo')).to.deep.equal(['complaint', 'denunciation'])
    expect(kindsIn('Khiếu nại, tố cáo')).to.deep.equal(['complaint', 'denunciation'])
    expect(kindsIn('Hỏi đáp')).to.deep.equal([null])
  })

  it('give names as people write them', () => {
    expect(personName('  CHÂU HỮU ỬNG ')).to.equal('Châu Hữu Ửng')
    expect(personName('Nguyễn  thị Lan')).to.equal('Nguyễn thị Lan')
  })

  it('lose the denouncer wherever the name, the number or the telephone stands', () => {
    const identity = { name: 'Lý Bí Mật', address: 'thôn Kín, xã Ba Tơ', phone: '0901234567', idNumber: '051099001122' }
    const text = 'Bà LÝ BÍ MẬT (ly bi mat, 0901 234 567, CCCD 051 099 001 122) ở Thôn Kín, xã Ba Tơ tố cáo công chức'
    expect(withoutIdentity(text, identity)).to.equal('Bà […] ([…], […], CCCD […]) ở […] tố cáo công chức')
  })
})

import { expect } from 'chai'
import { withNamedErrors } from '../../src/web/named-errors.ts'

describe('the summary of errors', () => {
  it('names the field of each error in the words of the page', () => {
    const model = withNamedErrors({
      title: 'Vào sổ',
      errorSummary: {
        errors: [
          { href: '#receivedOn', text: 'ngày này không có trong lịch' },
          { href: '#senders-0-name', text: 'chưa nhập' },
          { text: 'không thuộc ô nào' },
        ],
      },
      sections: [{ fields: [{ id: 'receivedOn', label: 'Ngày nhận' }] }],
      senders: [{ name: { id: 'senders-0-name', label: 'Họ và tên' } }],
    })
    const { errors } = model.errorSummary as { errors: { text: string }[] }
    expect(errors.map((error) => error.text)).to.deep.equal([
      'Ngày nhận: ngày này không có trong lịch',
      'Họ và tên: chưa nhập',
      'không thuộc ô nào',
    ])
  })
})

import { expect } from 'chai'
import type { Identity } from '../../src/vault/index.ts'
import { mentions } from '../../src/vault/index.ts'

const tinh: Identity = { name: 'Lê Văn Tình', address: null, phone: '0905123456', idNumber: '051088001234' }
const writing: Identity = {
  ...tinh,
  contact: {
    channel: 'email',
    email: 'tinh.lv@example.vn',
    language: 'vi',
    consent: true,
    writtenRequest: true,
    at: '2026-11-02T01:00:00.000Z',
    by: 'hoa',
  },
}

describe('a text that tells who somebody is', () => {
  it('holds the whole name in any case and accent, the number, or the telephone with spaces', () => {
    for (const text of ['Ông LÊ VĂN TÌNH nói', 'le van tinh', 'số 0510 8800 1234', 'gọi 0905 123 456'])
      expect(mentions(text, [tinh]), text).to.equal(true)
  })

  it('holds the e-mail address that messages go to', () => {
    expect(mentions('trả lời về Tinh.LV@example.vn', [writing])).to.equal(true)
  })

  it('tells nobody by one word of a name, nor by the address of an e-mail that nobody gave', () => {
    for (const text of ['ông Tình', 'thư của tinh.lv@example.vn']) expect(mentions(text, [tinh]), text).to.equal(false)
    expect(mentions('không có gì', [writing])).to.equal(false)
  })
})

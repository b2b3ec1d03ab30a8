import { expect } from 'chai'
import { bareDigits, grouped, isIdNumber, isPassportNumber, isPhone, masked } from '../../src/text/citizen-numbers.ts'

describe('numbers of citizens', () => {
  it('takes identification numbers of 12 or 9 digits and passports', () => {
    expect(isIdNumber(bareDigits('051 172 004 318'))).to.equal(true)
    expect(isIdNumber('212345678')).to.equal(true)
    expect(isIdNumber('05117200431')).to.equal(false)
    expect(isPassportNumber('C1234567')).to.equal(true)
  })

  it('takes telephones that begin with 0 or +84', () => {
    expect(isPhone(bareDigits('0935 120 486'))).to.equal(true)
    expect(isPhone(bareDigits('(0255) 3700100'))).to.equal(true)
    expect(isPhone('935120486')).to.equal(false)
  })

  it('groups for reading and hides the middle for showing', () => {
    expect(grouped('051172004318')).to.equal('051 172 004 318')
    expect(grouped('0935120486')).to.equal('0935 120 486')
    expect(masked('0914555327')).to.equal('0914 ••• 327')
  })
})

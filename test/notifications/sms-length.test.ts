import { expect } from 'chai'
import { smsLength, withoutMarks } from '../../src/notifications/sms-length.ts'

describe('the length of an SMS', () => {
  it('counts 160 letters of GSM as one message, and one more as two', () => {
    expect(smsLength('a'.repeat(160))).to.deep.equal({ alphabet: 'gsm7', units: 160, segments: 1 })
    expect(smsLength('a'.repeat(161))).to.include({ segments: 2 })
    expect(smsLength('a'.repeat(306))).to.include({ segments: 2 })
    expect(smsLength('a'.repeat(307))).to.include({ segments: 3 })
  })

  it('counts 70 letters with Vietnamese marks as one message, 67 in each of several', () => {
    expect(smsLength('ơ'.repeat(70))).to.deep.equal({ alphabet: 'ucs2', units: 70, segments: 1 })
    expect(smsLength('ơ'.repeat(71))).to.include({ segments: 2 })
    expect(smsLength('ơ'.repeat(134))).to.include({ segments: 2 })
    expect(smsLength('ơ'.repeat(135))).to.include({ segments: 3 })
  })

  it('turns the whole text to UCS-2 for one letter that GSM lacks', () => {
    expect(smsLength(`${'a'.repeat(100)}ạ`)).to.deep.equal({ alphabet: 'ucs2', units: 101, segments: 2 })
  })

  it('counts brackets and the euro twice in GSM, and never cuts such a pair', () => {
    expect(smsLength('€'.repeat(80))).to.include({ units: 160, segments: 1 })
    // 153 is odd: the 77th pair begins the second part.
    expect(smsLength('€'.repeat(153))).to.include({ units: 306, segments: 3 })
  })

  it('counts a sign beyond the first plane as two', () => {
    expect(smsLength('🙂'.repeat(35))).to.deep.equal({ alphabet: 'ucs2', units: 70, segments: 1 })
  })

  it('is nothing for an empty text', () => {
    expect(smsLength('')).to.include({ units: 0, segments: 0 })
  })

  it('takes the marks off every Vietnamese letter, and leaves a text that GSM can say', () => {
    const text = withoutMarks('Đơn số 1130/2026 của ông/bà đã được thụ lý. Ưu đãi, ỹ, ặ – “hết”')
    expect(text).to.equal('Don so 1130/2026 cua ong/ba da duoc thu ly. Uu dai, y, a - "het"')
    expect(smsLength(text).alphabet).to.equal('gsm7')
  })
})

import { expect } from 'chai'
import { readLetter } from '../../src/reading/index.ts'
import { fold } from '../../src/text/fold.ts'

const kinds = (text: string) => readLetter(text).kinds.map((kind) => kind.value)

describe('reading a letter', () => {
  it('goes by what it asks, not by what it is called', () => {
    expect(kinds('ĐƠN TỐ CÁO\nTôi đề nghị xem xét lại quyết định thu hồi đất của tôi.')).to.deep.equal(['complaint'])
    expect(kinds('ĐƠN PHẢN ÁNH\nÔng A, Chủ tịch UBND xã, đã nhận hối lộ của doanh nghiệp.')).to.deep.equal([
      'denunciation',
    ])
  })

  it('finds the second matter of a letter, in the order of the text', () => {
    const text = 'Tôi khiếu nại Quyết định số 12/QĐ-UBND. Đồng thời tôi tố cáo ông Bình, cán bộ địa chính, nhận hối lộ.'
    expect(kinds(text)).to.deep.equal(['complaint', 'denunciation'])
  })

  it('takes no kind from what is denied, quoted or told of others', () => {
    expect(kinds('Tôi không tố cáo ai, chỉ mong được hướng dẫn thủ tục.')).to.deep.equal(['petition'])
    expect(kinds('Theo Luật Khiếu nại thì người khiếu nại có quyền. Tôi chỉ muốn hỏi bao giờ chi trả.')).to.deep.equal([
      'petition',
    ])
  })

  it('proposes nothing for a letter that takes an earlier one back, and nothing where nothing is said', () => {
    expect(kinds('Tôi xin rút đơn khiếu nại Quyết định số 87/QĐ-UBND.')).to.deep.equal([])
    expect(readLetter('')).to.deep.equal({
      kinds: [],
      field: null,
      subject: null,
      body: null,
      decision: null,
      level: null,
    })
    expect(kinds('Gia đình tôi đã nhận đủ tiền.')).to.deep.equal([])
  })

  it('shows the words on which a proposal rests, where they stand in the text as typed', () => {
    const text = 'Kính gửi ông.\nTôi   khiếu nại\nQuyết định  số 5/QĐ-UBND của UBND xã Bình Sơn về việc thu hồi đất.'
    const { kinds: found, decision, body, field } = readLetter(text)
    for (const proposal of [...found, decision, body, field])
      for (const { from, to, words } of proposal?.because ?? []) expect(text.slice(from, to)).to.equal(words)
    expect(found[0]?.because[0]?.words).to.equal('khiếu nại\nQuyết định')
    expect(found[0]?.rule).to.equal('kind.complaint.object')
    expect(field?.because.map((place) => place.words)).to.deep.equal(['thu hồi đất'])
  })

  it('reads without diacritics, in capitals, and with marks typed apart', () => {
    const text = 'Tôi khiếu nại Quyết định số 77/QĐ-UBND ngày 5/5/2026 của UBND xã Nghĩa Hành về việc thu hồi đất.'
    const bare = text.normalize('NFD').replace(/\p{M}/gu, '').replace(/Đ/g, 'D').replace(/đ/g, 'd')
    for (const written of [text, bare, text.toUpperCase(), text.normalize('NFD'), bare.toLowerCase()]) {
      const { kinds: found, decision, field } = readLetter(written)
      expect(
        found.map((kind) => kind.value),
        written,
      ).to.deep.equal(['complaint'])
      expect(decision?.value.on, written).to.equal('2026-05-05')
      expect(decision?.value.no.toLowerCase(), written).to.match(/^77\/q[đd]-ubnd$/)
      expect(fold(decision?.value.issuer ?? ''), written).to.equal('ubnd xa nghia hanh')
      expect(field?.value, written).to.equal('land.recovery-decision')
    }
  })
})

describe('the decision complained of', () => {
  const decision = (text: string) => readLetter(`Tôi khiếu nại. ${text}`).decision?.value

  it('has number, day and issuer, however they are written', () => {
    expect(decision('Tôi khiếu nại Quyết định số 2046/QĐ-UBND ngày 12/8/2026 của UBND xã Bình Sơn.')).to.deep.equal({
      no: '2046/QĐ-UBND',
      on: '2026-08-12',
      issuer: 'UBND xã Bình Sơn',
    })
    expect(decision('Đề nghị xem lại QĐ 2046.')).to.deep.equal({ no: '2046', on: null, issuer: null })
    expect(decision('Tôi khiếu nại QĐ số l2O/QĐ-UBND ngày l7/O3/2026.')).to.include({
      no: '120/QĐ-UBND',
      on: '2026-03-17',
    })
    expect(decision('Tôi khiếu nại Thông báo số 8/TB-UBND ngày mười lăm tháng bảy năm 2026.')).to.include({
      on: '2026-07-15',
    })
    expect(decision('Ngày 3/4/2026 UBND xã Ba Tơ ban hành Quyết định số 9/QĐ-UBND thu hồi đất của tôi.')).to.deep.equal(
      {
        no: '9/QĐ-UBND',
        on: '2026-04-03',
        issuer: 'UBND xã Ba Tơ',
      },
    )
  })

  it('is the one that is attacked, not the one that is cited', () => {
    const text = 'Căn cứ Quyết định số 50/2024/QĐ-UBND của UBND tỉnh. Tôi khiếu nại Quyết định số 915/QĐ-UBND.'
    expect(decision(text)?.no).to.equal('915/QĐ-UBND')
  })

  it('is none when two are attacked alike, when a day does not exist, and in a petition', () => {
    expect(decision('Tôi khiếu nại Quyết định số 1/QĐ-UBND. Tôi khiếu nại Quyết định số 2/QĐ-UBND.')).to.equal(
      undefined,
    )
    expect(decision('Tôi khiếu nại Quyết định số 1/QĐ-UBND ngày 31/02/2026.')?.on).to.equal(null)
    expect(readLetter('Theo Quyết định số 19/QĐ-UBND, đề nghị xã sớm làm đường.').decision).to.equal(null)
  })
})

describe('the body complained of', () => {
  const body = (text: string) => readLetter(text).body?.value

  it('is not the one to which the letter is addressed, nor the one asked for help', () => {
    const text =
      'Kính gửi Chủ tịch UBND tỉnh Quảng Ngãi.\nTôi tố cáo ông An, cán bộ UBND xã Sơn Hạ, nhận hối lộ. Đề nghị Công an tỉnh Quảng Ngãi làm rõ.'
    expect(body(text)).to.equal('UBND xã Sơn Hạ')
  })

  it('ends where the name ends', () => {
    expect(body('Tôi khiếu nại việc UBND huyện Sơn Tịnh thu hồi đất')).to.equal('UBND huyện Sơn Tịnh')
    expect(body('Tôi khiếu nại hành vi của Thuế cơ sở 4 tỉnh Quảng Ngãi về thu thuế')).to.equal(
      'Thuế cơ sở 4 tỉnh Quảng Ngãi',
    )
    expect(body('TÔI KHIẾU NẠI QUYẾT ĐỊNH CỦA UBND XÃ SƠN TỊNH VỀ VIỆC THU HỒI ĐẤT')).to.equal('UBND XÃ SƠN TỊNH')
  })

  it('is none without a name, and none in a petition', () => {
    expect(body('Tôi tố cáo ông An. Tôi đã báo công an phường nhưng không ai trả lời.')).to.equal(undefined)
    expect(body('Kiến nghị sửa đường trước UBND xã Sơn Hạ.')).to.equal(undefined)
  })
})

describe('a text made to be slow', () => {
  const length = 100_000
  const hostile: Record<string, string> = {
    'one letter': 'a'.repeat(length),
    spaces: ' '.repeat(length),
    lines: '\n'.repeat(length),
    'marks alone': '\u0301'.repeat(length),
    beginnings: 'khiếu nại quyết định '.repeat(length / 21),
    'numbers that do not end': `quyết định ${'a '.repeat(30)}số 1/`.repeat(length / 80),
    days: 'ngày 1/1/2026 số 1/qđ '.repeat(length / 22),
    bodies: 'ubnd xã a b c d '.repeat(length / 16),
    requests: 'đề nghị không đồng ý '.repeat(length / 21),
    stops: '. '.repeat(length / 2),
  }

  for (const [name, text] of Object.entries(hostile))
    it(`is read in time: ${name}`, () => {
      readLetter(text)
      const times = [1, 2, 3, 4, 5].map(() => {
        const begin = performance.now()
        readLetter(text)
        return performance.now() - begin
      })
      expect(Math.min(...times)).to.be.below(50)
    })
})

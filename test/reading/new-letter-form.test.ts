import { expect } from 'chai'
import { loadAgencies } from '../../src/agencies/index.ts'
import { LetterModel } from '../../src/letters/index.ts'
import { asTyped } from '../as-typed.ts'
import { letterForm } from '../factories/letters.ts'
import type { People } from '../people.ts'
import { anOffice, as } from '../people.ts'

const summary =
  'Tôi khiếu nại Quyết định số 2046/QĐ-UBND ngày 12/8/2026 của UBND xã Tư Nghĩa về việc thu hồi đất. Đồng thời tôi tố cáo ông An, cán bộ địa chính, nhận hối lộ.'
const typed = (change: Record<string, unknown>) => asTyped(letterForm({ contents: [{ summary }], ...change }))

describe('reading the text on the form of a new letter', () => {
  let people: People
  beforeEach(async () => {
    people = await anOffice()
    await loadAgencies()
  })

  const panel = async (change: Record<string, unknown>) =>
    (await (await as(people.lan)).post('/letters', typed(change)).expect(200)).text

  it('shows proposals with their words and reason, fills nothing and keeps nothing', async () => {
    const html = await panel({ read: '0' })
    expect(html)
      .to.include('Gợi ý từ nội dung')
      .and.include('khiếu nại Quyết định')
      .and.include('2046/QĐ-UBND, 12/08/2026')
    expect(html).to.include('nhiều loại')
    expect(html).not.to.match(/<option value="complaint" selected/)
    expect(html).not.to.match(/name="contents\[0\]\[decisionNo\]"[^>]*value="2046/)
    expect(await LetterModel.countDocuments({ office: people.lan.office })).to.equal(0)
  })

  it('fills what somebody takes, and only that', async () => {
    const html = await panel({ takeReading: '0.0' })
    expect(html).to.match(/<option value="complaint" selected/)
    expect(html).not.to.match(/<option value="land.recovery-decision" selected/)
    const decision = await panel({ takeReading: '0.4' })
    expect(decision).to.match(/name="contents\[0\]\[decisionNo\]"[^>]*value="2046\/QĐ-UBND"/)
    expect(decision).to.match(/name="contents\[0\]\[decisionOn\]"[^>]*value="12\/08\/2026"/)
  })

  it('finds the body in the catalogue, or leaves its name as written', async () => {
    expect(await panel({ takeReading: '0.3' })).to.match(/<option value="[\w-]*tu-nghia[\w-]*" selected/)
    const unknown = { contents: [{ summary: 'Tôi khiếu nại việc UBND xã Không Có Thật thu hồi đất của tôi.' }] }
    expect(await panel({ ...unknown, takeReading: '0.2' })).to.match(
      /name="contents\[0\]\[agencyName\]"[^>]*value="UBND xã Không Có Thật"/,
    )
  })

  it('says so when there is nothing to read or to propose, and minds no button of another kind', async () => {
    expect(await panel({ contents: [{ summary: '' }], read: '0' })).to.include('Chưa có nội dung để đọc')
    expect(await panel({ contents: [{ summary: 'Gia đình tôi đã nhận đủ tiền.' }], read: '0' })).to.include(
      'Không thấy dấu hiệu',
    )
    expect(await panel({ takeReading: '0.99' })).to.include('Gợi ý từ nội dung')
    expect(await panel({ read: 'x' })).not.to.include('Gợi ý từ nội dung')
  })
})

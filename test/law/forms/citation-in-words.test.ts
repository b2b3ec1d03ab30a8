import { expect } from 'chai'
import { citationInWords, groundsIn } from '../../../src/law/index.ts'

describe('a citation on a paper', () => {
  it('names point, clause, article and instrument, and no form', () => {
    expect(citationInWords('LTCD Đ.9(3); NĐ 154/2026 Đ.4(1)(h); NĐ 154/2026 Mẫu 01/TCD')).to.equal(
      'khoản 3 Điều 9 Luật Tiếp công dân và điểm h khoản 1 Điều 4 Nghị định số 154/2026/NĐ-CP',
    )
    expect(citationInWords('')).to.equal('')
  })

  it('is a ground with what had amended the instrument by that day', () => {
    expect(groundsIn('LTC Đ.29; NĐ 31/2019 Mẫu 04', '2020-06-01')).to.deep.equal([
      'Căn cứ Luật Tố cáo số 25/2018/QH14',
      'Căn cứ Nghị định số 31/2019/NĐ-CP của Chính phủ quy định chi tiết một số điều và biện pháp tổ chức thi hành Luật Tố cáo',
    ])
    expect(groundsIn('NĐ 155/2026 Mẫu 14b; NĐ 124/2020 Đ.28b(2); LK Đ.11a', '2026-07-01')).to.deep.equal([
      'Căn cứ Luật Khiếu nại số 02/2011/QH13, được sửa đổi, bổ sung bởi Luật số 42/2013/QH13, Luật số 81/2025/QH15, Luật số 84/2025/QH15 và Luật số 136/2025/QH15',
      'Căn cứ Nghị định số 124/2020/NĐ-CP của Chính phủ quy định chi tiết một số điều và biện pháp thi hành Luật Khiếu nại, được sửa đổi, bổ sung bởi Nghị định số 155/2026/NĐ-CP',
    ])
  })
})

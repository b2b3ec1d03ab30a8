import { expect } from 'chai'
import { AgencyModel, loadAgencies, matchAgency } from '../../src/agencies/index.ts'
import { world } from '../world.ts'
import bodies from './register-bodies.json' with { type: 'json' }

describe('matching the name of a body', () => {
  before(async () => {
    await world()
    await loadAgencies()
  })

  const idOf = async (text: string, on: string) => {
    const match = await matchAgency(text, on)
    return match && ('agency' in match ? match.agency._id : match.candidates.map((one) => one._id))
  }

  it('finds every body of the registers of 2021 to 2023', async () => {
    const lost: string[] = []
    for (const body of bodies) {
      const match = await matchAgency(body, '2022-06-15')
      if (!match || !('agency' in match)) lost.push(body)
    }
    expect(lost).to.deep.equal([])
  })

  for (const [text, on, id] of [
    ['Sở TN&MT', '2022-06-15', 'so-tnmt'],
    ['Sở TNMT', '2025-02-28', 'so-tnmt'],
    ['Sở TN&MT', '2025-03-01', 'so-nnmt'],
    ['SỞ TÀI NGUYÊN VÀ MÔI TRƯỜNG tỉnh Quảng Ngãi', '2022-06-15', 'so-tnmt'],
    ['Sở LĐ-TB&XH', '2022-06-15', 'so-ldtbxh'],
    ['Sở NN&PTNT', '2022-06-15', 'so-nnptnt'],
    ['Sở CT', '2022-06-15', 'so-ct'],
    ['Giám đốc Sở Xây dựng', '2026-09-14', 'so-xd'],
    ['Sở Nội vụ', '2022-06-15', 'so-nv-old'],
    ['Sở Nội vụ', '2026-06-15', 'so-nv'],
    ['UBND H. Bình Sơn', '2022-06-15', 'ubnd-huyen-binh-son'],
    ['UBND huyện Ba Tơ', '2022-06-15', 'ubnd-huyen-ba-to'],
    ['UBND TP Quảng Ngãi', '2022-06-15', 'ubnd-thanh-pho-quang-ngai'],
    ['UBND TX. Đức Phổ', '2022-06-15', 'ubnd-thi-xa-duc-pho'],
    ['CT UBND xã Tư Nghĩa', '2026-09-14', 'ubnd-xa-tu-nghia-21235'],
    ['Chủ tịch Ủy ban nhân dân xã Tư Nghĩa', '2026-09-14', 'ubnd-xa-tu-nghia-21235'],
    ['UBND xã Sơn Hạ', '2026-09-14', 'ubnd-xa-son-ha-21292'],
    ['UBND xã Sơn Hà', '2026-09-14', 'ubnd-xa-son-ha-21289'],
    ['VP UBND tỉnh', '2026-09-14', 'vp-ubnd'],
    ['Chủ tịch UBND tỉnh', '2026-09-14', 'ct-ubnd-tinh'],
    ['UBND tỉnh Quảng Ngãi', '2026-09-14', 'tinh-qni'],
    ['Sở Y tế tỉnh Kon Tum', '2024-01-10', 'kontum-so-y-te'],
    ['UBND phường Nguyễn Nghiêm, TP Quảng Ngãi', '2022-06-15', 'xa-cu-21025'],
    ['UBND phường Trần Hưng Đạo, thành phố Quảng Ngãi', '2026-06-15', 'ubnd-phuong-cam-thanh-21025'],
    ['Công an tỉnh', '2026-09-14', 'cong-an-tinh'],
    ['TAND tỉnh Quảng Ngãi', '2026-09-14', 'tand-tinh'],
    ['UBND huyện Lý Sơn', '2026-09-14', 'ubnd-dac-khu-ly-son-21548'],
  ] as const)
    it(`takes “${text}” of ${on} for ${id}`, async () => {
      expect(await idOf(text, on)).to.equal(id)
    })

  it('leaves the successors of an abolished district for a person to choose', async () => {
    expect(await idOf('UBND huyện Mộ Đức', '2026-09-14')).to.have.members([
      'ubnd-xa-long-phung-21409',
      'ubnd-xa-lan-phong-21433',
      'ubnd-xa-mo-cay-21421',
      'ubnd-xa-mo-duc-21400',
    ])
  })

  it('leaves two wards of one name for a person to choose', async () => {
    expect(await idOf('UBND phường Nguyễn Nghiêm', '2022-06-15')).to.have.length(2)
  })

  it('knows nothing of a name that no body has', async () => {
    expect(await idOf('Công ty Cổ phần Thép', '2022-06-15')).to.equal(null)
    expect(await idOf('  ', '2022-06-15')).to.equal(null)
  })

  it('fills the catalogue once, with the communes that ended in 2025', async () => {
    const before = await AgencyModel.countDocuments({})
    await loadAgencies()
    expect(await AgencyModel.countDocuments({})).to.equal(before)
    expect(await AgencyModel.countDocuments({ _id: { $regex: '^xa-cu-' } })).to.equal(273)
  })
})

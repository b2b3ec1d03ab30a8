import { expect } from 'chai'
import { loadAgencies } from '../../src/agencies/index.ts'
import { competenceProposal } from '../../src/eligibility/index.ts'
import type { Letter } from '../../src/letters/index.ts'
import { OfficeModel } from '../../src/offices/index.ts'
import { answerAll } from '../factories/answers.ts'
import { aDenunciation, aLetter } from '../factories/letters.ts'
import type { People } from '../people.ts'
import { anOffice, as } from '../people.ts'
import { world } from '../world.ts'

describe('proposing who is competent', () => {
  let people: People
  before(async () => {
    people = await anOffice()
    await loadAgencies()
  })

  const proposalOf = async (letter: Letter) => {
    const law = await (await world()).contextFor(people.minh).lawOf(letter.office)
    const { answer, bodies, assumed } = await competenceProposal(letter, letter.contents[0]!, law)
    return { answer, names: bodies.map(({ name }) => name), assumed }
  }
  const complaint = (content: Record<string, unknown>) =>
    aLetter(people.lan, { contents: [{ kind: 'complaint', summary: 'Khiếu nại', ...content }] })

  it('says that a complaint was taken for the first one', async () => {
    const { answer, names, assumed } = await proposalOf(await complaint({ agencyName: 'UBND xã Tư Nghĩa' }))
    expect([answer.settler, names, assumed]).to.deep.equal(['communeChair', ['UBND xã Tư Nghĩa'], ['firstComplaint']])
  })

  it('names the commune that holds the matter of a district of Quảng Ngãi, by content and lineage', async () => {
    const { answer, names } = await proposalOf(
      await complaint({
        field: 'land.violation',
        summary: 'Khiếu nại việc xử lý lấn chiếm đất tại xã Nghĩa Thắng',
        agencyName: 'UBND huyện Tư Nghĩa',
      }),
    )
    expect([answer.settler, answer.why, names]).to.deep.equal([
      'communeChair',
      'districtToCommune',
      ['UBND xã Trà Giang'],
    ])
  })

  it('names the department that took the task of a district of Kon Tum over', async () => {
    const { answer, names } = await proposalOf(await complaint({ field: 'forestry', agencyName: 'UBND huyện Đắk Hà' }))
    expect([answer.settler, names]).to.deep.equal(['departmentDirector', ['Sở Nông nghiệp và Môi trường']])
  })

  it('shows all who may have taken a matter over where nothing tells them apart', async () => {
    const { answer, names } = await proposalOf(await complaint({ agencyName: 'Chủ tịch UBND huyện Kon Rẫy' }))
    expect([answer.settler, answer.competence, answer.candidates.length]).to.deep.equal([
      'successorOfDistrict',
      null,
      3,
    ])
    expect(names).to.have.members(['UBND xã Kon Braih', 'UBND xã Đăk Kôi', 'UBND xã Đăk Rve'])
  })

  it('leaves a ward of two old cities for a person to choose', async () => {
    const { names } = await proposalOf(await complaint({ agencyName: 'UBND phường Trần Hưng Đạo' }))
    expect(names).to.have.members(['UBND phường Cẩm Thành', 'UBND phường Đăk Bla'])
    const inKonTum = await proposalOf(await complaint({ agencyName: 'UBND phường Trần Hưng Đạo, thành phố Kon Tum' }))
    expect(inKonTum.names).to.deep.equal(['UBND phường Đăk Bla'])
  })

  it('tells the new xã Nguyễn Nghiêm from the two old wards of that name', async () => {
    const named = async (agencyName: string) => (await proposalOf(await complaint({ agencyName }))).names
    expect(await named('UBND xã Nguyễn Nghiêm')).to.deep.equal(['UBND xã Nguyễn Nghiêm'])
    expect(await named('UBND phường Nguyễn Nghiêm, thị xã Đức Phổ')).to.deep.equal(['UBND phường Đức Phổ'])
    expect(await named('UBND phường Nguyễn Nghiêm')).to.have.members(['UBND phường Cẩm Thành', 'UBND phường Đức Phổ'])
  })

  it('does not tell an office below that the province’s matters are its own', async () => {
    const letter = await complaint({ agencyName: 'Chủ tịch UBND tỉnh' })
    expect((await proposalOf(letter)).answer.competence).to.equal('own')
    const office = (await OfficeModel.findById(people.office).lean())!
    await OfficeModel.updateOne({ _id: people.office }, { agency: 'ubnd-xa-tu-nghia-21235' })
    expect((await proposalOf(letter)).answer.competence).to.equal('higher')
    const own = await complaint({ agencyName: 'UBND xã Tư Nghĩa' })
    expect((await proposalOf(own)).answer.competence).to.equal('own')
    await OfficeModel.updateOne({ _id: people.office }, { agency: office.agency })
  })

  describe('on the page of the questions', () => {
    /** The question with what is proposed, as it stands when it is answered anew. */
    const pageOf = async (letter: Letter, fact = 'competence', value = 'subordinate') => {
      await answerAll(people.minh, letter, { [fact]: value })
      const path = `/letters/${letter._id}/contents/1/classification?edit=${fact}`
      return (await (await as(people.minh)).get(path).expect(200)).text
    }

    it('says why, and by which version of the rule', async () => {
      const text = await pageOf(await complaint({ agencyName: 'UBND xã Tư Nghĩa' }))
      expect(text).to.include('khiếu nại lần đầu do người đã ra quyết định').and.to.include('complaint.commune.first@2')
      expect(text).to.include('Coi là khiếu nại lần đầu.')
    })

    it('says what is missing and who would settle in each case', async () => {
      const text = await pageOf(
        await aDenunciation(people.minh, {
          contents: [{ kind: 'denunciation', summary: 'Nhận tiền khi làm thủ tục', agencyName: 'Sở Nội vụ' }],
        }),
      )
      expect(text).to.include('chưa biết người bị tố cáo có phải người đứng đầu hoặc cấp phó không')
      expect(text).to.include('Là người đứng đầu hoặc cấp phó: Chủ tịch UBND cấp tỉnh')
      expect(text).to.include('Không phải người đứng đầu: Giám đốc sở')
    })

    it('names the communes and offices that a district’s matter may have gone to', async () => {
      const text = await pageOf(await complaint({ agencyName: 'Chủ tịch UBND huyện Kon Rẫy' }))
      expect(text).to.include('chưa biết nơi nào tiếp nhận việc này của cấp huyện')
      expect(text)
        .to.include('Tỉnh: Chủ tịch UBND cấp tỉnh')
        .and.to.match(/Có thể là: UBND xã [^<]*UBND xã Đăk Rve/)
    })

    it('says how many may represent the signatories', async () => {
      const text = await pageOf(await aLetter(people.lan, { signatories: '12' }), 'repAppointed', 'false')
      expect(text).to.include('cử không quá 5 người đại diện').and.to.include('rep.11up@3')
    })
  })
})

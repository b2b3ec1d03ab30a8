import type { RuleTexts } from '../../law-rule.ts'

const forwarded = {
  vi: 'Nếu do đại biểu dân cử, Mặt trận hoặc cơ quan báo chí chuyển đến thì gửi cơ quan, tổ chức đó và báo nơi chuyển.',
  en: 'When a delegate, the Front or the press sent it on, it goes to that body and the sender is told.',
}
const guidedTo = (about: { vi: string; en: string }, to: { vi: string; en: string }) => ({
  vi: `Khiếu nại về ${about.vi}: không thuộc thẩm quyền; hướng dẫn người khiếu nại gửi ${to.vi}. ${forwarded.vi}`,
  en: `Complaint about ${about.en}: not ours; the writer is guided to ${to.en}. ${forwarded.en}`,
})

/** Complaints that belong to a body outside the administration (rows X; law/complaints-and-letters §3). */
export const otherBodyTexts: RuleTexts = {
  'X-01': guidedTo(
    { vi: 'tổ chức đảng, kỷ luật đảng viên', en: 'a Party body or the discipline of a Party member' },
    { vi: 'cấp ủy, ủy ban kiểm tra có thẩm quyền', en: 'the competent Party committee or inspection committee' },
  ),
  'X-02': guidedTo(
    { vi: 'hoạt động của tòa án', en: 'acts of a court' },
    { vi: 'tòa án có thẩm quyền', en: 'the court' },
  ),
  'X-03': guidedTo(
    { vi: 'hoạt động của viện kiểm sát', en: 'acts of a procuracy' },
    { vi: 'viện kiểm sát có thẩm quyền', en: 'the procuracy' },
  ),
  'X-04': guidedTo(
    {
      vi: 'Quốc hội, Hội đồng nhân dân, đại biểu dân cử',
      en: 'the National Assembly, a People’s Council or a delegate',
    },
    { vi: 'Ủy ban Thường vụ Quốc hội, Thường trực Hội đồng nhân dân', en: 'the Standing body of that assembly' },
  ),
  'X-05': guidedTo(
    {
      vi: 'Mặt trận Tổ quốc, tổ chức chính trị - xã hội, tổ chức quần chúng',
      en: 'the Fatherland Front or a mass organisation',
    },
    { vi: 'tổ chức đó', en: 'that organisation' },
  ),
  'X-06': guidedTo(
    { vi: 'tổ chức tôn giáo', en: 'a religious organisation' },
    {
      vi: 'tổ chức đó hoặc cơ quan quản lý nhà nước về tôn giáo',
      en: 'it, or to the body that manages religious affairs',
    },
  ),
  'X-07': guidedTo(
    { vi: 'đơn vị sự nghiệp công lập, doanh nghiệp nhà nước', en: 'a public service unit or a state enterprise' },
    { vi: 'người đứng đầu đơn vị, cơ quan đại diện chủ sở hữu', en: 'its head, or the representative of the owner' },
  ),
}

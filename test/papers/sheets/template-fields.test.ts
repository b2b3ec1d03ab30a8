import { expect } from 'chai'
import { galleryDay } from '../../../src/papers/sheets/gallery.ts'
import {
  inventedRecord,
  paperCodes,
  templateCatalogue,
  templateSample,
  templateValues,
} from '../../../src/papers/sheets/index.ts'

const fieldsIn = (part: unknown) => [...JSON.stringify(part).matchAll(/\{[#/]?([a-z_]+)\}/g)].map(([, name]) => name!)

describe('the fields of a template', () => {
  it('have names of their own, without diacritics', () => {
    for (const code of paperCodes) {
      const names = templateCatalogue(code).flatMap(({ name, parts }) => [name, ...(parts ?? [])])
      expect(
        names.filter((name) => !/^[a-z_]+$/.test(name)),
        code,
      ).to.deep.equal([])
      const fields = templateCatalogue(code).map(({ name }) => name)
      expect(new Set(fields).size, code).to.equal(fields.length)
    }
  })

  it('stay the same: templates that offices have uploaded name them', () => {
    expect(
      templateCatalogue('RF-2')
        .filter(({ required }) => required)
        .map(({ name }) => name),
    ).to.deep.equal(['dia_danh_ngay', 'nguoi_gui', 'ngay_tiep', 'can_bo_tiep', 'so_ban', 'gio_hop', 'tai_lieu'])
    expect(
      templateCatalogue('TF-6')
        .filter(({ required }) => required)
        .map(({ name }) => name),
    ).to.deep.equal([
      'so_ky_hieu',
      'dia_danh_ngay',
      'chuc_vu_nguoi_ky',
      'ho_ten_nguoi_ky',
      'loai_don',
      'noi_dung',
      'co_quan_nhan',
      'so_don',
      'van_ban_chuyen_don',
      'han_bao_cao',
    ])
  })

  it('hold nothing that shows a denouncer where the paper speaks of a pseudonym', () => {
    for (const code of ['DF-1', 'DF-4', 'DF-6', 'DF-12', 'DF-17'])
      expect(
        templateCatalogue(code).map(({ name }) => name),
        code,
      ).to.not.include.members(['dia_chi_nguoi_gui'])
    expect(templateCatalogue('DF-5').map(({ name }) => name)).to.include('dia_chi_nguoi_gui')
  })

  it('are all filled with the words of the record', () => {
    for (const code of paperCodes) {
      const values = templateValues(code, inventedRecord(code))
      const catalogue = templateCatalogue(code)
      expect(Object.keys(values), code).to.deep.equal(catalogue.map(({ name }) => name))
      for (const { name } of catalogue.filter(({ required }) => required))
        expect(values[name], `${code} ${name}`).to.not.be.empty
    }
  })

  it('stand in the sample, every required one and no other name', () => {
    for (const code of paperCodes) {
      const found = fieldsIn(templateSample(code, galleryDay))
      const catalogue = templateCatalogue(code)
      const known = catalogue.flatMap(({ name, parts }) => [name, ...(parts ?? [])])
      expect(
        found.filter((name) => !known.includes(name)),
        code,
      ).to.deep.equal([])
      const required = catalogue.filter((field) => field.required).map(({ name }) => name)
      expect(
        required.filter((name) => !found.includes(name)),
        code,
      ).to.deep.equal([])
    }
  })
})

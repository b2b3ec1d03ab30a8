import type { Request } from 'express'
import { may } from '../../access/policies.ts'
import { NotFound } from '../../errors.ts'
import { fileSize, instant } from '../../language/format.ts'
import type { TextKey } from '../../language/translate.ts'
import type { Button, DataTable } from '../../web/components.ts'
import type { FormPage, Typed } from '../../web/form.ts'
import { fieldsOf } from '../../web/form.ts'
import { uploadedFiles, uploadName } from '../../web/upload.ts'
import type { CatalogueField } from '../sheets/index.ts'
import { paperCodes, templateCatalogue } from '../sheets/index.ts'
import type { PaperTemplates, TemplateVersion } from '../templates/paper-templates.ts'
import { templatesOf } from '../templates/paper-templates.ts'
import { libreOfficeLine, paperFont } from './template-libreoffice.ts'
import {
  builtInPath,
  templateFilePath,
  templateInForcePath,
  templateListPath,
  templateSamplePath,
  templateTrialPath,
  templateUploadPath,
} from './template-paths.ts'

/** The template of one paper: what is in force, its fields, every version so far, and the upload of the next. */
export const templatePage: FormPage = async (req, res, typed) => {
  const { t, context } = req
  const code = String(req.params.code)
  if (!paperCodes.includes(code)) throw new NotFound('paper')
  const [templates, libreOffice] = await Promise.all([templatesOf(context.actor.office, code), libreOfficeLine(req)])
  const name = t(`law.paper.${code}` as TextKey)
  const mayReplace = may(context.actor, 'templates.replace')
  const hasPdf = (await context.renderer.libreOffice.find()) !== null
  res.page('papers/templates/show', {
    title: t('templates.ofPaper', { code, name }),
    section: 'admin',
    errorSummary: {
      errors: fieldsOf(typed, t)
        .summary()
        .map(({ text }) => ({ text, href: `#${uploadName}` })),
    },
    back: { href: templateListPath, text: t('templates.title') },
    head: { title: t('templates.ofPaper', { code, name }), note: inForceText(req, templates), stacked: true },
    libreOffice,
    version: String(templates.version),
    sample: { text: t('templates.sample'), href: templateSamplePath(code), download: true } satisfies Button,
    form: mayReplace ? uploadForm(req, code, typed) : undefined,
    builtIn: mayReplace && templates.inForce !== null ? builtInPath(code) : undefined,
    fields: fieldsTable(req, templateCatalogue(code)),
    versions: templates.uploads.toReversed().map((one) => versionPanel(req, templates, one, { mayReplace, hasPdf })),
    acts: actsTable(req, templates),
  })
}

function inForceText({ t }: Request, { inForce }: PaperTemplates): string {
  return inForce === null ? t('templates.builtInForce') : t('templates.ownInForce', { no: inForce })
}

function uploadForm(req: Request, code: string, typed: Typed) {
  const { t } = req
  const [given] = uploadedFiles(req)
  return {
    action: templateUploadPath(code),
    field: {
      ...fieldsOf(typed, t).field(uploadName),
      label: t('templates.file'),
      hint: given ? t('templates.refusedFile', { name: given.originalname }) : t('templates.fileHint'),
      accept: '.docx,application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    },
    button: { text: t('templates.upload'), kind: 'primary' as const, once: true },
  }
}

function fieldsTable({ t }: Request, catalogue: CatalogueField[]): DataTable {
  return {
    caption: t('templates.fields'),
    columns: (['field', 'meaning', 'required'] as const).map((name) => ({ label: t(`templates.column.${name}`) })),
    rows: catalogue.map(({ name, word, required, parts }) => ({
      cells: [
        { text: parts ? `{#${name}} … {/${name}}` : `{${name}}`, keep: !parts },
        {
          text: t(`sheets.word.${word}` as TextKey),
          note: parts && t('templates.columnsOfRow', { fields: parts.map((part) => `{${part}}`).join(', ') }),
        },
        { text: required ? t('templates.required') : '' },
      ],
    })),
  }
}

function versionPanel(
  { t, language }: Request,
  { code, inForce }: PaperTemplates,
  one: TemplateVersion,
  { mayReplace, hasPdf }: { mayReplace: boolean; hasPdf: boolean },
) {
  const { no, name, size, byName, at, fonts } = one
  const others = fonts.filter((font) => font !== paperFont)
  const file = t('templates.fileText', { name, size: fileSize(size, language) })
  return {
    id: `version-${no}`,
    title: t('templates.ownVersion', { no }),
    tag: no === inForce ? { tone: 'done' as const, text: t('templates.inForce') } : undefined,
    list: {
      rows: [
        { label: t('templates.column.file'), text: file, href: templateFilePath(code, no) },
        {
          label: t('templates.column.uploaded'),
          text: t('templates.byAt', { name: byName, at: instant(at, language) }),
        },
      ],
    },
    warning: others.length
      ? { kind: 'soon' as const, text: t('templates.otherFonts', { fonts: others.join(', '), font: paperFont }) }
      : undefined,
    trials: (hasPdf ? (['docx', 'pdf'] as const) : (['docx'] as const)).map((as) => ({
      text: t(`templates.trial.${as}`),
      href: templateTrialPath(code, no, as),
    })),
    putInForce: mayReplace && no !== inForce ? templateInForcePath(code, no) : undefined,
  }
}

function actsTable({ t, language }: Request, { acts }: PaperTemplates): DataTable | undefined {
  if (!acts.length) return undefined
  return {
    caption: t('templates.history'),
    columns: (['at', 'act', 'who'] as const).map((name) => ({ label: t(`history.column.${name}`) })),
    rows: acts.toReversed().map(({ act, no, byName, at }) => ({
      cells: [{ text: instant(at, language) }, { text: t(`templates.act.${act}`, { no }) }, { text: byName }],
    })),
  }
}

import type { Translate } from '../../language/translate.ts'
import type { TemplatePlace, TemplateProblem } from './template.ts'

/** 'Phần chính, bảng 2, hàng 1: không có trường nguoi_gui': one problem for the person who made the template. */
export function problemText({ code, field = '', place }: TemplateProblem, t: Translate): string {
  return t('rendering.problem', { place: placeText(place, t), problem: t(`rendering.template.${code}`, { field }) })
}

function placeText({ part, paragraph, table, row }: TemplatePlace, t: Translate): string {
  const within =
    table && row ? t('rendering.place.row', { table, row }) : paragraph && t('rendering.place.paragraph', { paragraph })
  return [t(`rendering.part.${part}`), within].filter(Boolean).join(', ')
}

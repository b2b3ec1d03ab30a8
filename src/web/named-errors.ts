import type { PageModel } from './request.ts'

interface SummaryError {
  href?: string
  text: string
}

/**
 * The page model with each error of the summary beginning with the words of its field: "Ngày nhận: ngày này không có
 * trong lịch". The words are those of the field as the page draws it, wherever in the model it stands.
 */
export function withNamedErrors(model: PageModel): PageModel {
  const summary = model.errorSummary as { errors: SummaryError[] } | undefined
  if (!summary?.errors.length) return model
  const labels = new Map<string, string>()
  collectLabels(model, labels)
  return { ...model, errorSummary: { ...summary, errors: summary.errors.map((error) => named(error, labels)) } }
}

function named(error: SummaryError, labels: Map<string, string>): SummaryError {
  const label = labels.get(error.href?.slice(1) ?? '')
  if (!label || error.text.toLowerCase().startsWith(label.toLowerCase())) return error
  return { ...error, text: `${label}: ${error.text}` }
}

function collectLabels(value: unknown, labels: Map<string, string>): void {
  if (typeof value !== 'object' || value === null) return
  if (Array.isArray(value)) {
    for (const one of value) collectLabels(one, labels)
    return
  }
  const { id, label } = value as { id?: unknown; label?: unknown }
  if (typeof id === 'string' && typeof label === 'string') labels.set(id, label)
  for (const inner of Object.values(value)) collectLabels(inner, labels)
}

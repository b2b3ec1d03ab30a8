import type { Parts } from '../../context.ts'
import { sentenceDate } from '../../language/format.ts'
import { receiptCodeInGroups } from '../../letters/index.ts'
import { lookupAddress } from '../../lookup/web/paths.ts'
import type { Office } from '../../offices/index.ts'
import { grouped } from '../../text/citizen-numbers.ts'

const inventedCode = '730522168492'

/**
 * The values of an invented record, as long as values get: what fits with these fits always. Name, telephone and
 * address are the office's own.
 */
export function exampleValues(
  office: Pick<Office, 'name' | 'phone'>,
  { config }: Pick<Parts, 'config'>,
  language: 'vi' | 'en',
): Record<string, string> {
  return {
    office: office.name,
    phone: grouped(office.phone),
    number: '11130/2026',
    code: receiptCodeInGroups(inventedCode),
    link: config.publicUrl + lookupAddress(inventedCode, language),
    due: sentenceDate('2026-09-21', language),
  }
}

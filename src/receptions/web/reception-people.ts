import type { Request } from 'express'
import { may } from '../../access/policies.ts'
import { vaultAccess } from '../../access/secrecy.ts'
import { tableDate } from '../../language/format.ts'
import { personPath } from '../../people/web/paths.ts'
import { grouped, masked } from '../../text/citizen-numbers.ts'
import { personKeys } from '../../text/person-keys.ts'
import { identitiesInSight } from '../../vault/index.ts'
import { purposeField } from '../../vault/web/index.ts'
import type { AnyField } from '../../web/components.ts'
import type { fieldsOf } from '../../web/form.ts'
import type { Reception } from '../index.ts'
import { coordinationPath, openingPath } from './paths.ts'

/** Who came: masked, or what of the vault the reader may see now. */
export async function peoplePart(req: Request, reception: Reception, draw: Draw) {
  const { t, context } = req
  const base = {
    title: t('receptions.new.people'),
    headcount: t('receptions.record.headcount', { count: reception.headcount }),
  }
  const shown = (
    person: { name: string; address: string | null; phone: string | null; idNumber: string | null },
    number: (bare: string) => string,
    key?: string,
  ) => ({
    name: person.name,
    href: key && may(context.actor, 'people.read') ? personPath(key) : undefined,
    lines: [person.address, person.phone && number(person.phone), person.idNumber && number(person.idNumber)].filter(
      (line): line is string => Boolean(line),
    ),
  })
  if (!reception.secret)
    return {
      ...base,
      secret: false,
      locked: undefined,
      opening: undefined,
      list: reception.people.map((person) => shown(person, masked, personKeys(person)[0])),
    }
  const subject = { ...reception, assignee: null }
  const people = await identitiesInSight(context, subject)
  const access = vaultAccess(context.actor, subject)
  return {
    ...base,
    secret: true,
    locked: people ? undefined : t('letters.denouncer'),
    opening:
      !people && access === 'withPurpose' && reception.vaultId
        ? {
            action: openingPath(reception._id),
            field: { kind: 'select' as const, ...purposeField(t, draw.field('purpose')) },
            button: { text: t('receptions.record.open'), kind: 'secret' as const },
          }
        : undefined,
    list: (people ?? []).map((person) => shown(person, grouped)),
  }
}

export type Draw = ReturnType<typeof fieldsOf>

/** The representatives, who was called to help, and the form to log that. */
export function delegationPart(req: Request, reception: Reception, draw: Draw, outline: boolean) {
  const { t, context, language } = req
  if (!reception.delegation) return undefined
  const { name, representatives, coordination } = reception.delegation
  const fields: AnyField[] = [
    { ...draw.field('coordinationOn'), name: 'on', kind: 'date', label: t('receptions.field.coordinationOn') },
    { ...draw.field('coordinationText'), name: 'text', label: t('receptions.field.coordinationText'), rows: 2 },
  ]
  return {
    title: name ?? t('receptions.new.crowd'),
    table: {
      caption: t('receptions.field.representative'),
      columns: [
        { label: t('receptions.field.representative') },
        { label: t('receptions.field.idNumber') },
        { label: t('receptions.field.paper') },
      ],
      rows: representatives.map((one) => ({
        cells: [{ text: one.name }, { text: one.idNumber ? masked(one.idNumber) : '–' }, { text: one.paper ?? '–' }],
      })),
      empty: reception.secret ? t('letters.denouncer') : undefined,
      plain: true,
    },
    coordination: (outline ? [] : coordination).map((one) =>
      t('receptions.record.coordination', { date: tableDate(one.on, language), text: one.text, name: one.byName }),
    ),
    form: may(context.actor, 'receptions.coordinate')
      ? {
          action: coordinationPath(reception._id),
          hidden: [{ name: 'version', value: String(reception.version) }],
          fields,
          button: { text: t('receptions.record.logCoordination') },
        }
      : undefined,
  }
}

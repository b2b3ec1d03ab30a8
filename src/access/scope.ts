import type { Actor } from './actor.ts'

/** A condition in MongoDB's language. */
export type Filter = Record<string, unknown>

/**
 * The letters that the actor may know to exist: lists, counts, search, autocomplete and exports all begin with it.
 * A denunciation (`secretTaker` is set: the officer who took it) does not exist for other reception officers, nor for
 * agency officers whose body does not hold it. Source: law/denunciations § 1.7 (LTC Đ.8, 47, 56 as policy).
 */
export function letterScope(actor: Actor): Filter {
  switch (actor.role) {
    case 'receptionOfficer':
      return { office: actor.office, secretTaker: { $in: [null, actor.id] } }
    case 'agencyOfficer':
      return { office: actor.office, agencies: actor.agency ?? '' }
    default:
      return { office: actor.office }
  }
}

/** The receptions that the actor may know to exist: a visit with a denunciation only for its officer, handlers' manager and auditor. */
export function receptionScope(actor: Actor): Filter {
  switch (actor.role) {
    case 'manager':
    case 'auditor':
      return { office: actor.office }
    case 'agencyOfficer':
      return { office: '' }
    default:
      return { office: actor.office, secretTaker: { $in: [null, actor.id] } }
  }
}

/** Records without secrecy: feedback on procedures, imports, calendar, agencies. */
export function officeScope(actor: Actor): Filter {
  return { office: actor.role === 'agencyOfficer' ? '' : actor.office }
}

/** Figures may be asked of the office and of every office below it. */
export function figuresScope(actor: Actor, below: boolean): Filter {
  return { office: below && actor.officesBelow.length ? { $in: [actor.office, ...actor.officesBelow] } : actor.office }
}

/**
 * Of the letters in the actor's scope, those whose decision and terms the actor may read (`sightOf`: full or outline):
 * a choice by the rule that decided must not tell of a denunciation what its row does not.
 */
export function legibleScope(actor: Actor): Filter {
  const mine = { office: actor.office }
  switch (actor.role) {
    case 'manager':
    case 'auditor':
      return { $or: [{ secret: false }, mine] }
    case 'agencyOfficer':
      return { $or: [{ secret: false }, { ...mine, agencies: actor.agency ?? '' }] }
    case 'receptionOfficer':
      return { $or: [{ secret: false }, { ...mine, secretTaker: actor.id }] }
    case 'handler':
      return { $or: [{ secret: false }, { ...mine, assignee: actor.id }, { ...mine, secretTaker: actor.id }] }
    default:
      return { secret: false }
  }
}

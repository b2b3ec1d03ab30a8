import { matchAgency } from '../agencies/index.ts'
import { plain } from './words.ts'

/** A body that a row names: of the catalogue, or waiting for somebody to say which one is meant. */
export interface Body {
  agency: string
  agencyName: string
  matched: boolean
}

/** Finds the bodies that rows name, each name and day once. */
export interface Bodies {
  find(name: string, on: string): Promise<Body>
}

const waiting = 'unmatched:'

/** The id under which rows wait whose body is not in the catalogue: the same for every way to write it. */
function waitingId(name: string): string {
  return `${waiting}${plain(name).replace(/[^a-z0-9]+/g, '-')}`
}

export function isWaiting(agency: string): boolean {
  return agency.startsWith(waiting)
}

export function bodiesOfCatalogue(): Bodies {
  const found = new Map<string, Promise<Body>>()
  return {
    find(name, on) {
      const key = `${on} ${name}`
      const known = found.get(key)
      if (known) return known
      const body = bodyNamed(name, on)
      found.set(key, body)
      return body
    },
  }
}

async function bodyNamed(name: string, on: string): Promise<Body> {
  const match = await matchAgency(name, on)
  if (match && 'agency' in match) return { agency: match.agency._id, agencyName: match.agency.name, matched: true }
  return { agency: waitingId(name), agencyName: name, matched: false }
}

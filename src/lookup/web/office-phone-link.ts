import { officePhone } from '../../web/receipt-parts.ts'
import type { PublicOffice } from '../lookup-offices.ts'

/** The telephone of an office as a link, or null where none is set. */
export function phoneOf(office: PublicOffice | undefined): { href: string; text: string } | null {
  return office?.phone ? phoneLink(office.phone) : null
}

/** A number to call by a touch. */
export function phoneLink(phone: string): { href: string; text: string } {
  return { href: `tel:${phone.replace(/[^\d+]/g, '')}`, text: officePhone(phone) }
}

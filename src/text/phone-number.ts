/** A Vietnamese telephone as gateways want it, with the country and without a plus: 0935 120 486 is 84935120486. */
export function internationalNumber(phone: string): string {
  const digits = phone.replace(/\D/g, '')
  return digits.startsWith('0') ? `84${digits.slice(1)}` : digits
}

/** Whether SMS and Zalo can reach it: mobile numbers are 03, 05, 07, 08, 09 and eight more digits. */
export function isMobile(phone: string | null): phone is string {
  return phone !== null && /^84[35789]\d{8}$/.test(internationalNumber(phone))
}

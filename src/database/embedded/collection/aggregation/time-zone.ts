import { DatabaseError } from '../../errors.ts'

interface Zone {
  formatter: Intl.DateTimeFormat
  /** Offsets by quarter of an hour: no zone changes its clocks within one. */
  offsets: Map<number, string>
}

const zones = new Map<string, Zone>()
const quarter = 15 * 60 * 1000
const mostOffsets = 20_000

/** How far the zone's clocks are from UTC at that time, as `+07:00`. @throws 40485 for a zone that nobody knows */
export function offsetOf(zone: string, date: Date): string {
  const known = zones.get(zone) ?? readZone(zone)
  const at = Math.floor(date.getTime() / quarter)
  let offset = known.offsets.get(at)
  if (offset === undefined) {
    offset = /GMT([+-]\d\d:\d\d)?/.exec(known.formatter.format(date))?.[1] ?? '+00:00'
    if (known.offsets.size >= mostOffsets) known.offsets.clear()
    known.offsets.set(at, offset)
  }
  return offset
}

function readZone(zone: string): Zone {
  try {
    const formatter = new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: 'longOffset' })
    const read = { formatter, offsets: new Map<number, string>() }
    zones.set(zone, read)
    return read
  } catch {
    throw new DatabaseError(40485, `unrecognized time zone identifier: "${zone}"`)
  }
}

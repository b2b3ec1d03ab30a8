import { isIPv6 } from 'node:net'

/** A bucket holds so many requests, and one more comes back every second: 60 a minute. */
const burst = 60
const backPerSecond = 1
/** Villages share one address behind the network of their telephone company: enough for all of them to be remembered. */
const mostAddresses = 50_000
/** What all addresses together may ask in a second. */
const mostPerSecond = 400

interface Bucket {
  left: number
  at: number
}

/** Holds back who asks too often, in the memory of one process. */
export interface Limiter {
  /** Whether the address may ask now; what it asks costs one. */
  admits(address: string): boolean
  /** What was asked costs so much more: a code that nobody has is perhaps a guess. */
  charge(address: string, cost: number): void
}

/** @param now milliseconds that only go forward */
export function createLimiter(now: () => number = () => performance.now()): Limiter {
  const buckets = new Map<string, Bucket>()
  let second = 0
  let inSecond = 0

  const bucketOf = (address: string): Bucket => {
    const key = networkOf(address)
    const at = now()
    const known = buckets.get(key)
    const left = known ? Math.min(burst, known.left + ((at - known.at) / 1000) * backPerSecond) : burst
    const bucket = { left, at }
    buckets.delete(key)
    buckets.set(key, bucket)
    if (buckets.size > mostAddresses) {
      const [oldest] = buckets.keys()
      if (oldest !== undefined) buckets.delete(oldest)
    }
    return bucket
  }

  return {
    admits(address) {
      const current = Math.floor(now() / 1000)
      if (current !== second) {
        second = current
        inSecond = 0
      }
      inSecond += 1
      const bucket = bucketOf(address)
      if (inSecond > mostPerSecond || bucket.left < 1) return false
      bucket.left -= 1
      return true
    },
    charge(address, cost) {
      bucketOf(address).left -= cost
    },
  }
}

/** What counts as one asker: an IPv4 address, or the /64 of an IPv6 address, as one line at home has a whole one. */
export function networkOf(address: string): string {
  const bare = address.replace(/%.*$/, '')
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(bare)
  if (mapped?.[1]) return mapped[1]
  if (!isIPv6(bare)) return bare
  const [head = '', tail] = bare.toLowerCase().split('::')
  const start = head ? head.split(':') : []
  const end = tail ? tail.split(':') : []
  const gap = tail === undefined ? [] : Array.from({ length: Math.max(0, 8 - start.length - end.length) }, () => '0')
  return [...start, ...gap, ...end]
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, ''))
    .join(':')
}

/** The ECMA-182 polynomial, reflected, as Go's hash/crc64 has it and mongodump's archives use it. */
const polynomialHigh = 0xc96c5795
const polynomialLow = 0xd7870f42

const high = new Uint32Array(256)
const low = new Uint32Array(256)
for (let byte = 0; byte < 256; byte++) {
  let [h, l] = [0, byte]
  for (let bit = 0; bit < 8; bit++) {
    const isOdd = l & 1
    l = (l >>> 1) | (h << 31)
    h >>>= 1
    if (isOdd) {
      h ^= polynomialHigh
      l ^= polynomialLow
    }
  }
  high[byte] = h
  low[byte] = l
}

/** CRC-64 of bytes that come bit by bit. BigInt would be some fifty times slower, hence the two halves. */
export class Crc64 {
  private high = 0xffffffff
  private low = 0xffffffff

  add(bytes: Uint8Array): void {
    let { high: h, low: l } = this
    for (const byte of bytes) {
      const at = (l ^ byte) & 0xff
      l = ((l >>> 8) | (h << 24)) ^ low[at]
      h = (h >>> 8) ^ high[at]
    }
    this.high = h >>> 0
    this.low = l >>> 0
  }

  /** As BSON stores it: a signed 64-bit number. */
  get value(): bigint {
    return BigInt.asIntN(64, (BigInt(~this.high >>> 0) << 32n) | BigInt(~this.low >>> 0))
  }
}

import { crc32, deflateSync } from 'node:zlib'

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])

interface Pixels {
  readonly width: number
  readonly height: number
  /** Red, green, blue and alpha of each point. */
  readonly data: Uint8ClampedArray
}

/** A PNG of sixteen greys: a page of text takes a third of what it takes in colour. */
export function greyPng({ width, height, data }: Pixels): Buffer {
  const rowLength = 1 + Math.ceil(width / 2)
  const rows = Buffer.alloc(rowLength * height)
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const grey = data[4 * (y * width + x) + 1] >> 4
      rows[y * rowLength + 1 + (x >> 1)] |= x % 2 === 0 ? grey << 4 : grey
    }
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header[8] = 4
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function chunk(type: string, content: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), content])
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(content.length)
  check.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, check])
}

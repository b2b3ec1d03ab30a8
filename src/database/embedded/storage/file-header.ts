import { closeSync, existsSync, fstatSync, fsyncSync, openSync, readSync, writeSync } from 'node:fs'
import { hasMissingPages } from './page-walk.ts'
import { UnusableData } from './unusable-data.ts'

/**
 * What is read here, of lmdb 1.0 data version 2 as lmdb-js 3.5 writes it (libraries/liblmdb/mdb.c, MDB_page_header and
 * MDB_meta), little-endian. Each of the first two pages has a header of 24 bytes and one record:
 *   0 magic · 4 version · 8 address · 16 map size · 24 free tree · 72 main tree (root at 112) · 120 last page · 128 transaction
 */
const metaAt = 24
const metaLength = 144
const magic = 0xbeefc0de
const dataVersion = 2
const metaFlag = 8

/** The state of the file as of its last commit. */
export interface FileHeader {
  pageSize: number
  root: bigint
  lastPage: bigint
  transaction: bigint
}

/**
 * Looks at a data file before lmdb maps it: lmdb would crash where pages are missing. Of the two records that lmdb
 * writes in turn one is enough; a torn one is written anew from the other. A file that is not there is fine.
 * @returns whether something had to be repaired
 * @throws UnusableData
 */
export function checkFile(path: string): boolean {
  if (!existsSync(path)) return false
  const file = openSync(path, 'r+')
  try {
    const { size } = fstatSync(file)
    // lmdb makes the file before its first write: a start that was killed there leaves nothing behind.
    if (size === 0) return false
    const { header, torn } = readHeader(file, path, size)
    if (size < (Number(header.lastPage) + 1) * header.pageSize && hasMissingPages(file, header, size))
      throw new UnusableData(path, `it is cut off after ${size} bytes`)
    if (torn === undefined) return false
    rewrite(file, header.pageSize, torn)
    return true
  } finally {
    closeSync(file)
  }
}

function readHeader(file: number, path: string, size: number): { header: FileHeader; torn: 0 | 1 | undefined } {
  const first = metaIn(file, 0)
  if (typeof first === 'number') throw new UnusableData(path, `it is of lmdb's format ${first}, not ${dataVersion}`)
  const sizes = first ? [first.pageSize] : [8192, 4096, 16384, 32768, 65536]
  const second = sizes
    .map((pageSize) => ({ pageSize, meta: metaIn(file, pageSize) }))
    .find(({ pageSize, meta }) => typeof meta === 'object' && meta.pageSize === pageSize)?.meta as
    | FileHeader
    | undefined
  if (first && second) return { header: second.transaction > first.transaction ? second : first, torn: undefined }
  if (!first && !second)
    throw new UnusableData(path, size < metaAt + metaLength ? `it has only ${size} bytes` : 'it is no lmdb file')
  return { header: (first ?? second)!, torn: first ? 1 : 0 }
}

/** The record of a page; undefined when it is none, the version when it is of another format. */
function metaIn(file: number, pageStart: number): FileHeader | number | undefined {
  const bytes = Buffer.alloc(metaAt + metaLength)
  if (readSync(file, bytes, 0, bytes.length, pageStart) < bytes.length) return undefined
  if (bytes.readUInt32LE(metaAt) !== magic || (bytes.readUInt16LE(18) & metaFlag) === 0) return undefined
  const version = bytes.readUInt16LE(metaAt + 4)
  if (version !== dataVersion) return version
  const pageSize = bytes.readUInt32LE(metaAt + 24)
  if (pageSize < 512 || pageSize > 65536 || (pageSize & (pageSize - 1)) !== 0) return undefined
  return {
    pageSize,
    root: bytes.readBigUInt64LE(metaAt + 112),
    lastPage: bytes.readBigUInt64LE(metaAt + 120),
    transaction: bytes.readBigUInt64LE(metaAt + 128),
  }
}

function rewrite(file: number, pageSize: number, torn: 0 | 1): void {
  const page = Buffer.alloc(pageSize)
  readSync(file, page, 0, pageSize, torn === 0 ? pageSize : 0)
  page.writeBigUInt64LE(BigInt(torn), 0)
  writeSync(file, page, 0, pageSize, torn * pageSize)
  fsyncSync(file)
}

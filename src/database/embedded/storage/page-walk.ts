import { readSync } from 'node:fs'

const pageHeader = 24
const branchFlag = 1
const leafFlag = 2
const overflowFlag = 4
const bigData = 1
const noPage = 0xffff_ffff_ffff_ffffn
const deepest = 40

/** Where the tree of a file begins. */
export interface TreePlace {
  pageSize: number
  root: bigint
}

/**
 * True when the tree of a file needs a page that the file does not have whole, or that is of the wrong kind. Reads
 * every page of the tree once, without lmdb: lmdb trusts its pages and would crash.
 */
export function hasMissingPages(file: number, { pageSize, root }: TreePlace, size: number): boolean {
  const pages = BigInt(Math.floor(size / pageSize))
  const isWhole = (number: bigint, depth: number): boolean => {
    if (number >= pages || depth > deepest) return false
    const page = Buffer.allocUnsafe(pageSize)
    if (readSync(file, page, 0, pageSize, Number(number) * pageSize) < pageSize) return false
    const flags = page.readUInt16LE(18)
    if (page.readBigUInt64LE(0) !== number || (flags & (branchFlag | leafFlag)) === 0) return false
    const nodes = nodesOf(page)
    if (!nodes) return false
    if (flags & branchFlag) return nodes.every((at) => isWhole(childOf(page, at), depth + 1))
    return nodes.every((at) => !(page.readUInt16LE(at + 4) & bigData) || isOverflowWhole(overflowOf(page, at)))
  }
  const isOverflowWhole = (number: bigint): boolean => {
    if (number >= pages) return false
    const header = Buffer.allocUnsafe(pageHeader)
    readSync(file, header, 0, pageHeader, Number(number) * pageSize)
    if (header.readBigUInt64LE(0) !== number || (header.readUInt16LE(18) & overflowFlag) === 0) return false
    return number + BigInt(header.readUInt32LE(20)) <= pages
  }
  return root !== noPage && !isWhole(root, 0)
}

/** Where the nodes of a page begin; undefined when the page's own numbers cannot be right. */
function nodesOf(page: Buffer): number[] | undefined {
  const [lower, upper] = [page.readUInt16LE(20), page.readUInt16LE(22)]
  // Both are counted from behind the header.
  if (lower > upper || lower % 2 !== 0 || upper + pageHeader > page.length) return undefined
  const nodes: number[] = []
  for (let i = 0; i < lower / 2; i++) {
    const at = page.readUInt16LE(pageHeader + 2 * i) + pageHeader
    if (at < pageHeader + lower || at + 8 > page.length) return undefined
    nodes.push(at)
  }
  return nodes
}

function childOf(page: Buffer, at: number): bigint {
  return BigInt(page.readUInt32LE(at)) | (BigInt(page.readUInt16LE(at + 4)) << 32n)
}

function overflowOf(page: Buffer, at: number): bigint {
  const place = at + 8 + page.readUInt16LE(at + 6)
  return place + 8 > page.length ? noPage : page.readBigUInt64LE(place)
}

import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { GridFSBucketReadStream, GridFSFile, ObjectId } from 'mongodb'
import { forEachRevision, refuseShortDownload } from '../driver-gaps.ts'
import type { Entities } from '../entities.ts'
import type { Fields, Operation } from '../format.ts'
import { call } from './call.ts'

type BucketOperation = (given: Fields, operation: Operation, entities: Entities) => Promise<unknown>

/** The operations of a GridFS bucket. */
export const bucketOperations: Record<string, BucketOperation> = {
  delete: (given, { object }, entities) => call(entities.bucket(object), 'delete', ['id'], given),
  rename: (given, { object }, entities) => call(entities.bucket(object), 'rename', ['id', 'newFilename'], given),
  drop: (given, { object }, entities) => call(entities.bucket(object), 'drop', [], given),

  deleteByName: ({ filename }, { object }, entities) => {
    const bucket = entities.bucket(object)
    return forEachRevision(bucket, String(filename), (file) => bucket.delete(file._id))
  },

  renameByName: ({ filename, newFilename }, { object }, entities) => {
    const bucket = entities.bucket(object)
    return forEachRevision(bucket, String(filename), (file) => bucket.rename(file._id, String(newFilename)))
  },

  download: ({ id, ...options }, { object }, entities) =>
    downloaded(entities.bucket(object).openDownloadStream(id as ObjectId, options)),

  downloadByName: ({ filename, ...options }, { object }, entities) =>
    downloaded(entities.bucket(object).openDownloadStreamByName(String(filename), options)),

  upload: async ({ filename, source, ...options }, { object }, entities) => {
    const stream = entities.bucket(object).openUploadStream(String(filename), options)
    const bytes = Buffer.from(String((source as Fields).$$hexBytes), 'hex')
    await pipeline(Readable.from([bytes]), stream)
    return stream.id
  },
}

async function downloaded(stream: GridFSBucketReadStream): Promise<Buffer> {
  const files: GridFSFile[] = []
  stream.on('file', (file) => files.push(file))
  const chunks: Buffer[] = await stream.toArray()
  return refuseShortDownload(files, Buffer.concat(chunks))
}

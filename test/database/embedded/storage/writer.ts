import { MongoClient } from 'mongodb'
import { startEmbedded } from '../../../../src/database/embedded/index.ts'

/** Writes until it is killed, and tells each write only when it has been acknowledged: `i <n>` and `u <n> <value>`. */
const { uri } = await startEmbedded({ folder: process.argv[2] })
const client = await MongoClient.connect(uri)
const things = client.db('x').collection('things')
await things.createIndex({ n: 1 }, { unique: true })
await things.createIndex({ value: 1, n: -1 })
const first = Number(process.argv[3])

async function write(writer: number) {
  for (let i = 0; ; i++) {
    const n = first + i * 8 + writer
    await things.insertOne({ n, value: 0, text: 'x'.repeat(500) })
    console.log(`i ${n}`)
    await things.updateOne({ n }, { $set: { value: n + 1 } })
    console.log(`u ${n} ${n + 1}`)
  }
}

await Promise.all(Array.from({ length: 8 }, (_, writer) => write(writer)))

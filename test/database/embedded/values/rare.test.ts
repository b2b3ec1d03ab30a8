import { Code, deserialize, serialize } from 'bson'
import { expect } from 'chai'
import { decodeDocument } from '../../../../src/database/embedded/values/decode.ts'
import { encodeDocument } from '../../../../src/database/embedded/values/encode.ts'

/** Values that JavaScript's own types cannot hold, as an update of another field decodes and encodes them. */
describe('rare values', () => {
  const again = (bytes: Uint8Array) => encodeDocument(decodeDocument(Buffer.from(bytes)))

  for (const milliseconds of [8_640_000_000_000_001n, -(2n ** 63n), 2n ** 63n - 1n, -1n, 8_640_000_000_000_000n])
    it(`keep a date of ${milliseconds} ms`, () => {
      const bytes = Buffer.from(serialize({ at: new Date(0), other: 1 }))
      bytes.writeBigInt64LE(milliseconds, 8)
      expect(again(bytes)).to.deep.equal(bytes)
    })

  it('keep the scope of code', () => {
    const bytes = Buffer.from(serialize({ code: new Code('x + y', { x: 1, y: { z: 'đ' } }), plain: new Code('1') }))
    expect(again(bytes)).to.deep.equal(bytes)
    expect(deserialize(again(bytes)).code.scope).to.deep.equal({ x: 1, y: { z: 'đ' } })
  })
})

import { expect } from 'chai'
import { BSONRegExp } from 'mongodb'
import { runningDatabase } from '../running.ts'
import { filtering } from './filtering.ts'

describe('patterns', () => {
  const running = runningDatabase()
  const { finds, refuses } = filtering(running)
  const pattern = (source: string, options = '') => new BSONRegExp(source, options)

  finds('reference/operator/query/regex', [
    ['parts', [{ a: 'abc789' }, { a: 'xyz' }], { a: { $regex: '789$' } }, [0]],
    ['without case', [{ a: 'ABC' }, { a: 'abd' }], { a: { $regex: '^abc', $options: 'i' } }, [0]],
    ['without case in Vietnamese', [{ a: 'Đơn' }, { a: 'đơn' }, { a: 'don' }], { a: pattern('^đơn$', 'i') }, [0, 1]],
    ['options within', [{ a: 'ABC' }], { a: { $regex: '(?i)abc' } }, [0]],
    ['lines', [{ a: 'one\ntwo' }], { a: pattern('^two', 'm') }, [0]],
    ['points for line ends', [{ a: 'a\nb' }], { a: pattern('a.b', 's') }, [0]],
    ['white space and comments', [{ a: 'ab' }], { a: { $regex: 'a b # both', $options: 'x' } }, [0]],
    ['classes of letters', [{ a: 'ơ' }, { a: '1' }], { a: { $regex: '^\\p{L}$' } }, [0]],
    ['among others', [{ a: 'abc' }, { a: 'x' }, { a: 'y' }], { a: { $in: [/^a/, 'x'] } }, [0, 1]],
    ['not those', [{ a: 'abc' }, { a: 'x' }, {}], { a: { $not: /^a/ } }, [1, 2]],
    ['elements', [{ a: ['x', 'abc'] }], { a: /^a/ }, [0]],
    [
      'a pattern that is stored',
      [{ a: pattern('x', 'i') }, { a: pattern('x') }, { a: 'x' }],
      { a: pattern('x', 'i') },
      [0, 2],
    ],
    ['no numbers', [{ a: 5 }], { a: /5/ }, []],
  ])

  refuses([
    [{ a: { $regex: '(' } }, 51091],
    [{ a: { $regex: 5 } }, 2],
    [{ a: { $options: 'i' } }, 2],
  ])

  it('are the same in expressions', async () => {
    const documents = ['Đơn', 'đơn', 'don', 'ĐƠN'].map((a) => ({ a }))
    const match = { $expr: { $regexMatch: { input: '$a', regex: '^đơn$', options: 'i' } } }
    const rows = await running.db.aggregate([{ $documents: documents }, { $match: match }]).toArray()
    expect(rows.map(({ a }) => a)).to.deep.equal(['Đơn', 'đơn', 'ĐƠN'])
  })

  it('end in time, whatever they are', async () => {
    const things = running.db.collection('bombs')
    await things.insertOne({ a: `${'a'.repeat(26)}!` })
    expect(await things.countDocuments({ a: /^(a+)+$/ })).to.equal(0)
    expect(await things.countDocuments({ $expr: { $regexMatch: { input: '$a', regex: '^(a+)+$' } } })).to.equal(0)
  }).timeout(5000)
})

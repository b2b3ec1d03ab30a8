import { runningDatabase } from '../../running.ts'
import { tryingStages } from './trying-stages.ts'

const artists = [
  { _id: 1, last_name: 'Bernard', first_name: 'Emil', year_born: 1868, year_died: 1941 },
  { _id: 2, last_name: 'Rippl-Ronai', first_name: 'Joszef', year_born: 1861, year_died: 1927 },
  { _id: 3, last_name: 'Ostroumova', first_name: 'Anna', year_born: 1871, year_died: 1955 },
  { _id: 4, last_name: 'Van Gogh', first_name: 'Vincent', year_born: 1853, year_died: 1890 },
  { _id: 5, last_name: 'Maurer', first_name: 'Alfred', year_born: 1868, year_died: 1932 },
  { _id: 6, last_name: 'Munch', first_name: 'Edvard', year_born: 1863, year_died: 1944 },
  { _id: 7, last_name: 'Redon', first_name: 'Odilon', year_born: 1840, year_died: 1916 },
  { _id: 8, last_name: 'Diriks', first_name: 'Edvard', year_born: 1855, year_died: 1930 },
]
const artwork = [199.99, 280.0, 76.04, 167.3, 483.0, 385.0, undefined, 118.42].map((price, place) => ({
  _id: place + 1,
  ...(price === undefined ? {} : { price }),
}))
const things = Array.from({ length: 100 }, (_, _id) => ({ _id }))

describe('buckets', () => {
  const running = runningDatabase()
  const { gives, refuses } = tryingStages(running)

  gives('bucket', { artists, artwork }, 'artists', [
    [
      'by year, and only those with more than three',
      [
        {
          $bucket: {
            groupBy: '$year_born',
            boundaries: [1840, 1850, 1860, 1870, 1880],
            default: 'Other',
            output: {
              count: { $sum: 1 },
              artists: { $push: { name: { $concat: ['$first_name', ' ', '$last_name'] }, year_born: '$year_born' } },
            },
          },
        },
        { $match: { count: { $gt: 3 } } },
      ],
      [
        {
          _id: 1860,
          count: 4,
          artists: [
            { name: 'Emil Bernard', year_born: 1868 },
            { name: 'Joszef Rippl-Ronai', year_born: 1861 },
            { name: 'Alfred Maurer', year_born: 1868 },
            { name: 'Edvard Munch', year_born: 1863 },
          ],
        },
      ],
    ],
  ])
  gives('bucket', { artwork }, 'artwork', [
    [
      'the others in a bucket of their own',
      [{ $bucket: { groupBy: '$price', boundaries: [0, 200, 400], default: 'Other' } }],
      [
        { _id: 0, count: 4 },
        { _id: 200, count: 2 },
        { _id: 'Other', count: 2 },
      ],
    ],
  ])

  gives('bucketAuto', { things }, 'things', [
    [
      'of the same size',
      [{ $bucketAuto: { groupBy: '$_id', buckets: 5 } }],
      [0, 20, 40, 60, 80].map((min) => ({ _id: { min, max: min === 80 ? 99 : min + 20 }, count: 20 })),
    ],
    [
      'with boundaries of R5',
      [{ $bucketAuto: { groupBy: '$_id', buckets: 5, granularity: 'R5' } }],
      [
        { _id: { min: 0, max: 25 }, count: 25 },
        { _id: { min: 25, max: 63 }, count: 38 },
        { _id: { min: 63, max: 100 }, count: 37 },
      ],
    ],
    [
      'with boundaries of powers of two',
      [{ $bucketAuto: { groupBy: '$_id', buckets: 5, granularity: 'POWERSOF2' } }],
      [
        { _id: { min: 0, max: 32 }, count: 32 },
        { _id: { min: 32, max: 64 }, count: 32 },
        { _id: { min: 64, max: 128 }, count: 36 },
      ],
    ],
    [
      'with boundaries of 1-2-5',
      [{ $bucketAuto: { groupBy: '$_id', buckets: 5, granularity: '1-2-5' } }],
      [
        { _id: { min: 0, max: 20 }, count: 20 },
        { _id: { min: 20, max: 50 }, count: 30 },
        { _id: { min: 50, max: 100 }, count: 50 },
      ],
    ],
    [
      'fewer than wanted where the values are few',
      [{ $set: { half: { $lt: ['$_id', 50] } } }, { $bucketAuto: { groupBy: '$half', buckets: 4 } }],
      [
        { _id: { min: false, max: true }, count: 50 },
        { _id: { min: true, max: true }, count: 50 },
      ],
    ],
  ])

  const bucket = (options: object) => [{ $bucket: { groupBy: '$a', boundaries: [0, 1], ...options } }]
  const auto = (options: object) => [{ $bucketAuto: { groupBy: '$a', buckets: 2, ...options } }]
  refuses([
    [[{ $bucket: 5 }], 40201],
    [[{ $bucket: { groupBy: '$a' } }], 40198],
    [bucket({ groupBy: 5 }), 40202],
    [bucket({ boundaries: 5 }), 40200],
    [bucket({ boundaries: ['$a', 1] }), 40191],
    [bucket({ boundaries: [0] }), 40192],
    [bucket({ boundaries: [0, 'a'] }), 40193],
    [bucket({ boundaries: [1, 1] }), 40194],
    [bucket({ default: '$a' }), 40195],
    [bucket({ output: 5 }), 40196],
    [bucket({ other: 5 }), 40197],
    [bucket({ default: 0.5 }), 40199],
    [[{ $bucketAuto: 5 }], 40239],
    [auto({ groupBy: 5 }), 40240],
    [auto({ buckets: 'a' }), 40241],
    [auto({ buckets: 1.5 }), 40242],
    [auto({ buckets: 0 }), 40243],
    [auto({ output: 5 }), 40244],
    [auto({ other: 5 }), 40245],
    [[{ $bucketAuto: { groupBy: '$a' } }], 40246],
    [auto({ granularity: 'R3' }), 40257],
    [auto({ granularity: 5 }), 40261],
  ])
})

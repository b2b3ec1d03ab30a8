import type { AddressInfo, Server } from 'node:net'
import { parseArgs } from 'node:util'
import { caughtMessages } from './catcher/caught.ts'
import { httpCatcher } from './catcher/http.ts'
import type { Moods } from './catcher/moods.ts'
import { isMood } from './catcher/moods.ts'
import { mailCatcher } from './catcher/smtp.ts'

/**
 * `npm run catcher`: a mail server (2525) and an imitation of an SMS gateway and of Zalo (8025) that deliver nothing.
 * `--smtp 0 --http 0` take free ports; `--file caught.jsonl` keeps each message; `--mood slow` begins in a bad mood.
 */
const { values } = parseArgs({
  options: {
    smtp: { type: 'string', default: '2525' },
    http: { type: 'string', default: '8025' },
    file: { type: 'string' },
    mood: { type: 'string', default: 'well' },
  },
})
const mood = isMood(values.mood) ? values.mood : 'well'
const moods: Moods = { email: mood, sms: mood, zalo: mood }
const caught = caughtMessages(values.file)
const smtp = await portOf(mailCatcher(moods, caught).listen(Number(values.smtp), '127.0.0.1') as Server)
const http = await portOf(httpCatcher(moods, caught).listen(Number(values.http), '127.0.0.1'))
process.send?.({ smtp, http })
process.stdout.write(`Mail: smtp://127.0.0.1:${smtp}
SMS:  http://127.0.0.1:${http}/sms
Zalo: http://127.0.0.1:${http}
Page: http://localhost:${http}/
`)

function portOf(server: Server): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.once('listening', () => resolve((server.address() as AddressInfo).port))
  })
}

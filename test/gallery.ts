import { pino } from 'pino'
import { createApp } from '../src/app.ts'
import { readConfig } from '../src/config.ts'
import { get } from '../src/web/routes.ts'
import { anOffice } from './people.ts'
import * as gallery from './views/fixtures.ts'
import { world } from './world.ts'

/** Shows every component with its states on one sheet, for those who draw: `npm run gallery`. */
const { parts } = await world()
await anOffice()
const app = createApp({
  ...parts,
  config: readConfig({}),
  log: pino({ level: 'warn' }),
  sessionSecret: 'a secret for drawing only',
  extraRoutes: [
    get('/gallery', 'public', (_req, res) =>
      res.page('components/gallery', { title: 'Gallery', layout: 'plain', gallery }),
    ),
  ],
})
app.listen(3100, '127.0.0.1', () => process.stdout.write('http://127.0.0.1:3100/gallery\n'))

import { existsSync } from 'node:fs'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Browser, Page } from 'playwright-core'
import { chromium } from 'playwright-core'
import type { Actor } from '../src/access/actor.ts'
import { password } from './people.ts'
import { world } from './world.ts'

const executablePath = '/usr/bin/chromium'
const args = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

export const desk = { width: 1366, height: 900 }
export const phone = { width: 390, height: 844 }

/** A browser before the office's server; journeys are skipped, with a notice, where no browser is installed. */
export interface Screen {
  page(as: Actor, size?: typeof desk, options?: { javaScript?: boolean }): Promise<Page>
  readonly address: string
  close(): Promise<void>
}

export async function openScreen(context: Mocha.Context): Promise<Screen> {
  if (!existsSync(executablePath)) {
    process.stderr.write(`No browser at ${executablePath}: this journey is skipped.\n`)
    context.skip()
  }
  const { app } = await world()
  const server = await listening(app.listen(0, '127.0.0.1'))
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const browser = await chromium.launch({ executablePath, args })
  return {
    address,
    page: (as, size = desk, { javaScript = true } = {}) => signedIn(browser, address, as, size, javaScript),
    close: async () => {
      await browser.close()
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

async function signedIn(
  browser: Browser,
  address: string,
  as: Actor,
  viewport: typeof desk,
  javaScriptEnabled: boolean,
): Promise<Page> {
  const context = await browser.newContext({ viewport, javaScriptEnabled, locale: 'vi-VN' })
  const page = await context.newPage()
  page.setDefaultTimeout(10_000)
  await page.goto(`${address}/sign-in`)
  await page.fill('#username', as.username)
  await page.fill('#password', password)
  await page.press('#password', 'Enter')
  await page.waitForURL((url) => !url.pathname.startsWith('/sign-in'))
  return page
}

function listening(server: Server): Promise<Server> {
  return new Promise((resolve) => server.once('listening', () => resolve(server)))
}

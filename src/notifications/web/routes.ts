import { nothingTyped } from '../../web/form.ts'
import type { Route } from '../../web/routes.ts'
import { get, post } from '../../web/routes.ts'
import { channelsPage, tryOne } from './channels-page.ts'
import { messagesPage } from './list-page.ts'
import { messagePage, resend } from './message-page.ts'
import { channelsPath, lettersToPrintPath, messagesPath, textsPath, toPostPath } from './paths.ts'
import { lettersToPrintPage, postPrinted, toPostPage } from './post-pages.ts'
import { recordMessagesPage } from './record-page.ts'
import { keepText, textPage } from './text-page.ts'
import { textsPage } from './texts-page.ts'

/** Messages to citizens: what went out, what needs a person, the words, and the post. */
export const notificationRoutes: Route[] = [
  get(messagesPath, 'messages.list', messagesPage),
  get('/admin/messages/:id', 'messages.list', (req, res) => messagePage(req, res, nothingTyped)),
  post('/admin/messages/:id/resending', 'messages.resend', resend),
  get(channelsPath, 'messages.resend', (req, res) => channelsPage(req, res, nothingTyped)),
  post(channelsPath, 'messages.resend', tryOne),
  get(textsPath, 'messages.templates', textsPage),
  get('/admin/message-texts/:event/:channel/:language', 'messages.templates', (req, res) =>
    textPage(req, res, nothingTyped),
  ),
  post('/admin/message-texts/:event/:channel/:language', 'messages.templates', keepText),
  get('/letters/:letterId/messages', 'letters.read', recordMessagesPage),
  get(toPostPath, 'messages.post', (req, res) => toPostPage(req, res, nothingTyped)),
  post(toPostPath, 'messages.post', postPrinted),
  get(lettersToPrintPath, 'messages.post', lettersToPrintPage),
]

import type { Actor } from '../access/actor.ts'
import type { Context } from '../context.ts'
import type { Language, Translate } from '../language/translate.ts'
import type { Frame } from './frame.ts'

declare module 'express-serve-static-core' {
  interface Request {
    /** Set once somebody has signed in. */
    actor?: Actor
    /** What operations are given; only behind a route that needs an actor. */
    context: Context
    language: Language
    t: Translate
    requestId: string
  }
  interface Response {
    /** Renders a page into its layout; `model` is exactly what the view names. */
    page(view: string, model: PageModel): void
  }
}

declare module 'express-session' {
  interface SessionData {
    account?: string
    office?: string
    epoch?: number
    csrf?: string
    language?: Language
    notice?: Frame['notice']
  }
}

/** Every page has a title; the rest is the view's own. */
export interface PageModel {
  title: string
  /** Word of the navigation that is current. */
  section?: string
  layout?: 'staff' | 'plain' | 'print' | 'public'
  [name: string]: unknown
}

import type { RequestHandler, Response } from 'express'
import { may } from '../access/policies.ts'
import type { Frame } from './frame.ts'
import { withNamedErrors } from './named-errors.ts'
import { navigation } from './navigation.ts'
import type { PageModel } from './request.ts'

/**
 * Gives every response `page(view, model)`: the view is rendered, then its layout around it (EJS has no blocks).
 * The notice that the act before left is shown once.
 */
export function pages(parts: {
  asset: (path: string) => string
  watch?: (model: PageModel, view: string) => PageModel
}): RequestHandler {
  return (req, res, next) => {
    res.page = (view, given) => {
      const model = withNamedErrors(given)
      const locals = {
        ...(parts.watch?.(model, view) ?? model),
        t: req.t,
        lang: req.language,
        asset: parts.asset,
        csrf: req.session?.csrf ?? '',
        frame: frameOf(req, res, model),
      }
      res.render(view, locals, (error, body) => {
        if (error) return next(error)
        res.render(`layouts/${model.layout ?? 'staff'}`, { ...locals, body }, (failure, html) =>
          failure ? next(failure) : res.send(html),
        )
      })
    }
    next()
  }
}

/** Success of a form: 303 to the page that shows it, with a notice there. */
export function redirectWithNotice(res: Response, location: string, notice: NonNullable<Frame['notice']>): void {
  if (res.req.session) res.req.session.notice = notice
  res.redirect(303, location)
}

function frameOf(req: Parameters<RequestHandler>[0], res: Response, model: PageModel): Frame {
  const notice = req.session?.notice
  if (notice && res.statusCode < 300) delete req.session.notice
  const other = req.language === 'vi' ? 'en' : 'vi'
  return {
    title: [409, 422].includes(res.statusCode) ? req.t('interface.errorTitle', { title: model.title }) : model.title,
    section: model.section,
    office: req.officeName,
    nav: navigation
      .filter((word) => may(req.actor, word.action))
      .map((word) => ({
        key: word.key,
        label: req.t(word.label),
        href: word.href,
        current: word.key === model.section,
      })),
    actor: req.actor && { name: req.actor.name, roleLabel: req.t(`accounts.role.${req.actor.role}`) },
    notice,
    theme: req.theme,
    languageToggle: {
      href: req.session ? `/language/${other}` : sameAddress(req.query, other),
      label: other === 'en' ? 'English' : 'Tiếng Việt',
    },
    shortcuts: req.shortcuts ?? true,
    path: req.originalUrl ?? '/',
  }
}

/** The address of the same public page in another language: what else it says stays. */
function sameAddress(query: Record<string, unknown>, lang: string): string {
  const kept = Object.entries(query).filter((entry): entry is [string, string] => typeof entry[1] === 'string')
  return `?${new URLSearchParams([...kept.filter(([name]) => name !== 'lang'), ['lang', lang]])}`
}

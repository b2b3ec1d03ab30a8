import type { Request, Response } from 'express'
import type { TextKey } from '../../language/translate.ts'
import { hasText } from '../../language/translate.ts'
import { bodyOf } from '../../web/form.ts'
import { numberOfPaper } from '../number-of-paper.ts'
import { signPapers } from '../sign-papers.ts'
import { ownerOf } from './paper-frame.ts'
import { signaturePath, toSignPath } from './paths.ts'

/** Signs what was chosen in "Chờ ký", and tells row by row what became of it. */
export async function createSignatures(req: Request, res: Response): Promise<void> {
  const { t } = req
  const results = await signPapers(req.context, { selected: bodyOf(req).selected })
  const done = results.filter(({ error }) => !error).length
  const title = t('papers.signed.title', { done, count: results.length })
  res.page('papers/signed', {
    title,
    section: 'queue',
    head: { title },
    list: {
      tasks: results.map(({ about, paper, error }) => ({
        text: t(`law.paper.${paper.code}` as TextKey),
        href: signaturePath(ownerOf(about), paper.id),
        hint: undefined,
        state: error ? 'failed' : 'done',
        stateText: error
          ? t(hasText(error.key) ? error.key : 'errors.paper.notWaiting', error.values)
          : t('papers.done.signed', { number: numberOfPaper(paper) }),
      })),
    },
    back: { href: toSignPath, text: t('papers.toSign.title') },
  })
}

import { shortDate } from '../../language/format.ts'
import type { TextKey, Translate } from '../../language/translate.ts'
import type { Unlocked } from '../lookup.ts'
import type { DigitsForm, Papers } from './page-model.ts'
import { confirmationAddress, paperAddress, supplementAddress } from './paths.ts'
import type { Reader } from './reader.ts'

export function digitsForm(
  { code, asksSupplement }: { code: string; asksSupplement: boolean },
  error: TextKey | null,
  { t, lang }: Reader,
): DigitsForm {
  return {
    title: t('lookup.unlock.title'),
    text: asksSupplement ? t('lookup.unlock.supplement') : undefined,
    action: confirmationAddress(lang),
    code,
    label: t('lookup.unlock.digits'),
    hint: t('lookup.unlock.digitsHint'),
    error: error ? t(error) : undefined,
    button: t('lookup.unlock.show'),
  }
}

/** Papers, the supplement that was asked for, and how the result is handed over. */
export function papersPart(
  code: string,
  unlocked: Unlocked,
  said: { done?: string; errors?: string[] },
  { t, lang }: Reader,
): Papers {
  const { papers, supplement, returns } = unlocked
  return {
    title: t('lookup.unlock.title'),
    items: papers.map((paper, index) => ({
      href: paperAddress(code, index + 1, lang),
      text: paperTitle(paper.code, t),
      note: t('lookup.papers.on', { date: shortDate(paper.on) }),
    })),
    none: t('lookup.papers.none'),
    supplement: supplement
      ? {
          title: t('lookup.supplement.title'),
          asked: t('lookup.supplement.asked'),
          what: supplement.what,
          waiting: supplement.waiting ? t('lookup.supplement.waiting', { count: supplement.waiting }) : undefined,
          refused: supplement.refused ? t('lookup.supplement.refused', { reason: supplement.refused }) : undefined,
          action: supplementAddress(code, lang),
          label: t('lookup.supplement.files'),
          hint: t('lookup.supplement.filesHint'),
          errors: said.errors ?? [],
          button: t('lookup.supplement.send'),
        }
      : undefined,
    returns: returns.length
      ? { title: t('lookup.returns.title'), items: returns.map((one) => returnText(one, t)) }
      : undefined,
    done: said.done,
  }
}

function paperTitle(code: string, t: Translate): string {
  return t(`law.paper.${code}` as TextKey)
}

function returnText({ what, way, state, consignment, on }: Unlocked['returns'][number], t: Translate): string {
  const date = shortDate(on)
  const became = state === 'ready' ? t(`lookup.returns.ready.${way}`) : t(`lookup.returns.${state}`, { date })
  return [what, became, consignment && t('lookup.returns.consignment', { consignment })].filter(Boolean).join(': ')
}

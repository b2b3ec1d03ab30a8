import type { Request, Response } from 'express'
import { agencyOptions } from '../../agencies/index.ts'
import type { CompetenceProposal } from '../../eligibility/index.ts'
import { competenceProposal } from '../../eligibility/index.ts'
import { shortDate } from '../../language/format.ts'
import type { Content } from '../../letters/index.ts'
import { chainOf, decisionCardOf, recordFrame } from '../../letters/web/index.ts'
import { letterPath } from '../../letters/web/paths.ts'
import { officeById } from '../../offices/index.ts'
import { contentAt } from '../../papers/web/index.ts'
import { newPaperPath } from '../../papers/web/paths.ts'
import type { SelectField, TransferChain } from '../../web/components.ts'
import type { FormPage, Typed } from '../../web/form.ts'
import { fieldsOf } from '../../web/form.ts'
import { hadBefore, isForTransfer } from '../transfer-content.ts'
import { circularStop } from './circular-stop.ts'
import { transfersPath } from './paths.ts'

/** The transfer slip: the body that the law makes competent is proposed with its ground, any other may be chosen. */
export const transferForm: FormPage = async (req: Request, res: Response, typed: Typed) => {
  const { t, context } = req
  const record = await contentAt(req, res)
  const { letter, content, law } = record
  if (content.decision && !isForTransfer(content)) return res.redirect(303, newPaperPath(letter._id, content.no))
  if (typed.errors.reason) return circularStop(req, res, { letter, content, typed })
  const [proposal, groups, office] = await Promise.all([
    competenceProposal(letter, content, law),
    agencyOptions(letter.office, context.today),
    officeById(letter.office),
  ])
  const waits = office.settings.signatureRequired && context.actor.role !== 'manager'
  const { field, summary } = fieldsOf(typed, t)
  const fresh = proposal.bodies.filter((body) => !hadBefore(content, body._id))
  const agency: SelectField & { kind: 'select' } = {
    ...field('agency', fresh.length === 1 ? fresh[0]._id : ''),
    kind: 'select',
    label: t('routing.new.agency'),
    hint: proposalText(req, proposal, content),
    options: [{ value: '', label: t('routing.new.choose') }],
    groups: [
      ...(proposal.bodies.length
        ? [
            {
              label: t('routing.new.proposed'),
              options: proposal.bodies.map(({ _id, name }) => ({ value: _id, label: name })),
            },
          ]
        : []),
      ...groups
        .map(({ level, options }) => ({
          label: t(`agencies.level.${level}`),
          options: options.filter((option) => !proposal.bodies.some((body) => body._id === option.value)),
        }))
        .filter((group) => group.options.length > 0),
    ],
  }
  res.page('papers/form', {
    ...(await recordFrame(req, record, 'papers', { menu: [] })),
    errorSummary: { errors: summary() },
    head: t('routing.new.title', { no: content.no }),
    note: t(waits ? 'papers.new.waits' : 'papers.new.signedAtOnce'),
    notice: content.decision ? undefined : { kind: 'error', text: t('papers.noDecision') },
    form: {
      action: transfersPath(letter._id, content.no),
      hidden: [{ name: 'version', value: String(letter.version) }],
      section: {
        fields: [
          agency,
          ...(waits
            ? []
            : [
                {
                  ...field('on', shortDate(context.today)),
                  kind: 'date' as const,
                  label: t('papers.on'),
                  width: 'short' as const,
                },
              ]),
          {
            ...field('note'),
            kind: 'text',
            rows: 3,
            label: t('papers.note'),
            hint: t('routing.new.noteHint'),
            optional: true,
          },
        ],
      },
      button: { kind: 'primary', text: t(waits ? 'papers.submit' : 'papers.signAndNumber'), keys: ['Ctrl', 'Enter'] },
      others: [],
      back: { href: letterPath(letter._id), text: t('papers.back') },
    },
    more: [],
    moreTitle: '',
    card: content.decision ? decisionCardOf(req, letter, content, content.decision) : undefined,
    chain: withProposed(req, chainOf(req, letter, content, { gist: true }), fresh[0]?.name),
    chainTitle: t('routing.chain'),
  })
}

function proposalText({ t }: Request, { answer, bodies }: CompetenceProposal, content: Content): string {
  const [body] = bodies
  if (!body || !answer.rule) return t('routing.new.noProposal')
  const values = { body: body.name, citation: answer.rule.citation }
  return t(hadBefore(content, body._id) ? 'routing.new.reasonHad' : 'routing.new.reason', values)
}

/** The chain with the body that is proposed as its dashed end. */
function withProposed({ t }: Request, chain: TransferChain, name: string | undefined): TransferChain {
  if (!name) return chain
  return {
    steps: [
      ...chain.steps,
      {
        name,
        state: 'proposed',
        lines: [{ text: t('routing.chain.proposed') }, { text: t('routing.chain.neverHad'), plain: true }],
      },
    ],
  }
}

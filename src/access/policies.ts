import { NotPermitted } from '../errors.ts'
import type { Actor, Role } from './actor.ts'

const handling: Role[] = ['handler', 'manager']
const intake: Role[] = ['receptionOfficer', 'handler', 'manager']
const readers: Role[] = ['receptionOfficer', 'handler', 'manager', 'auditor', 'administrator']
const agency: Role[] = ['agencyOfficer']
const manager: Role[] = ['manager']
const administrator: Role[] = ['administrator']
const anybody: Role[] = ['receptionOfficer', 'handler', 'manager', 'agencyOfficer', 'auditor', 'administrator']
/** The program itself: what a person's act or the calendar set off, done later. Nobody signs in as it. */
const program: ['program'] = ['program']

/**
 * Who may do what: every action of the program, with the roles that may do it. An action that is not here may be
 * done by nobody. The operation, the route, the history entry and the text key carry the same name.
 */
export const policy = {
  'admin.open': ['auditor', 'administrator'],
  'home.open': anybody,
  'accounts.changeOwnPassword': anybody,
  'accounts.signOutEverywhere': anybody,
  'accounts.chooseLanguage': anybody,
  'accounts.changeOwnContact': anybody,
  'accounts.list': administrator,
  'accounts.create': administrator,
  'accounts.change': administrator,
  'accounts.resetPassword': administrator,
  'accounts.endSessions': administrator,
  'accounts.deactivate': administrator,
  'accounts.reactivate': administrator,
  'accounts.handOver': [...administrator, ...manager],
  'agencies.list': readers,
  'agencies.change': administrator,
  'audit.list': ['auditor', 'administrator'],
  'deadlines.showCalendar': readers,
  'deadlines.changeCalendar': administrator,
  'deadlines.changePositions': administrator,
  'deadlines.approveChange': manager,
  'deadlines.refuseChange': manager,
  'deadlines.recompute': [...manager, ...administrator],
  'deadlines.extend': handling,
  'deadlines.suspend': handling,
  'deadlines.resume': handling,
  'deadlines.qualify': handling,
  'deadlines.complete': handling,
  'drafts.save': intake,
  'eligibility.answer': handling,
  'eligibility.decide': handling,
  'events.list': administrator,
  'events.tryAgain': administrator,
  'feedback.list': readers,
  'feedback.register': intake,
  'feedback.pass': intake,
  'feedback.answer': intake,
  'figures.show': ['handler', 'manager', 'auditor', 'administrator', 'receptionOfficer'],
  'figures.export': ['handler', 'manager', 'auditor', 'administrator'],
  'files.read': anybody,
  'imports.list': administrator,
  'imports.run': administrator,
  'imports.undo': administrator,
  'imports.matchBodies': administrator,
  'late.draft': program,
  'late.approve': manager,
  'late.dismiss': manager,
  'letters.list': [...readers, ...agency],
  'letters.read': [...readers, ...agency],
  'letters.register': intake,
  'letters.assign': [...manager, ...handling],
  'letters.link': intake,
  'letters.unlink': intake,
  'letters.attach': intake,
  'letters.receipt': intake,
  'letters.reissueReceipt': intake,
  'letters.receiveSupplement': program,
  'letters.acceptSupplement': handling,
  'letters.refuseSupplement': handling,
  'letters.withdraw': handling,
  'letters.correct': intake,
  'letters.export': ['handler', 'manager', 'auditor'],
  'messages.list': ['manager', 'administrator'],
  'messages.resend': ['manager', 'administrator'],
  'messages.templates': ['manager', 'administrator'],
  'messages.post': intake,
  'monitor.show': ['manager', 'auditor'],
  'offices.change': administrator,
  'offices.createBelow': administrator,
  'papers.submit': handling,
  'papers.sign': manager,
  'papers.sendBack': manager,
  'papers.cancel': manager,
  'papers.preview': handling,
  'papers.readFile': [...readers, ...agency],
  'papers.attachScan': handling,
  'papers.register': readers,
  'papers.draftOf': intake,
  'papers.keepCopy': program,
  'people.find': intake,
  'people.read': intake,
  'receipts.find': intake,
  'receptions.list': ['receptionOfficer', 'handler', 'manager', 'auditor', 'administrator'],
  'receptions.read': ['receptionOfficer', 'handler', 'manager', 'auditor', 'administrator'],
  'receptions.register': intake,
  'receptions.refuse': intake,
  'receptions.conclude': intake,
  'receptions.coordinate': intake,
  'receptions.receipt': intake,
  'returns.prepare': intake,
  'returns.handOver': intake,
  'returns.send': intake,
  'returns.cameBack': intake,
  'rules.list': readers,
  'rules.confirm': readers,
  'routing.transfer': handling,
  'routing.acknowledge': [...handling, ...agency],
  'routing.reportProgress': [...handling, ...agency],
  'routing.recordResult': [...handling, ...agency],
  'routing.returnTransfer': [...handling, ...agency],
  'routing.urge': handling,
  'routing.settle': handling,
  'satisfaction.record': intake,
  'satisfaction.tablet': intake,
  'satisfaction.report': ['handler', 'manager', 'auditor'],
  'satisfaction.followUp': manager,
  'search.find': [...readers, ...agency],
  'templates.list': readers,
  'templates.replace': ['manager', 'administrator'],
  'vault.open': ['receptionOfficer', 'handler', 'manager'],
  'vault.readExtract': ['auditor'],
  'vault.listOpenings': ['manager', 'auditor', 'handler'],
  'shortcuts.show': anybody,
} as const satisfies Record<string, readonly (Role | 'program')[]>

export type Action = keyof typeof policy

/** Whether the actor's role may do this at all; what the record allows is asked of access/scope and access/secrecy. */
export function may(actor: Actor | undefined, action: Action): actor is Actor {
  return actor !== undefined && (policy[action] as readonly string[]).includes(actor.role)
}

/** @throws NotPermitted when the role may not do it */
export function permit(actor: Actor | undefined, action: Action): asserts actor is Actor {
  if (!may(actor, action)) throw new NotPermitted(action)
}

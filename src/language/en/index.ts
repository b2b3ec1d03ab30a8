import { accounts } from './accounts.ts'
import { agencies } from './agencies.ts'
import { audit } from './audit.ts'
import { clockActs } from './clock-acts.ts'
import { competence } from './competence.ts'
import { deadlines } from './deadlines.ts'
import { eligibility } from './eligibility.ts'
import { errors } from './errors.ts'
import { feedback } from './feedback.ts'
import { figures } from './figures.ts'
import { history } from './history.ts'
import { home } from './home.ts'
import { imports } from './imports.ts'
import { intake } from './intake.ts'
import { interfaceWords } from './interface.ts'
import { late } from './late.ts'
import { law } from './law.ts'
import { lawCommand } from './law-command.ts'
import { letters } from './letters.ts'
import { lookup } from './lookup.ts'
import { messages } from './messages.ts'
import { monitor } from './monitor.ts'
import { offices } from './offices.ts'
import { papers } from './papers.ts'
import { people } from './people.ts'
import { positions } from './positions.ts'
import { reading } from './reading.ts'
import { receipts } from './receipts.ts'
import { receptions } from './receptions.ts'
import { record } from './record.ts'
import { rendering } from './rendering.ts'
import { returns } from './returns.ts'
import { routing } from './routing.ts'
import { rules } from './rules.ts'
import { satisfaction } from './satisfaction.ts'
import { search } from './search.ts'
import { setup } from './setup.ts'
import { sheets } from './sheets.ts'
import { templates } from './templates.ts'
import { vault } from './vault.ts'

/** Every text of this language, by dotted key. */
export const english = {
  ...accounts,
  ...agencies,
  ...audit,
  ...clockActs,
  ...competence,
  ...deadlines,
  ...eligibility,
  ...errors,
  ...feedback,
  ...figures,
  ...history,
  ...home,
  ...imports,
  ...intake,
  ...interfaceWords,
  ...late,
  ...law,
  ...lawCommand,
  ...letters,
  ...lookup,
  ...messages,
  ...monitor,
  ...offices,
  ...papers,
  ...people,
  ...positions,
  ...reading,
  ...receipts,
  ...receptions,
  ...record,
  ...rendering,
  ...returns,
  ...routing,
  ...rules,
  ...satisfaction,
  ...search,
  ...setup,
  ...sheets,
  ...templates,
  ...vault,
}

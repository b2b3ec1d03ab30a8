import mongoose, { Schema } from 'mongoose'
import type { Actor, Role } from '../access/actor.ts'
import { roles } from '../access/actor.ts'
import { officesBelow } from '../offices/index.ts'

/** How somebody signs for the head: in the place of, by order of, authorised by, acting as. Source: NĐ 30/2020 Đ.13. */
export const signingPowers = ['KT.', 'TL.', 'TUQ.', 'Q.'] as const
export type SigningPower = (typeof signingPowers)[number]

export interface Account {
  _id: string
  office: string
  username: string
  name: string
  role: Role
  /** The body of an agency officer, else null. */
  agency: string | null
  /** Argon2id hash in PHC form. */
  password: string
  /** Raised to sign out every session of the account. */
  sessionEpoch: number
  mustChangePassword: boolean
  active: boolean
  /** May confirm or doubt a rule of the law; absent in accounts made before it could be given. */
  lawyer?: boolean
  /** Where reminders go; absent or null: nowhere. */
  email?: string | null
  /** As it stands under a signature: "Phó Trưởng ban". */
  post?: string | null
  /** Absent or null: signs as the head. */
  power?: SigningPower | null
  /** Wants the summary of what is due on working mornings; absent: yes. */
  digest?: boolean
  language: 'vi' | 'en'
  theme: 'light' | 'dark' | null
  shortcuts: boolean
  createdAt: Date
  lastSignInAt: Date | null
}

/** An account that the demo shows on its sign-in page. */
export interface DemoAccount {
  username: string
  password: string
  name: string
  role: Account['role']
}

const schema = new Schema<Account>(
  {
    _id: { type: String, required: true },
    office: { type: String, required: true },
    username: { type: String, required: true },
    name: { type: String, required: true },
    role: { type: String, enum: roles, required: true },
    agency: { type: String, default: null },
    password: { type: String, required: true },
    sessionEpoch: { type: Number, default: 0 },
    mustChangePassword: { type: Boolean, default: false },
    active: { type: Boolean, default: true },
    lawyer: { type: Boolean, default: false },
    email: { type: String, default: null },
    post: { type: String, default: null },
    power: { type: String, enum: [...signingPowers, null], default: null },
    digest: { type: Boolean, default: true },
    language: { type: String, enum: ['vi', 'en'], default: 'vi' },
    theme: { type: String, default: null },
    shortcuts: { type: Boolean, default: true },
    createdAt: { type: Date, required: true },
    lastSignInAt: { type: Date, default: null },
  },
  { collection: 'accounts', versionKey: false },
)
schema.index({ username: 1 }, { unique: true })
schema.index({ office: 1, active: 1, role: 1 })

export const AccountModel = mongoose.model<Account>('Account', schema)

/** The account as the one who acts; the offices below its own are read unless the caller knows them. */
export async function actorOf(account: Account, below?: readonly string[]): Promise<Actor> {
  return {
    id: account._id,
    name: account.name,
    username: account.username,
    role: account.role,
    office: account.office,
    officesBelow: below ?? (await officesBelow(account.office)),
    agency: account.agency ?? undefined,
    lawyer: account.lawyer === true,
  }
}

/** The active accounts of an office that may be given letters, by name. */
export async function handlersOf(office: string): Promise<Pick<Account, '_id' | 'name' | 'role'>[]> {
  return AccountModel.find({ office, active: true, role: { $in: ['handler', 'manager'] } }, { name: 1, role: 1 })
    .sort({ name: 1 })
    .lean()
}

/** Names by account id, for pages that show who did something. */
export async function namesOf(office: string): Promise<Map<string, string>> {
  const accounts = await AccountModel.find({ office }, { name: 1 }).lean()
  return new Map(accounts.map((account) => [account._id, account.name]))
}

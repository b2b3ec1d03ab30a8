import mongoose from 'mongoose'

/** What is true of the whole installation, whatever the office: one document each in `installation`. */
export type InstallationFact = 'vaultKey' | 'setupLink' | 'firstOffice' | 'firstAdministrator' | 'demo' | 'bornAt'

interface StoredFact {
  _id: string
  value: string
}

const facts = () => mongoose.connection.collection<StoredFact>('installation')

export async function installationFact(name: InstallationFact): Promise<string | null> {
  return (await facts().findOne({ _id: name }))?.value ?? null
}

export async function setInstallationFact(name: InstallationFact, value: string): Promise<void> {
  await facts().updateOne({ _id: name }, { $set: { value } }, { upsert: true })
}

/** The fact as it stands, or stored now with this value: two processes that ask at once get the same one. */
export async function installationFactOr(name: InstallationFact, value: string): Promise<string> {
  await facts().updateOne({ _id: name }, { $setOnInsert: { value } }, { upsert: true })
  return (await installationFact(name)) ?? value
}

export async function forgetInstallationFact(name: InstallationFact): Promise<void> {
  await facts().deleteOne({ _id: name })
}

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'chai'
import { loadVaultKeys, VaultKeyProblem } from '../../src/vault/key.ts'
import { seal, unseal } from '../../src/vault/sealing.ts'

describe('the key of the vault', () => {
  let folder: string
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'vault-key-'))
  })
  after(() => rmSync(folder, { recursive: true }))
  const settings = (name: string) => ({ vaultKey: undefined, vaultKeyFile: join(folder, name) })

  it('is made once, at the first start, readable by its owner only', () => {
    const first = loadVaultKeys(settings('a'), null)
    const second = loadVaultKeys(settings('a'), first.keys.fingerprint)
    expect([first.created, second.created]).to.deep.equal([true, false])
    expect(second.keys.fingerprint).to.equal(first.keys.fingerprint)
    expect(readFileSync(join(folder, 'a'), 'utf8')).to.match(/^[0-9a-f]{64}\n$/)
  })

  it('stops the start when it is missing although identities are stored', () => {
    expect(() => loadVaultKeys(settings('missing'), 'abcd')).to.throw(VaultKeyProblem, /does not exist/)
  })

  it('stops the start when it is another one', () => {
    writeFileSync(join(folder, 'other'), 'ab'.repeat(32))
    expect(() => loadVaultKeys(settings('other'), 'abcd')).to.throw(VaultKeyProblem, /another one/)
  })

  it('must be 32 bytes', () => {
    writeFileSync(join(folder, 'short'), 'abcd')
    expect(() => loadVaultKeys(settings('short'), null)).to.throw(VaultKeyProblem, /32 bytes/)
  })

  it('seals for one record: changed bytes, another record or another key do not open', () => {
    const { keys } = loadVaultKeys(settings('a'), null)
    const sealed = seal(keys.encryption, Buffer.from('Lý Bí Mật'), 'letter-1')
    expect(unseal(keys.encryption, sealed, 'letter-1').toString()).to.equal('Lý Bí Mật')
    expect(() => unseal(keys.encryption, sealed, 'letter-2')).to.throw()
    expect(() => unseal(keys.matching, sealed, 'letter-1')).to.throw()
    const changed = Buffer.from(sealed)
    changed[changed.length - 1] ^= 1
    expect(() => unseal(keys.encryption, changed, 'letter-1')).to.throw()
  })
})

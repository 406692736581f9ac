import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  createPrivateKey,
  createPublicKey,
  randomBytes,
  sign,
  verify,
} from 'node:crypto'
import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'

/** What the database keeps but must not be able to read, and tokens that can be told again without being kept. */
export type Secrets = {
  /** Encrypts with AES-256-GCM; `purpose` is bound to the text, so that it opens for the same purpose only. */
  seal(purpose: string, text: string): string
  /** Throws when the text was not sealed with this key for this purpose. */
  open(purpose: string, sealed: string): string
  /** A token of 256 bits (base64url) that is always the same for one purpose and id. */
  token(purpose: string, id: string): string
  /** Signs as this installation for a purpose; each purpose has a key of its own that follows from the one in the file. */
  signer(purpose: string): Signer
}

/** Ed25519: the public key and signatures in base64url. */
export type Signer = { publicKey: string; sign(text: string): string }

/** Whether a text was signed by the holder of a public key. Never throws: what is no key or no signature did not sign. */
export function isSignedBy(publicKey: string, text: string, signature: string): boolean {
  try {
    const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: publicKey }, format: 'jwk' })
    return verify(null, Buffer.from(text), key, Buffer.from(signature, 'base64url'))
  } catch {
    return false
  }
}

/** Secrets under the 32-byte key in `file`, made when it is first needed; servers that share a database share the file. */
export function openSecrets(file: string): Secrets {
  let known: Buffer | undefined
  const key = (): Buffer => (known ??= readOrMakeKey(file))
  return {
    seal(purpose, text) {
      const nonce = randomBytes(12)
      const cipher = createCipheriv('aes-256-gcm', key(), nonce).setAAD(Buffer.from(purpose))
      const sealed = Buffer.concat([nonce, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()])
      return sealed.toString('base64url')
    },
    open(purpose, sealed) {
      const bytes = Buffer.from(sealed, 'base64url')
      const decipher = createDecipheriv('aes-256-gcm', key(), bytes.subarray(0, 12), { authTagLength: 16 })
      decipher.setAAD(Buffer.from(purpose)).setAuthTag(bytes.subarray(-16))
      return decipher.update(bytes.subarray(12, -16), undefined, 'utf8') + decipher.final('utf8')
    },
    token: (purpose, id) => createHmac('sha256', key()).update(`${purpose} ${id}`).digest('base64url'),
    signer: (purpose) => signerOf(createHmac('sha256', key()).update(`sign ${purpose}`).digest()),
  }
}

/** What stands before the 32 bytes of an Ed25519 key in PKCS #8 (RFC 8410). */
const ED25519_PKCS8 = Buffer.from('302e020100300506032b657004220420', 'hex')

function signerOf(seed: Buffer): Signer {
  const key = createPrivateKey({ key: Buffer.concat([ED25519_PKCS8, seed]), format: 'der', type: 'pkcs8' })
  const { x = '' } = createPublicKey(key).export({ format: 'jwk' })
  return { publicKey: x, sign: (text) => sign(null, Buffer.from(text), key).toString('base64url') }
}

function readOrMakeKey(file: string): Buffer {
  if (!existsSync(file)) makeKey(file)
  const key = readFileSync(file)
  if (key.length !== 32) throw new Error(`${file} does not hold a key of 32 bytes`)
  return key
}

/** Of servers starting together one makes the key: linking the finished file is refused when there is one already. */
function makeKey(file: string): void {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
  const draft = `${file}.${randomBytes(6).toString('hex')}`
  writeFileSync(draft, randomBytes(32), { mode: 0o600, flush: true })
  try {
    linkSync(draft, file)
  } catch (cause) {
    if ((cause as { code?: string }).code !== 'EEXIST') throw cause
  } finally {
    rmSync(draft)
  }
}

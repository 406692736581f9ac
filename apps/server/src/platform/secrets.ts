import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto'
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
  }
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

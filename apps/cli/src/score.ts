import { createPublicKey, hash, verify } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { packText } from '@jiheng/kernel/rule-pack'
import { BUNDLE_FORMAT, recompute, type Recomputed, type ScoreBundle, type SignedPack } from '@jiheng/kernel/scoring'
import type { Arguments } from './arguments.ts'
import type { Say } from './main.ts'

type PackOutcome = {
  id: string
  name: string
  version: number
  fingerprint: string
  publicKey: string
  isSound: boolean
}
type Scored = { file: string; ok: boolean; packs: PackOutcome[]; recomputed: Recomputed }
type Outcome = Scored | { file: string; ok: false; error: 'not_a_bundle' }

/**
 * `jiheng score FILE… [--json]`: computes the scores of exported bundles again by their own rule packs, without a server, and tells whether
 * points and explanation are the same to the byte, and where not. Exit code 1 when anything differs or a pack does not match its signature.
 */
export function scoreBundles({ operands, isJson }: Arguments, say: Say): Promise<0 | 1 | 2> {
  if (operands.length === 0) {
    console.error(say('cli.score.needs_file'))
    return Promise.resolve(2)
  }
  let exitCode: 0 | 1 = 0
  for (const file of operands) {
    const bundle = readBundle(file)
    const outcome: Outcome = bundle ? scored(file, bundle) : { file, ok: false, error: 'not_a_bundle' }
    if (!outcome.ok) exitCode = 1
    if (isJson) console.log(JSON.stringify(outcome))
    else if ('error' in outcome) console.error(say('cli.score.not_a_bundle', { file }))
    else print(outcome, bundle as ScoreBundle, say)
  }
  return Promise.resolve(exitCode)
}

/** A file that is no bundle is told apart from one that is missing, which throws. */
function readBundle(file: string): ScoreBundle | null {
  const text = readFileSync(file, 'utf8')
  try {
    const bundle = JSON.parse(text.replace(/^\ufeff/, '')) as ScoreBundle
    return bundle.format === BUNDLE_FORMAT && Array.isArray(bundle.packs) ? bundle : null
  } catch {
    return null
  }
}

function scored(file: string, bundle: ScoreBundle): Outcome {
  try {
    const recomputed = recompute(bundle)
    const packs = bundle.packs.map(examined)
    const isSame = recomputed.ok && recomputed.differs.length === 0
    return { file, ok: isSame && packs.every(({ isSound }) => isSound), packs, recomputed }
  } catch {
    return { file, ok: false, error: 'not_a_bundle' }
  }
}

function examined({ pack, fingerprint, signature, publicKey }: SignedPack): PackOutcome {
  const text = packText(pack)
  const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: publicKey }, format: 'jwk' })
  const isSigned = verify(null, Buffer.from(text), key, Buffer.from(signature, 'base64url'))
  const isSound = isSigned && hash('sha256', text) === fingerprint
  return { id: pack.id, name: pack.name, version: pack.version, fingerprint, publicKey, isSound }
}

function print({ file, packs, recomputed }: Scored, { project, year }: ScoreBundle, say: Say): void {
  if (!recomputed.ok) console.error(say('cli.score.not_scored', { file, problem: recomputed.problem }))
  else {
    const { result, differs } = recomputed
    const about = { file, project: project.name, year, total: result.total }
    const grade = result.grade ? say(`evaluation.grade_name.${result.grade}`) : say('cli.score.no_grade')
    if (differs.length === 0)
      console.log(say('cli.score.identical', { ...about, covered: result.coveredWeight, grade }))
    else console.error(say('cli.score.differs', { ...about, count: differs.length }))
    for (const path of differs) console.error(`  ${path}`)
  }
  for (const { name, version, fingerprint, isSound } of packs) {
    if (isSound) console.log(`  ${say('cli.score.pack', { name, version, fingerprint })}`)
    else console.error(`  ${say('cli.score.pack_altered', { name, version })}`)
  }
  for (const key of new Set(packs.map(({ publicKey }) => publicKey))) console.log(`  ${say('cli.score.key', { key })}`)
}

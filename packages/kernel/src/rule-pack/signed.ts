import { canonical } from '../base/index.ts'
import { PACK_FORMAT } from './pack.ts'
import type { RulePack } from './pack.ts'

/** The text of a pack that is fingerprinted (SHA-256) and signed (Ed25519): its format on a line of its own, then its canonical JSON. */
export const packText = (pack: RulePack): string => `${PACK_FORMAT}\n${canonical(pack)}`

import type { Files } from '../../../../platform/files/index.ts'
import type { Identity } from '../../../identity/index.ts'
import type { FundsParts } from '../../service/parts.ts'

/** What the exchange with the finance system is made of. */
export type ExchangeParts = FundsParts & { files: Files; identity: Pick<Identity, 'pathInReach'> }

import type { Day } from '@jiheng/kernel/base'
import type { Reach } from '../../platform/actor.ts'
import type { Tx } from '../../platform/db/database.ts'
import type { Past } from '../past.ts'
import type { Key } from '../shapes.ts'

/** What a load goes through with: one transaction, the modules of the past, and the ids that keys were given. */
export type Loading = { tx: Tx; reach: Reach; past: Past; idOf(key: Key): string; ids: Map<Key, string> }

/** Why things are in the log. */
export const WHY = '合成演示数据'

export const morningOf = (day: Day): string => `${day}T00:30:00.000Z`
export const eveningOf = (day: Day): string => `${day}T12:00:00.000Z`

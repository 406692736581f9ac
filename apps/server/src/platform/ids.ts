import { v7 } from 'uuid'

/** A new time-ordered identifier (UUID version 7). */
export const newId = (): string => v7()

export const ID_PATTERN = '^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$'

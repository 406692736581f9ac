import type { Input } from '../matrix-scene.ts'

/**
 * Who may do what. One line an operation: the outcome for each role at its own unit, and, where the operation names a place, at
 * another unit. `+` is done (or refused only by a rule of the matter), `-` is 403, `0` is 404: not there for this person.
 */
export const roles = [
  ...[
    'administrator',
    'security_administrator',
    'audit_administrator',
    'project_office',
    'finance',
    'department',
    'project_manager',
  ],
  ...['contractor', 'crew', 'expert', 'external_auditor', 'inspector', 'resident'],
] as const

export type Row = {
  own: string
  /** Left out when the operation has no place: then the answer is searched for traces of the other unit instead. */
  other?: string
  /** What is sent; the ids of the path are filled in from the scene. */
  input?: Input
  /** The answer to whoever may read must hold something of the own unit. */
  shows?: true
  /** The organisation directory and common standards: everybody who may read them reads all of them. */
  isShared?: true
  /** Ends the session it is called with. */
  endsSession?: true
}

/** At the own unit and, where it names a place, not there at another. */
export const at = (own: string, input?: Input): Row => ({
  own,
  other: own.replaceAll('+', '0'),
  ...(input && { input }),
})
export const list = (own: string, input?: Input): Row => ({ own, shows: true, ...(input && { input }) })
export const placeless = (own: string, input?: Input): Row => ({ own, ...(input && { input }) })
export const body =
  (told: object): Input =>
  () => ({ body: told })
export const edit =
  (told: object): Input =>
  () => ({ body: told, ifMatch: 999 })

//               a s u o f d m c w e x i r   administrator security aUdit office finance department manager contractor creW expert eXternal inspector resident
export const everybody = '+++++++++++++'
export const readers = '---+++++++++-'
export const leadReaders = '----+------+-'

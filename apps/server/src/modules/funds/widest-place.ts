import type { Reach } from '../../platform/actor.ts'

/** The highest place somebody reaches, where what they set for all of it belongs; the own organisation's where single projects were granted. */
export const widestPlace = ({ scopes, actor }: Reach): string =>
  scopes.toSorted((a, b) => depthOf(a) - depthOf(b) || (a < b ? -1 : 1))[0] ?? actor.organisationPath

const depthOf = (path: string): number => path.split('.').length

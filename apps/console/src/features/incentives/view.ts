import type { CallOutput } from '@jiheng/api'
import type { State } from '@jiheng/ui'

export type SchemePage = CallOutput<'listIncentiveSchemes'>
export type Scheme = SchemePage['items'][number]
export type ListedList = Scheme['lists'][number]
export type IncentiveList = CallOutput<'getIncentiveList'>
export type Standing = IncentiveList['standings'][number]
export type Simulation = CallOutput<'tryIncentiveScheme'>
export type Own = CallOutput<'listOwnIncentives'>['items'][number]
export type Kind = Scheme['kind']
export type Parameters = Scheme['parameters']

/** What to read again after a step. */
export const refreshed = [
  ...(['listIncentiveSchemes', 'getIncentiveList', 'listOwnIncentives', 'listIncentiveAlerts'] as const),
] as const

export const stateMark: Record<ListedList['state'], State> = {
  simulated: 'orange',
  decided: 'yellow',
  published: 'yellow',
  final: 'green',
}

/** The steps of a list, in order; a list in a state has done as many as its place says. */
export const steps = ['simulated', 'decided', 'published', 'settled'] as const
export const stepsDone: Record<ListedList['state'], number> = { simulated: 1, decided: 2, published: 3, final: 4 }

/** What is told about the edge of a list, each as a phrase of `incentives` with its parameters. */
export type EdgeLine = {
  key:
    | 'edge_sharing'
    | 'edge_near'
    | 'edge_clear'
    | 'edge_fewer'
    | 'edge_fewer_places'
    | 'edge_more'
    | 'edge_more_ranked'
  params: Record<string, string | number>
  isFirm: boolean
}

export function edgeLines({ edge, places, problem }: Pick<IncentiveList, 'edge' | 'places' | 'problem'>): EdgeLine[] {
  const { lastIn, firstOut, sharing, beyondPlaces, oneFewer, oneMore, missing, near } = edge
  const lines: EdgeLine[] = []
  const add = (key: EdgeLine['key'], params: EdgeLine['params'], isFirm: boolean) => lines.push({ key, params, isFirm })
  if (problem) {
    if (missing === 1) add('edge_more_ranked', {}, false)
    return lines
  }
  if (beyondPlaces > 0) add('edge_sharing', { n: sharing, beyond: beyondPlaces }, false)
  if (near.length > 0) add('edge_near', { n: near.length }, false)
  else if (lastIn !== null && firstOut !== null)
    add('edge_clear', { gap: Math.abs(Number(lastIn) - Number(firstOut)).toFixed(2) }, true)
  if (places === null) return lines
  if (oneFewer === null) add('edge_fewer', {}, false)
  else if (oneFewer !== places) add('edge_fewer_places', { n: oneFewer }, false)
  if (oneMore !== null && oneMore !== places) add('edge_more', { n: oneMore }, false)
  return lines
}

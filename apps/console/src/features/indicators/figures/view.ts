import type { CallOutput } from '@jiheng/api'

export type Figures = CallOutput<'listFigures'>
export type Figure = Figures['items'][number]
export type Needed = Figures['needed'][number]

/** What is read again after a figure was told. */
export const refreshed = ['listFigures', 'getIndicatorChoice', 'tryFormula'] as const

import type { NodeKind } from '../schema/tree.ts'

/**
 * A node of a template. `weight` is its share of the work among its siblings and `budget` its share of the money (the same
 * when left out), both in percent and summing to 100; `span` is the part of the parent's time it takes, in percent.
 */
export type TemplateNode = {
  title: string
  kind: NodeKind
  weight: number
  budget: number
  span: readonly [from: number, to: number]
  standard: string
  children: readonly TemplateNode[]
}

export type ProjectTemplate = { code: string; nodes: readonly TemplateNode[] }

type Shares = number | { work: number; money: number }

const nodeOf =
  (kind: NodeKind) =>
  (
    title: string,
    shares: Shares,
    span: readonly [number, number],
    standard: string,
    children: readonly TemplateNode[] = [],
  ): TemplateNode => {
    const { work, money } = typeof shares === 'number' ? { work: shares, money: shares } : shares
    return { title, kind, weight: work, budget: money, span, standard, children }
  }

export const phase = nodeOf('phase')
export const section = nodeOf('section')
export const task = nodeOf('task')
export const milestone = nodeOf('milestone')

import type { Comparison } from './lexer.ts'
import { bindingOf, bindingWithin } from './print.ts'
import type { Language } from './print.ts'
import type { Node } from './tree.ts'
import { words } from './words.ts'
import type { Words } from './words.ts'

const orders: Record<Comparison, string> = { '=': 'eq', '≠': 'ne', '<': 'lt', '≤': 'le', '>': 'gt', '≥': 'ge' }

/** The formula as it is read aloud: '材料抽检合格率乘以 40%，加上安全得分乘以 30%'. */
export function spoken(node: Node, language: Language = 'zh'): Words {
  const part = (inner: Node): Words => {
    const said = spoken(inner, language)
    return bindingOf(inner) < bindingWithin(node) ? words('spoken.group', { inner: said }) : said
  }
  switch (node.kind) {
    case 'number':
      return words('spoken.text', { text: `${node.digits}${node.unit}` })
    case 'name':
    case 'unknown': {
      const text =
        node.kind === 'unknown' ? node.text : language === 'en' ? (node.name.en ?? node.name.zh) : node.name.zh
      return words(node.isOfChildren ? 'spoken.of_children' : 'spoken.text', { text })
    }
    case 'sum':
      return chain(node.terms.map((term) => ({ key: term.isMinus ? 'minus' : 'plus', said: part(term.node) })))
    case 'product':
      return chain(
        node.factors.map((factor) => ({ key: factor.isDivisor ? 'over' : 'times', said: part(factor.node) })),
      )
    case 'negate':
      return words('spoken.negate', { inner: part(node.node) })
    case 'not':
      return words('spoken.not', { inner: part(node.node) })
    case 'compare':
      return words(`spoken.${orders[node.operator]}`, { left: part(node.left), right: part(node.right) })
    case 'logic':
      return chain(node.parts.map((each) => ({ key: node.joint, said: part(each) })))
    case 'call':
      return call(
        node,
        node.parts.map((each) => spoken(each, language)),
      )
  }
}

function chain(links: readonly { key: string; said: Words }[]): Words {
  return links
    .slice(1)
    .reduce(
      (left, { key, said }) => words(`spoken.${key}`, { left, right: said }),
      links[0]?.said ?? words('spoken.text', { text: '' }),
    )
}

function call({ name, parts, period }: Node & { kind: 'call' }, said: readonly Words[]): Words {
  const nothing = words('spoken.text', { text: '' })
  const [first = nothing, second = nothing, third = nothing] = said
  if (name === 'if') return words('spoken.if', { condition: first, yes: second, no: third })
  if (name === 'weighted') return words('spoken.weighted', { inner: first, weight: second })
  if (name === 'if_missing') return words('spoken.if_missing', { inner: first, other: second })
  const [, digits] = parts
  if (name === 'round' || name === 'half_even' || name === 'ceiling' || name === 'floor')
    return words(`spoken.${name}`, { inner: first, places: digits ? second : '0' })
  const inner = chain(said.map((each) => ({ key: 'list', said: each })))
  if (period === null) return words(`spoken.${name}`, { inner })
  const months = /\d+/.exec(period)?.[0]
  const when = months === undefined ? words(`periods.${period}`) : words('periods.last_months', { months })
  return words('spoken.in_period', { period: when, inner: words(`spoken.${name}`, { inner }) })
}

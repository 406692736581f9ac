import { createRequire } from 'node:module'
import { theme } from './theme.ts'
import { cssVariables } from './tokens.ts'

const require = createRequire(import.meta.url)
const id = 'virtual:jiheng.css'

/**
 * A Vite plugin that answers `import 'virtual:jiheng.css'` with the tokens as CSS variables and the rules of the Ant Design
 * components we wrap, drawn once at build time under our theme.
 */
export function stylesheet() {
  return {
    name: 'jiheng-stylesheet',
    resolveId: (wanted: string) => (wanted === id ? `\0${id}` : undefined),
    load: (wanted: string) => (wanted === `\0${id}` ? `${cssVariables()}\n${antdRules()}` : undefined),
  }
}

/** Draws every wrapped component on the server, in the states that bring their own rules, and collects what it styles. */
export function antdRules(): string {
  const { createElement: h } = require('react') as typeof import('react')
  const { renderToString } = require('react-dom/server') as typeof import('react-dom/server')
  const { createCache, extractStyle, StyleProvider } =
    require('@ant-design/cssinjs') as typeof import('@ant-design/cssinjs')
  const antd = require('antd') as typeof import('antd')
  const { Button, Checkbox, ConfigProvider, DatePicker, Dropdown, Input, InputNumber, Popover, Radio, Select, Tree } =
    antd
  const cache = createCache()
  const samples = [
    h(Button, { key: 1 }, ' '),
    h(Checkbox, { key: 2 }),
    h(Radio, { key: 3 }),
    h(DatePicker, { key: 4, open: true }),
    h(Input.Password, { key: 5 }),
    h(Input.TextArea, { key: 6 }),
    h(Input, { key: 7, allowClear: true }),
    h(InputNumber, { key: 8, suffix: ' ' }),
    h(Popover, { key: 9, open: true, content: ' ', children: h('i') }),
    h(Select, { key: 10, open: true, mode: 'multiple', options: [] }),
    h(Tree, { key: 11, treeData: [{ key: '1', title: ' ' }] }),
    h(Dropdown, { key: 12, open: true, menu: { items: [{ key: '1', label: ' ' }] }, children: h('i') }),
  ]
  const page = h(ConfigProvider, { theme: { ...theme, zeroRuntime: false } }, samples)
  renderToString(h(StyleProvider, { cache, layer: true, children: page }))
  return extractStyle(cache, { plain: true })
}

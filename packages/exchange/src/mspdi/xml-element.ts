import { escapeXml } from '@jiheng/spreadsheet'

/** A child element: its name and its value, left out when undefined; a list of children makes it a group. */
export type Content = readonly [name: string, value: string | number | undefined | readonly Content[]]

export const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const NAMESPACE = 'http://schemas.microsoft.com/project'

/** The root element of a Project document with its children. */
export function element(name: string, content: readonly Content[]): string {
  const lines = [`<${name} xmlns="${NAMESPACE}">`]
  write(content, '  ', lines)
  lines.push(`</${name}>`, '')
  return lines.join('\n')
}

function write(content: readonly Content[], indent: string, lines: string[]): void {
  for (const [name, value] of content) {
    if (value === undefined) continue
    if (typeof value === 'object') {
      if (value.length === 0) continue
      lines.push(`${indent}<${name}>`)
      write(value, `${indent}  `, lines)
      lines.push(`${indent}</${name}>`)
    } else lines.push(`${indent}<${name}>${escapeXml(String(value))}</${name}>`)
  }
}

import { toHalfWidth } from '@jiheng/kernel/base'

export type ProjectClass = 'new' | 'continued' | 'completing' | 'reserve'
/** Delivery confidence in five steps, as the UK's portfolio publishes it and 红黄绿 lists imply. */
export type Confidence = 'green' | 'amber_green' | 'amber' | 'amber_red' | 'red'

const CLASS_WORDS: readonly (readonly [RegExp, ProjectClass])[] = [
  [/新开工|新建开工|计划新开|拟开工/, 'new'],
  [/续建|在建|结转/, 'continued'],
  [/竣工|投产|完工|建成/, 'completing'],
  [/预备|储备|前期|谋划/, 'reserve'],
]

/** The class a cell or a group heading names (新开工/续建/竣工投产/预备), or null. */
export function classIn(text: string): ProjectClass | null {
  return CLASS_WORDS.find(([words]) => words.test(text))?.[1] ?? null
}

const CONFIDENCE_WORDS: readonly (readonly [RegExp, Confidence])[] = [
  [/^(amber[ /-]*green|黄绿)/, 'amber_green'],
  [/^(amber[ /-]*red|橙|orange)/, 'amber_red'],
  [/^(amber|yellow|黄)/, 'amber'],
  [/^(green|绿|正常)/, 'green'],
  [/^(red|红|滞后|严重)/, 'red'],
]

/** The confidence a rating cell names, or null when it is some other word. */
export function confidenceIn(text: string): Confidence | null {
  const plain = toHalfWidth(text).trim().toLowerCase()
  return CONFIDENCE_WORDS.find(([words]) => words.test(plain))?.[1] ?? null
}

const WITHHELD =
  /\bexempt|\bwithheld\b|\bredacted\b|not (yet )?in a position to provide|\bsensitiv|\bconfidential|涉密|保密|不予公开|不公开|未公开|脱敏/i
const NOT_PROVIDED =
  /^(tb[acd]|n[/／]?a|unknown|none|nil|(data )?not (yet )?(provided|available|applicable|known|supplied)|待定|未定|暂无|暂未确定|不详|无|未知|[-－—–―/／\\_.。*]+|…+)$/i

/** True for words that keep a figure back, such as "Exempt under Section 43 …" or 涉密. */
export function isWithheld(text: string): boolean {
  return WITHHELD.test(text)
}

/** True for words and strokes that stand where nothing is known yet. */
export function isNotProvided(text: string): boolean {
  return text.length <= 40 && NOT_PROVIDED.test(text.trim())
}

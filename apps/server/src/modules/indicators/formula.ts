import {
  compileFormula,
  completionsAt,
  print,
  said,
  spoken,
  type Compiled,
  type Completion,
  type Fault,
  type Formula,
  type Language,
  type Words,
} from '@jiheng/kernel/formula'
import { phraseOf, type Locale } from '@jiheng/phrases'
import { factOf, vocabulary } from './vocabulary.ts'

/** A formula over the figures of the library. `yields` is the unit its result must have. */
export function compile(source: string, yields?: string): Compiled {
  return compileFormula(source, { vocabulary, ...(yields !== undefined && { yields }) })
}

/** A formula that is known to be sound: one of the library. */
export function compiled(source: string, yields: string): Formula {
  const found = compile(source, yields)
  if (!found.ok) throw new RangeError(`not a formula of the library: ${source}`)
  return found.formula
}

export const languageOf = (locale: Locale): Language => (locale === 'zh-CN' ? 'zh' : 'en')

export const inWords = (words: Words, locale: Locale): string =>
  said(words, (key, params) => phraseOf(locale, key, params))

const texts = new Map<string, string>()
const MOST_TEXTS = 5_000

/** The text of a stored formula as people read it; the library repeats its few formulas, so they are remembered. */
export function readable(stored: string, language: Language): string {
  const key = `${language} ${stored}`
  const known = texts.get(key)
  if (known !== undefined) return known
  const found = compile(stored)
  const text = found.ok ? print(found.formula.tree, vocabulary, language) : stored
  if (texts.size < MOST_TEXTS) texts.set(key, text)
  return text
}

export const presentFault = ({ start, end, suggestion, ...words }: Fault, locale: Locale) => ({
  start,
  end,
  reason: words.key,
  message: inWords(words, locale),
  suggestion: suggestion ? { message: inWords(suggestion, locale), replacement: suggestion.replacement ?? null } : null,
})

const presentCompletion = ({ kind, text, start, end, back, name, function: called }: Completion, locale: Locale) => ({
  ...{ kind, text, start, end, back },
  unit: name?.unit ?? null,
  hint: called === undefined ? null : phraseOf(locale, `formula.functions.${called}`),
})

export type Checked = ReturnType<typeof presentCheck>

/** What a formula is worth: its faults, or its normal form, unit and the figures it needs; and what may be written at a place. */
export function presentCheck(source: string, yields: string | undefined, position: number | undefined, locale: Locale) {
  const found = compile(source, yields)
  const language = languageOf(locale)
  const formula = found.ok ? found.formula : null
  return {
    faults: found.ok ? [] : found.faults.map((fault) => presentFault(fault, locale)),
    notices: formula?.notices.map((notice) => inWords(notice, locale)) ?? [],
    formula: formula && presentFormula(formula, language, locale),
    completions:
      position === undefined
        ? []
        : completionsAt(source, position, vocabulary, language).map((each) => presentCompletion(each, locale)),
  }
}

const presentFormula = ({ tree, yields, places, needs }: Formula, language: Language, locale: Locale) => ({
  text: print(tree, vocabulary, language),
  stored: print(tree, vocabulary, 'zh', 'id'),
  spoken: inWords(spoken(tree, language), locale),
  yields,
  places,
  needs: needs.map(({ name, over }) => ({
    id: name.id,
    name: language === 'zh' ? name.zh : (name.en ?? name.zh),
    unit: name.unit,
    over,
    from: factOf(name.id)?.from ?? 'reported',
  })),
})

import type { Locale } from './locale.ts'
import type { SomeWords } from './shape.ts'
import { en } from './en/index.ts'
import { th } from './th/index.ts'
import { vi } from './vi/index.ts'
import { zhCN } from './zh-CN/index.ts'

export type Dictionary = typeof zhCN
export type Dictionaries = Partial<Record<Locale, SomeWords<Dictionary>>>

/** The texts of each language as they stand. */
export const dictionaries: Dictionaries = { 'zh-CN': zhCN, en, vi, th }

/** Makes a language and those it falls back to ready; outside the browser all of them are. */
export async function loadLanguage(_locale: Locale): Promise<void> {}

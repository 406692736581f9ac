import { dayInShanghai } from '@jiheng/kernel/base'

/** The day it is in Shanghai now. */
export const today = (): string => dayInShanghai(new Date())

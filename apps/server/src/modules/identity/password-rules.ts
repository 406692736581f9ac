/** What a guesser tries first, as it stands after `plain`: letters only, digits that stand for letters read as such. */
const guessedFirst = [
  ...[
    'password',
    'passwort',
    'passw',
    'passwd',
    'admin',
    'administrator',
    'root',
    'user',
    'guest',
    'test',
    'demo',
    'login',
    'welcome',
    'letmein',
    'changeme',
  ],
  ...[
    'qwerty',
    'qwertyuiop',
    'asdfgh',
    'asdf',
    'zxcvbn',
    'qazwsx',
    'qaz',
    'wsx',
    'iloveyou',
    'monkey',
    'dragon',
    'master',
    'sunshine',
    'football',
  ],
  ...[
    'abc',
    'abcd',
    'abcdef',
    'aaa',
    'aa',
    'woaini',
    'woaiwojia',
    'zhongguo',
    'nihao',
    'taobao',
    'wang',
    'zhang',
    'beijing',
    'qinzhou',
    'nanjing',
    'qixia',
  ],
  ...['jiheng', 'company', 'office', 'system', 'server', 'secret', 'spring', 'summer', 'autumn', 'winter'],
]
const standIns: Record<string, string> = {
  '@': 'a',
  '4': 'a',
  '3': 'e',
  '1': 'i',
  '!': 'i',
  '0': 'o',
  $: 's',
  '5': 's',
  '7': 't',
}
const MIN_LENGTH = 10
const MIN_CLASSES = 3

export type PasswordWeakness = 'too_short' | 'too_few_classes' | 'holds_name' | 'too_common'

/**
 * Which rule a new password breaks, or nothing: ten characters, three of capitals, small letters, digits and signs, none of the
 * person's names in it, and not a well-known word with a year or a sign added (GB/T 22239 asks for complexity and no guessable ones).
 */
export function passwordWeakness(password: string, names: readonly string[]): PasswordWeakness | undefined {
  if ([...password].length < MIN_LENGTH) return 'too_short'
  if ([/\p{Lu}/u, /\p{Ll}/u, /\p{Nd}/u, /[^\p{L}\p{Nd}]/u].filter((kind) => kind.test(password)).length < MIN_CLASSES)
    return 'too_few_classes'
  const small = password.toLowerCase()
  if (names.some((name) => [...name].length >= 2 && small.includes(name.toLowerCase()))) return 'holds_name'
  if (isCommon(small)) return 'too_common'
  return undefined
}

/** A guessable word decorated: what is left without digits, signs and their stand-ins is a word guessed first, or one letter repeated. */
function isCommon(small: string): boolean {
  const letters = small.replaceAll(/[^\p{L}]/gu, '')
  const trimmed = small.replaceAll(/^[^\p{L}@$]+|[^\p{L}]+$/gu, '')
  const read = [...trimmed]
    .map((sign) => standIns[sign] ?? sign)
    .join('')
    .replaceAll(/[^\p{L}]/gu, '')
  return (
    [letters, read].some((word) => guessedFirst.includes(word) || /^(.)\1*$/u.test(word)) || /^(.)\1*$/u.test(small)
  )
}

import { format } from './format.ts'
import { lint } from './lint.ts'
import { provesAtOnce } from './planted-tree.ts'
import { types } from './types.ts'

const tidy = {
  'packages/kernel/src/sum.ts': 'export const sum = (left: number, right: number): number => left + right\n',
}

provesAtOnce(types, tidy, [
  {
    breach: 'a wrong type',
    files: { 'apps/cli/src/type.ts': "export const count: number = 'one'\n" },
    found: /type\.ts\(1,14\): error TS2322/,
  },
  {
    breach: 'an index that may be missing',
    files: { 'apps/cli/src/index-of.ts': 'export const first = (all: number[]): number => all[0]\n' },
    found: /index-of\.ts\(1,.*TS2322/,
  },
  {
    breach: 'an enum, which Node cannot strip',
    files: { 'apps/cli/src/kind.ts': 'export enum Kind { One }\n' },
    found: /kind\.ts\(1,.*TS1294/,
  },
])

provesAtOnce(format, tidy, [
  { breach: 'semicolons', files: { 'apps/cli/src/semicolon.ts': 'export const one = 1;\n' }, found: /semicolon\.ts/ },
  {
    breach: 'a long line',
    files: { 'apps/cli/src/long.ts': `export const all = [${'1, '.repeat(50)}1]\n` },
    found: /long\.ts/,
  },
])

const lines = (count: number) => '  console.log(1)\n'.repeat(count)
const hook = `import { useState } from 'react'
export function Page({ open }: { open: boolean }) {
  if (open) useState(1)
  return null
}
`
const effect = `import { useEffect } from 'react'
export function Page({ id }: { id: string }) {
  useEffect(() => globalThis.scrollTo(0, id.length), [])
  return null
}
`

provesAtOnce(lint, tidy, [
  {
    breach: 'a promise nobody waits for',
    files: { 'apps/cli/src/promise.ts': 'const save = async (): Promise<void> => {}\nsave()\n' },
    found: /promise\.ts:2.*no-floating-promises/,
  },
  {
    breach: 'any',
    files: { 'apps/cli/src/loose.ts': 'export const loose = (value: any): string => String(value)\n' },
    found: /loose\.ts:1.*no-explicit-any/,
  },
  { breach: 'a file over 400 lines', files: { 'apps/cli/src/tall.ts': lines(401) }, found: /tall\.ts.*max-lines\)/ },
  {
    breach: 'a function over 60 lines',
    files: { 'apps/cli/src/talk.ts': `export function talk(): void {\n${lines(61)}}\n` },
    found: /talk\.ts.*max-lines-per-function/,
  },
  {
    breach: 'console in a module',
    files: { 'apps/server/src/modules/funds/pay.ts': 'console.log(1)\n' },
    found: /pay\.ts:1.*no-console/,
  },
  {
    breach: 'a default export',
    files: { 'apps/cli/src/one.ts': 'export default 1\n' },
    found: /one\.ts:1.*no-default-export/,
  },
  {
    breach: 'a hook behind a condition',
    files: { 'apps/console/src/hook.tsx': hook },
    found: /hook\.tsx:3.*rules-of-hooks/,
  },
  {
    breach: 'an effect that forgets what it depends on',
    files: { 'apps/console/src/effect.tsx': effect },
    found: /effect\.tsx:3.*exhaustive-deps/,
  },
])

import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import test from 'node:test'
import { isPhraseKey } from '../../../phrases/src/index.ts'
import { casesOf } from '../../../../fixtures/read.ts'
import { builtinPacks, packText, resolvePack, ruleId, ruleKeys, sentenceOf } from './index.ts'
import type { PackRule, RulePack } from './index.ts'

type Row = [id: string, region: string | null, version: number, from: string, percent: string | null, ruleFrom?: string]

const national = builtinPacks[0] as RulePack

function packOf([id, region, version, effectiveFrom, percent, ruleFrom = effectiveFrom]: Row): RulePack {
  const overAchievement: PackRule<'overAchievement'> = {
    parameters: { percent: percent ?? '', ofZero: null, cut: null },
    ...{ mark: 'P', source: id, effectiveFrom: ruleFrom },
  }
  const parent = id === 'cn' ? null : id === 'cn-4507' ? 'cn-45' : 'cn'
  const rules = { ...(id === 'cn' && national.rules), ...(percent !== null && { overAchievement }) }
  return { ...national, id, name: id, region, version, effectiveFrom, extends: parent, rules }
}

test('the nearest pack in effect holds, and what it does not say the one it extends says', () => {
  const file = new URL('../../../../fixtures/scoring/packs.json', import.meta.url)
  const packs = (JSON.parse(readFileSync(file, 'utf8')) as { packs: Row[] }).packs.map(packOf)
  type Case = { region: string | null; day: string; packs: string[]; percent: string; by: string }
  for (const { region, day, percent, by, packs: names } of casesOf<Case>('scoring/packs.json')) {
    const found = resolvePack(packs.toReversed(), region, day)
    assert.ok(found.ok)
    const { overAchievement, total } = found.rules
    assert.deepEqual(
      [
        found.packs.map(({ id, version }) => `${id} ${version}`),
        overAchievement.parameters.percent,
        overAchievement.pack,
      ],
      [names, percent, by],
      `${region} ${day}`,
    )
    assert.equal(total.pack, 'cn')
  }
})

test('a chain that is broken or goes in a circle, and a rule nobody states, are told', () => {
  const orphan = packOf(['cn-4507', '4507', 1, '2020-01-01', null])
  assert.deepEqual(resolvePack([national, orphan], '450702', '2026-01-01'), {
    ok: false,
    problem: 'pack_missing',
    id: 'cn-45',
  })
  assert.deepEqual(resolvePack([], null, '2026-01-01'), { ok: false, problem: 'pack_missing', id: 'cn' })
  const circle = { ...national, extends: 'cn' }
  assert.equal(resolvePack([circle], null, '2026-01-01').ok, true)
  const bare = { ...national, rules: {} }
  assert.deepEqual(resolvePack([bare], null, '2026-01-01'), { ok: false, problem: 'rule_missing', key: 'execution' })
})

test('the packs of an installation: all regions resolve, and every rule has its mark, its source and its sentence', () => {
  for (const region of [null, '320113', '450702', '110000'])
    assert.ok(resolvePack(builtinPacks, region, '2026-01-01').ok)
  for (const pack of builtinPacks)
    for (const key of ruleKeys) {
      const rule: PackRule | undefined = pack.rules[key]
      if (!rule) continue
      assert.match(rule.mark, /^[VPU]$/)
      assert.ok(rule.source.length > 0 && rule.effectiveFrom >= pack.effectiveFrom, `${pack.id} ${key}`)
      assert.ok(isPhraseKey(`rules.${ruleId(key)}`), `rules.${ruleId(key)}`)
      const { key: sentence } = sentenceOf(key, rule.parameters)
      assert.ok(isPhraseKey(sentence), sentence)
    }
})

test('the text that is signed does not depend on the order keys were written in', () => {
  const reversed = Object.fromEntries(Object.entries(national).toReversed()) as RulePack
  assert.equal(packText(reversed), packText(national))
  assert.notEqual(packText({ ...national, version: 2 }), packText(national))
})

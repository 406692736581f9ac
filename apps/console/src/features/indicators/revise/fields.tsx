import { kinds } from '@jiheng/kernel/project'
import { levelsOf, rulesFor, trees, type Level1, type ScoringRuleKey } from '@jiheng/kernel/indicator'
import { Check, Choice, NumberInput, Select, SelectMany, TextArea, TextInput, usePhrase } from '@jiheng/ui'
import { marks } from '../view.ts'
import { directionIn, rulesIn, type Draft } from './draft.ts'
import { RevisedField } from './revised-field.tsx'
import type { Revising } from './revising.ts'

type Props = { of: Revising }

/** Code, names and where it hangs. */
export function Identity({ of, isNew }: Props & { isNew: boolean }) {
  const { t } = usePhrase()
  const { form } = of
  const { tree, level1 } = form.value
  return (
    <>
      {isNew && (
        <RevisedField of={of} name="code" hint={t('library.code_hint')}>
          <TextInput {...form.bind('code')} />
        </RevisedField>
      )}
      <RevisedField of={of} name="name">
        <TextInput {...form.bind('name')} />
      </RevisedField>
      <RevisedField of={of} name="nameEn" optional>
        <TextInput {...form.bind('nameEn')} />
      </RevisedField>
      <RevisedField of={of} name="tree">
        <Select
          value={tree}
          onChange={(next) => form.set({ tree: (next ?? 'form') as Draft['tree'], level1: null })}
          options={trees.map((value) => ({ value, label: t(`indicators.tree.${value}`) }))}
        />
      </RevisedField>
      <RevisedField of={of} name="level1">
        <Choice
          value={level1}
          onChange={(next) => form.set({ level1: next as Level1 })}
          options={levelsOf[tree].map((value) => ({ value, label: t(`indicators.level.${value}`) }))}
        />
      </RevisedField>
      <RevisedField of={of} name="level2">
        <TextInput {...form.bind('level2')} />
      </RevisedField>
      <RevisedField of={of} name="kinds" hint={t('library.kinds_hint')} optional>
        <SelectMany
          {...form.bind('kinds')}
          options={kinds.map((value) => ({ value, label: t(`projects.kind_name.${value}`) }))}
        />
      </RevisedField>
    </>
  )
}

/** Points, their limits, and how they follow from what was achieved. */
export function Scoring({ of }: Props) {
  const { t } = usePhrase()
  const { form } = of
  const draft = form.value
  const fitting = rulesFor(draft.nature, directionIn(draft))
  return (
    <>
      <div className="indicators-three">
        {(['weight', 'weightMin', 'weightMax'] as const).map((name) => (
          <RevisedField key={name} of={of} name={name}>
            <NumberInput {...form.bind(name)} unit={t('units.score')} min="0" max="100" decimals={2} />
          </RevisedField>
        ))}
      </div>
      <RevisedField of={of} name="rule">
        <Choice
          value={rulesIn(draft)[0] ?? null}
          onChange={(next) => form.set({ rule: next as ScoringRuleKey })}
          options={fitting.map((value) => ({ value, label: t(`indicators.rule.${value}`) }))}
        />
      </RevisedField>
      {fitting.length > 1 && (
        <p className="indicators-check">
          <Check {...form.bind('hasOtherRules')}>{t('library.other_rules')}</Check>
        </p>
      )}
      {draft.nature === 'qualitative' &&
        (['met', 'partlyMet', 'notMet'] as const).map((name) => (
          <RevisedField key={name} of={of} name={name}>
            <TextInput {...form.bind(name)} />
          </RevisedField>
        ))}
      <RevisedField of={of} name="standard" hint={t('library.standard_hint')}>
        <TextArea {...form.bind('standard')} max={1000} />
      </RevisedField>
    </>
  )
}

/** What it means, what shows it, and what it rests on. */
export function Basis({ of }: Props) {
  const { t } = usePhrase()
  const { form } = of
  return (
    <>
      <RevisedField of={of} name="explanation">
        <TextArea {...form.bind('explanation')} max={1000} />
      </RevisedField>
      <RevisedField of={of} name="evidence">
        <TextInput {...form.bind('evidence')} />
      </RevisedField>
      <RevisedField of={of} name="evidenceLevel">
        <Choice
          value={form.value.evidenceLevel}
          onChange={(next) => form.set({ evidenceLevel: next ?? '2' })}
          options={(['1', '2', '3'] as const).map((value) => ({
            value,
            label: t(`explanation.evidence_level.${value}`),
          }))}
        />
      </RevisedField>
      <RevisedField of={of} name="basis" hint={t('library.basis_hint')}>
        <TextInput {...form.bind('basis')} />
      </RevisedField>
      <RevisedField of={of} name="mark">
        <Choice
          value={form.value.mark}
          onChange={(next) => form.set({ mark: marks.find((mark) => mark === next) ?? 'U' })}
          options={marks.map((value) => ({ value, label: t(`explanation.mark.${value}`) }))}
        />
      </RevisedField>
      <RevisedField of={of} name="note" optional>
        <TextArea {...form.bind('note')} max={1000} />
      </RevisedField>
    </>
  )
}

/** Why it is proposed, which the experts read first. */
export function Reason({ of }: Props) {
  const { t } = usePhrase()
  return (
    <RevisedField of={of} name="why" hint={t('library.why_hint')}>
      <TextArea {...of.form.bind('why')} max={1000} />
    </RevisedField>
  )
}

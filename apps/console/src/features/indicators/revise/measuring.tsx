import { natures, signs } from '@jiheng/kernel/indicator'
import { Choice, FormulaEditor, Loading, NumberInput, TextInput, usePhrase } from '@jiheng/ui'
import { useVocabulary } from '../../../shared/vocabulary.ts'
import type { Draft } from './draft.ts'
import { RevisedField } from './revised-field.tsx'
import type { Revising } from './revising.ts'

/** What is aimed at, and where the figure comes from. */
export function Measuring({ of }: { of: Revising }) {
  const { t } = usePhrase()
  const { form } = of
  const { nature, source, target } = form.value
  const isNumber = nature === 'quantitative'
  return (
    <>
      <RevisedField of={of} name="nature">
        <Choice
          value={nature}
          onChange={(next) =>
            form.set({
              nature: next as Draft['nature'],
              ...(next === 'qualitative' && { source: 'manual', target: null }),
            })
          }
          options={natures.map((value) => ({ value, label: t(`indicators.nature.${value}`) }))}
        />
      </RevisedField>
      {isNumber && (
        <>
          <RevisedField of={of} name="sign">
            <Choice {...form.bind('sign')} options={signs.map((value) => ({ value, label: value }))} />
          </RevisedField>
          <RevisedField of={of} name="target" hint={t('library.target_hint')} optional>
            <NumberInput {...form.bind('target')} />
          </RevisedField>
          <RevisedField of={of} name="unit">
            <TextInput {...form.bind('unit')} />
          </RevisedField>
        </>
      )}
      {(!isNumber || target === null) && (
        <RevisedField of={of} name="targetText">
          <TextInput {...form.bind('targetText')} />
        </RevisedField>
      )}
      {isNumber && (
        <RevisedField of={of} name="source">
          <Choice
            value={source}
            onChange={(next) => form.set({ source: next as Draft['source'] })}
            options={(['formula', 'manual'] as const).map((value) => ({
              value,
              label: t(`indicators.source.${value}`),
            }))}
          />
        </RevisedField>
      )}
      {source === 'formula' ? (
        <RevisedField of={of} name="formula">
          <FormulaOf of={of} />
        </RevisedField>
      ) : (
        <RevisedField of={of} name="reportedBy">
          <TextInput {...form.bind('reportedBy')} />
        </RevisedField>
      )}
    </>
  )
}

function FormulaOf({ of: { form } }: { of: Revising }) {
  const words = useVocabulary()
  if (!words) return <Loading />
  return <FormulaEditor {...form.bind('formula')} {...words} yields={form.value.unit} />
}

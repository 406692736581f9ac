import { Button, StateMark, usePhrase } from '@jiheng/ui'
import { inWords, type FieldSpec } from './field-spec.tsx'
import type { Clash, Values } from './merge.ts'

/** The fields two people changed, each with both values, to choose from. */
export function Clashes({
  of,
  fields,
  onSettle,
}: {
  of: readonly Clash[]
  fields: readonly FieldSpec[]
  onSettle: (clash: Clash, value: Values[string]) => void
}) {
  const say = usePhrase()
  const { t } = say
  if (of.length === 0) return null
  return (
    <section className="project-clashes" aria-label={t('project.edit.clash')}>
      <p>
        <StateMark state="orange" word={t('project.edit.clash')} />
      </p>
      <ul>
        {of.map((clash) => {
          const spec = fields.find((field) => field.name === clash.field)
          if (!spec) return null
          return (
            <li key={clash.field}>
              <p>
                {t('project.edit.both', {
                  field: spec.label,
                  mine: inWords(spec, clash.mine, say),
                  theirs: inWords(spec, clash.theirs, say),
                })}
              </p>
              <Button onPress={() => onSettle(clash, clash.mine)}>{t('project.edit.keep_mine')}</Button>{' '}
              <Button onPress={() => onSettle(clash, clash.theirs)}>{t('project.edit.take_theirs')}</Button>
            </li>
          )
        })}
      </ul>
    </section>
  )
}

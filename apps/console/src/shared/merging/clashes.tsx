import { Button, StateMark, usePhrase } from '@jiheng/ui'
import { labelsOf, type Merging } from './use-merging.ts'
import './clashes.css'

/** The fields two people changed, each with both values, to choose from; and what else was taken over. */
export function Clashes<T extends object>({ of: { clashes, taken, words, settle } }: { of: Merging<T> }) {
  const { t } = usePhrase()
  if (clashes.length === 0) return null
  const inWords = (field: keyof T & string, value: T[keyof T & string]): string =>
    value === null || value === '' ? t('merging.nothing') : (words[field].say?.(value) ?? plainly(value))
  return (
    <section className="clashes" aria-label={t('merging.clash')}>
      <p>
        <StateMark state="orange" word={t('merging.clash')} />
      </p>
      <ul>
        {clashes.map((clash) => {
          const { field, mine, theirs } = clash
          return (
            <li key={field}>
              <p>
                {t('merging.both', {
                  field: words[field].label,
                  mine: inWords(field, mine),
                  theirs: inWords(field, theirs),
                })}
              </p>
              <Button onPress={() => settle(clash, mine)}>{t('merging.keep_mine')}</Button>{' '}
              <Button onPress={() => settle(clash, theirs)}>{t('merging.take_theirs')}</Button>
            </li>
          )
        })}
      </ul>
      {taken.length > 0 && (
        <p className="jh-soft">{t('merging.taken', { fields: labelsOf(taken, words, t('audit.comma')) })}</p>
      )}
    </section>
  )
}

/** A text or number as it is, a unit or person by name. */
const plainly = (value: unknown): string =>
  typeof value === 'object' && value !== null && 'name' in value ? String(value.name) : String(value)

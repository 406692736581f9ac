import { said, spoken, unitWords, type Compiled } from '@jiheng/kernel/formula'
import { Button } from '../button.tsx'
import { StateShape } from '../state.tsx'
import { usePhrase } from '../words.tsx'

type Replacement = { start: number; end: number; text: string }

/** What is wrong with a formula and what was meant; or what unit it gives and how it is read aloud. */
export function FormulaTold({
  source,
  compiled,
  onReplace,
}: {
  source: string
  compiled: Compiled
  onReplace: (replacement: Replacement) => void
}) {
  const { t, say, locale } = usePhrase()
  if (source.trim() === '') return null
  const told = compiled.ok ? compiled.formula.notices : compiled.faults
  return (
    <div className="jh-formula-told" aria-live="polite">
      {told.length > 0 && (
        <ul>
          {told.map((one) => (
            <li key={`${one.start} ${one.key}`} className={compiled.ok ? 'jh-ink-yellow' : 'jh-ink-red'}>
              <StateShape state={compiled.ok ? 'yellow' : 'red'} />
              <span>
                {t('ui.formula.at', { n: one.start + 1 })} {said(one, say)}
              </span>
              <Suggested of={one.suggestion} onReplace={onReplace} />
            </li>
          ))}
        </ul>
      )}
      {compiled.ok && (
        <>
          <p>
            <span className="jh-soft">{t('ui.formula.yields')}</span>{' '}
            {compiled.formula.unit ? said(unitWords(compiled.formula.unit), say) : t('ui.formula.condition')}
          </p>
          <p>
            <span className="jh-soft">{t('ui.formula.read_as')}</span>{' '}
            {said(spoken(compiled.formula.tree, locale === 'zh-CN' ? 'zh' : 'en'), say)}
          </p>
        </>
      )}
    </div>
  )
}

type Suggestion = NonNullable<(Compiled & { ok: false })['faults'][number]['suggestion']>

function Suggested({ of, onReplace }: { of: Suggestion | undefined; onReplace: (replacement: Replacement) => void }) {
  const { say } = usePhrase()
  if (!of) return null
  const { replacement } = of
  const text = said(of, say)
  return replacement ? <Button onPress={() => onReplace(replacement)}>{text}</Button> : <span>{text}</span>
}

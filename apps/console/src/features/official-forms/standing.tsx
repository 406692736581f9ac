import { Button, problemText, ProgressBar, StateMark, usePhrase, type State } from '@jiheng/ui'
import type { DraftState } from './drafter.ts'
import type { Desk } from './desk.ts'
import { looks } from './view.ts'

const draftMark: Record<DraftState, State> = {
  saved: 'green',
  waiting: 'grey',
  saving: 'grey',
  failed: 'red',
  clash: 'orange',
}

/** How much of the form is filled, by whom, whether what was written is saved, and what the shades mean. */
export function Standing({ desk: { form, draft } }: { desk: Desk }) {
  const { t } = usePhrase()
  const { bySystem, byPeople, missing, later } = form.prefilled
  const done = bySystem + byPeople
  return (
    <div className="form-standing">
      <ProgressBar
        done={done}
        total={done + missing.length}
        label={t('form_page.prefilled', { done, total: done + missing.length })}
        text={t('form_page.prefilled_parts', { system: bySystem, people: byPeople, missing: missing.length })}
      />
      <ul className="form-legend" aria-label={t('form_page.legend')}>
        {looks.map((look) => (
          <li key={look} className="jh-small">
            <span className={`form-swatch form-${look}`} aria-hidden="true" />
            {t(`form_page.look.${look}`)}
          </li>
        ))}
      </ul>
      {later > 0 && <p className="jh-soft jh-small form-later">{t('form_page.later', { n: later })}</p>}
      {form.allowed.includes('edit') && (form.version > 0 || draft.state !== 'saved') && <Saving of={draft} />}
    </div>
  )
}

function Saving({ of: { state, problem, flush } }: { of: Desk['draft'] }) {
  const { t, ...words } = usePhrase()
  return (
    <div className="form-saving" role="status">
      <StateMark state={draftMark[state]} word={t(`form_page.draft.${state}`)} />
      {state === 'failed' && (
        <>
          <span>{problemText(problem, words.say)}</span>
          <Button onPress={() => void flush().catch(() => {})}>{t('form_page.draft.again')}</Button>
        </>
      )}
    </div>
  )
}

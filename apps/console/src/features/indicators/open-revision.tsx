import { StateMark, usePhrase } from '@jiheng/ui'
import { useCall } from '../../shared/api.ts'

const CODE = /^[A-Z]{2}-[A-Z]{2}-[0-9]{3}$/

/** Whose revision of an indicator is still open, with the way to it; nothing where none is. */
export function OpenRevision({ code }: { code: string }) {
  return CODE.test(code) ? <Found code={code} /> : null
}

function Found({ code }: { code: string }) {
  const { t } = usePhrase()
  const { data } = useCall('listIndicatorRevisions', { query: { code, state: 'proposed', limit: 1 } })
  const [open] = data?.items ?? []
  if (!open) return null
  return (
    <div className="indicators-open" role="status">
      <p>
        <StateMark state="yellow" word={t('indicator_choice.open_short')} />{' '}
        {t('indicator_choice.open_revision', { by: open.proposedBy, at: open.proposedAt })}
      </p>
      <a href={`/indicators?tab=revisions&revision=${open.id}`}>{t('indicator_choice.see_revision')}</a>
    </div>
  )
}

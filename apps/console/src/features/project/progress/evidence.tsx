import type { CallOutput } from '@jiheng/api'
import { formatBytes } from '@jiheng/phrases'
import { Time, usePhrase } from '@jiheng/ui'

type Evidence = CallOutput<'listProgressReports'>['items'][number]['evidence'][number]

/** The files that show it, each with the receipt that proves when it came and that it is unchanged. */
export function EvidenceList({ of }: { of: readonly Evidence[] }) {
  const { t } = usePhrase()
  if (of.length === 0) return <p className="jh-soft jh-small">{t('project.progress.no_evidence')}</p>
  return (
    <ul className="project-evidence">
      {of.map((file) => (
        <li key={file.id}>
          <a href={`/api/v1/evidence/${file.id}/file`}>{file.name}</a>{' '}
          <span className="jh-soft jh-small">{formatBytes(file.size)}</span>
          <details className="jh-small">
            <summary>{t('progress.receipt')}</summary>
            <dl className="project-receipt">
              <dt>{t('project.progress.received_at')}</dt>
              <dd>
                <Time instant={file.receivedAt} />
              </dd>
              {file.takenAt && (
                <>
                  <dt>{t('project.progress.taken_at')}</dt>
                  <dd>
                    <Time instant={file.takenAt} />
                  </dd>
                </>
              )}
              {file.longitude !== null && file.latitude !== null && (
                <>
                  <dt>{t('projects.location')}</dt>
                  <dd>
                    {file.longitude.toFixed(5)}, {file.latitude.toFixed(5)}
                  </dd>
                </>
              )}
              <dt>{t('project.progress.file_hash')}</dt>
              <dd>{file.fileHash}</dd>
              <dt>{t('project.progress.receipt_code')}</dt>
              <dd>{file.receipt}</dd>
            </dl>
          </details>
        </li>
      ))}
    </ul>
  )
}

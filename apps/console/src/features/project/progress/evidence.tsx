import { formatBytes } from '@jiheng/phrases'
import { Time, usePhrase } from '@jiheng/ui'
import { DoubtList, DoubtMark, Thumbnail, type Evidence } from '../../../shared/doubts.tsx'
import { DevicePicture } from './device-picture.tsx'

/** The doubts this list shows, file by file: whoever accepts tells the server that they had these before them. */
export const doubtsShown = (files: readonly Evidence[]) =>
  files.flatMap(({ id, doubts }) =>
    doubts && doubts.length > 0 ? [{ evidenceId: id, doubts: [...new Set(doubts.map(({ doubt }) => doubt))] }] : [],
  )

/** The files that show it, each with its doubts and the receipt that proves when it came and that it is unchanged. */
export function EvidenceList({ of, mayAdd }: { of: readonly Evidence[]; mayAdd: boolean }) {
  const { t } = usePhrase()
  if (of.length === 0) return <p className="jh-soft jh-small">{t('project.progress.no_evidence')}</p>
  return (
    <ul className="project-evidence">
      {of.map((file) => (
        <li key={file.id}>
          {file.pictureBy && (
            <a
              className="project-evidence-picture"
              target="_blank"
              rel="noreferrer"
              href={`/api/v1/evidence/${file.id}/picture?size=large`}
            >
              <Thumbnail of={file} />
            </a>
          )}
          <div>
            <a href={`/api/v1/evidence/${file.id}/file`}>{file.name}</a>{' '}
            <span className="jh-soft jh-small">{formatBytes(file.size)}</span> <DoubtMark of={file.doubts} />
            {file.doubts && file.doubts.length > 0 && <DoubtList of={file.doubts} />}
            <DevicePicture of={file} mayMake={mayAdd} />
            <Receipt of={file} />
          </div>
        </li>
      ))}
    </ul>
  )
}

function Receipt({ of }: { of: Evidence }) {
  const { t } = usePhrase()
  return (
    <details className="jh-small">
      <summary>{t('progress.receipt')}</summary>
      <dl className="project-receipt">
        <dt>{t('project.progress.received_at')}</dt>
        <dd>
          <Time instant={of.receivedAt} />
        </dd>
        <dt>{t('project.progress.file_hash')}</dt>
        <dd>{of.fileHash}</dd>
        <dt>{t('project.progress.receipt_code')}</dt>
        <dd>{of.receipt}</dd>
      </dl>
    </details>
  )
}

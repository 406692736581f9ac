import { formatBytes } from '@jiheng/phrases'
import { Button, ProgressBar, usePhrase, type State } from '@jiheng/ui'
import { canHash } from './hash.ts'
import type { SendFiles, Sent } from './use-sending.ts'
import './sending-bar.css'

const states: Record<Sent['state'], State | undefined> = {
  sending: undefined,
  waiting: 'orange',
  held: 'grey',
  sent: 'green',
}

/** How far the files are and how fast they go; a person can hold them and let them go on. */
export function SendingBar({ of: { sent, hold, goOn } }: { of: SendFiles }) {
  const { t } = usePhrase()
  if (!sent) return null
  const { state, at, files, bytes, totalBytes, bytesPerSecond } = sent
  const percent = totalBytes === 0 ? 0 : Math.floor((bytes / totalBytes) * 100)
  const speed =
    state === 'sending' && bytesPerSecond !== null && t('evidence.speed', { speed: formatBytes(bytesPerSecond) })
  return (
    <div className="sending">
      <ProgressBar
        label={state === 'sending' ? t('evidence.sending', { percent }) : t(`evidence.${words[state]}`, { percent })}
        state={states[state]}
        done={bytes}
        total={totalBytes}
        text={`${formatBytes(bytes)} / ${formatBytes(totalBytes)}`}
      />
      <div className="sending-more">
        <span className="jh-soft jh-small jh-figures">
          {files > 1 && t('evidence.file_of', { n: Math.min(at + 1, files), files })} {speed}
        </span>
        {canHash() && state !== 'sent' && (
          <Button kind="quiet" onPress={state === 'held' ? goOn : hold}>
            {t(state === 'held' ? 'evidence.go_on' : 'evidence.hold')}
          </Button>
        )}
      </div>
    </div>
  )
}

const words = { waiting: 'paused', held: 'held', sent: 'sent' } as const

import { useEffect, useState } from 'react'
import { FileDrop, StateMark, usePhrase } from '@jiheng/ui'
import { canHash, hashOf } from '../../shared/hash.ts'
import { receiptOf } from './receipt.ts'
import type { OnWall } from './wall.tsx'

const anyFile = ['.jpg', '.jpeg', '.png', '.heic', '.webp', '.mp4', '.mov', '.pdf', '.docx', '.xlsx'] as const

/** The receipt computed again in this browser, and a file in hand held against the one that came. Nothing is sent. */
export function Checks({ of }: { of: OnWall }) {
  const { t } = usePhrase()
  const [isRight, setRight] = useState<boolean>()
  const [isSame, setSame] = useState<boolean>()
  useEffect(() => {
    if (canHash()) void receiptOf(of).then((receipt) => setRight(receipt === of.receipt))
  }, [of])
  const compare = async ([file]: File[]) => {
    if (file) setSame((await hashOf(await file.arrayBuffer())) === of.fileHash)
  }
  return (
    <>
      {isRight !== undefined && (
        <p>
          <StateMark
            state={isRight ? 'green' : 'red'}
            word={t(isRight ? 'evidence.receipt_right' : 'evidence.receipt_wrong')}
          />
        </p>
      )}
      <dl className="evidence-codes jh-small">
        <dt>{t('evidence.hash')}</dt>
        <dd>{of.fileHash}</dd>
        <dt>{t('progress.receipt')}</dt>
        <dd>{of.receipt}</dd>
      </dl>
      {canHash() && (
        <FileDrop
          label={t('evidence.check_file')}
          accept={anyFile}
          maxBytes={64 * 1024 * 1024}
          onFiles={(files) => void compare(files)}
        />
      )}
      {isSame !== undefined && (
        <p role="status">
          <StateMark
            state={isSame ? 'green' : 'red'}
            word={t(isSame ? 'evidence.file_same' : 'evidence.file_differs')}
          />
        </p>
      )}
    </>
  )
}

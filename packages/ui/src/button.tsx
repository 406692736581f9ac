import { Button as AntdButton } from 'antd'
import { useState, type ReactNode } from 'react'
import { Dialog } from './dialog.tsx'
import { useToast } from './toast.tsx'
import { usePhrase } from './words.tsx'

export type ButtonProps = {
  kind?: 'primary' | 'plain' | 'quiet' | 'danger'
  /** A button that leads somewhere is a link. */
  href?: string
  onPress?: () => void
  busy?: boolean
  disabled?: boolean
  /** Submits the form it stands in. */
  submit?: boolean
  icon?: ReactNode
  /** The name for screen readers when the button shows only an icon. */
  name?: string
  children?: ReactNode
}

const look = {
  primary: { type: 'primary' },
  plain: { type: 'default' },
  quiet: { type: 'text' },
  danger: { type: 'default', danger: true },
} as const

/** The one button. At most one `primary` on a page. */
export function Button({ kind = 'plain', href, onPress, busy, disabled, submit, icon, name, children }: ButtonProps) {
  return (
    <AntdButton
      {...look[kind]}
      {...(href ? { href } : { htmlType: submit ? 'submit' : 'button' })}
      {...(name ? { 'aria-label': name, title: name } : {})}
      autoInsertSpace={false}
      loading={busy ?? false}
      disabled={disabled ?? false}
      icon={icon}
      onClick={onPress}
    >
      {children}
    </AntdButton>
  )
}

export type ConfirmButtonProps = Omit<ButtonProps, 'href' | 'onPress' | 'submit'> & {
  /** One plain sentence of what will happen. */
  sentence: string
  /** The word on the button that does it; default 确认. */
  sure?: string
  onConfirm: () => Promise<unknown> | void
}

/** A button that first says what will happen. What `onConfirm` throws is told in a toast and the dialog stays. */
export function ConfirmButton({ sentence, sure, onConfirm, ...button }: ConfirmButtonProps) {
  const { t } = usePhrase()
  const toast = useToast()
  const [isOpen, setOpen] = useState(false)
  const [busy, setBusy] = useState(false)
  const confirm = async () => {
    setBusy(true)
    try {
      await onConfirm()
      setOpen(false)
    } catch (thrown) {
      toast.failed(thrown)
    } finally {
      setBusy(false)
    }
  }
  return (
    <>
      <Button {...button} onPress={() => setOpen(true)} />
      <Dialog
        open={isOpen}
        onClose={() => setOpen(false)}
        title={t('ui.confirm.title')}
        footer={
          <>
            <Button onPress={() => setOpen(false)}>{t('ui.cancel')}</Button>
            <Button kind={button.kind === 'danger' ? 'danger' : 'primary'} busy={busy} onPress={() => void confirm()}>
              {sure ?? t('ui.confirm.sure')}
            </Button>
          </>
        }
      >
        <p>{sentence}</p>
      </Dialog>
    </>
  )
}

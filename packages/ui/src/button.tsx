import { LoadingOutlined } from '@ant-design/icons'
import { Button as AntdButton } from 'antd'
import { useState, type ReactNode } from 'react'
import { Dialog } from './dialog.tsx'
import { useToast } from './toast.tsx'
import { usePhrase } from './words.tsx'

export type ButtonProps = {
  /** `danger` opens the question about something destructive, `final` does it. */
  kind?: 'primary' | 'plain' | 'quiet' | 'danger' | 'final'
  /** A button that leads somewhere is a link. */
  href?: string
  onPress?: () => void
  busy?: boolean
  disabled?: boolean
  /** Submits the form it stands in. */
  submit?: boolean
  icon?: ReactNode
  /** Shown when the pointer rests on it, and said by screen readers when the button shows only an icon. */
  name?: string
  children?: ReactNode
}

const look = {
  primary: { type: 'primary' },
  plain: { type: 'default' },
  quiet: { color: 'primary', variant: 'text' },
  danger: { color: 'danger', variant: 'outlined' },
  final: { color: 'danger', variant: 'solid' },
} as const

/** The turning sign is for the eye: the button keeps its name while it works, and after. */
const working = { icon: <LoadingOutlined aria-hidden /> }

/** The one button. At most one `primary` on a page. */
export function Button({ kind = 'plain', href, onPress, busy, disabled, submit, icon, name, children }: ButtonProps) {
  return (
    <AntdButton
      {...(kind === 'quiet' && icon ? { type: 'text' } : look[kind])}
      {...(href ? { href } : { htmlType: submit ? 'submit' : 'button' })}
      {...(name ? { title: name, ...(children ? {} : { 'aria-label': name }) } : {})}
      autoInsertSpace={false}
      loading={busy ? working : false}
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
            <Button kind={button.kind === 'danger' ? 'final' : 'primary'} busy={busy} onPress={() => void confirm()}>
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

import { QRCode } from 'antd'

/** A text as a QR code, drawn as vectors in the page; `label` says what it is to those who cannot see it. */
export function QrCode({ text, label }: { text: string; label: string }) {
  return (
    <div role="img" aria-label={label}>
      <div aria-hidden="true">
        <QRCode type="svg" value={text} size={176} bordered={false} color="#000000" bgColor="#ffffff" />
      </div>
    </div>
  )
}

// What was said, as a file for the visitor.
import type { State } from './chat'
import { locale, t } from './words'

export function copyOf({ lines, now }: State): void {
  const at = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' })
  const text = lines.map((line) => `${line.ours ? line.by_name : t('you')}, ${at.format(new Date(line.at))}\n${line.text}\n`).join('\n')
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([`${now?.shop ?? ''}\n\n${text}`], { type: 'text/plain' }))
  link.download = `chat-${new Date().toISOString().slice(0, 10)}.txt`
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 1000)
}

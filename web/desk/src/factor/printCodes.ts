// Recovery codes on paper, and nothing else of the page.
import { mount, unmount } from 'svelte'
import CodesPaper from './CodesPaper.svelte'

export function printCodes(props: { title: string; codes: readonly string[] }) {
  const paper = mount(CodesPaper, { target: document.body, props })
  addEventListener('afterprint', () => void unmount(paper), { once: true })
  window.print()
}

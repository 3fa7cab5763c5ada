// A conversation on paper: everything that was said, read from the server as far back as it goes.
import { mount, unmount } from 'svelte'
import { status } from '../frame/status.svelte'
import type { Thread } from '../conversation/thread.svelte'
import Paper from './Paper.svelte'

export async function print(thread: Thread) {
  await thread.read()
  if (thread.head === null || !(await thread.readAll())) return status.complain(thread.problem)
  const paper = mount(Paper, { target: document.body, props: { head: thread.head, items: thread.items } })
  addEventListener('afterprint', () => void unmount(paper), { once: true })
  window.print()
}

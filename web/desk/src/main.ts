import { mount } from 'svelte'
import './look/tokens.css'
import './look/base.css'
import './look/controls.css'
import App from './App.svelte'
import { pane } from './conversation/pane.svelte'
import { list } from './inbox/list.svelte'
import { look } from './look/look.svelte'
import { router } from './router/router.svelte'
import { session } from './session/session.svelte'

look.start()
const desk = document.getElementById('desk')

// The rows come before the first frame, so that it is the finished one; and after the session, so that they are no older
// than the place in the log from which the desk follows it.
async function open(target: HTMLElement) {
  if (router.open_id !== null) void pane.load()
  await session.start()
  if (session.stage === 'in' && router.route.at === 'inbox') await list.showEarly(router.route.view, router.route.organisation ?? null)
  target.replaceChildren()
  mount(App, { target })
}
if (desk) void open(desk)

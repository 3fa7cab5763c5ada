import { mount } from 'svelte'
import './look/tokens.css'
import './look/base.css'
import './look/controls.css'
import App from './App.svelte'
import { list } from './inbox/list.svelte'
import { look } from './look/look.svelte'
import { router } from './router/router.svelte'
import { session } from './session/session.svelte'

look.start()
const desk = document.getElementById('desk')
// who we are and the first rows are asked for together, so that the first frame drawn is the finished one
const rows = router.route.at === 'inbox' ? list.showEarly(router.route.view) : null
void Promise.all([session.start(), rows]).then(() => {
  if (!desk) return
  desk.replaceChildren()
  mount(App, { target: desk })
})

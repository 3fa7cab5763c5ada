import { mount } from 'svelte'
import './look/tokens.css'
import './look/base.css'
import './look/controls.css'
import App from './App.svelte'
import { look } from './look/look.svelte'

look.start()
const desk = document.getElementById('desk')
if (desk) mount(App, { target: desk })

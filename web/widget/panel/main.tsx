import { render } from 'preact'
import './panel.css'
import { Panel } from './Panel'

render(<Panel />, document.body)

import { afterEach, describe, expect, it, vi } from 'vitest'
import { look } from '../look/look.svelte'
import { bindKeys, holdKeys, listenToKeys } from './keyboard'

const stops: (() => void)[] = []

function press(key: string, on: EventTarget = document.body, more: KeyboardEventInit = {}) {
  on.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more }))
}

function bound(chord: string) {
  const act = vi.fn()
  stops.push(listenToKeys(), bindKeys({ [chord]: act }))
  return act
}

afterEach(() => {
  stops.splice(0).forEach((stop) => stop())
  document.body.replaceChildren()
  look.keys = true
})

describe('keys', () => {
  it('act outside of fields only', () => {
    const act = bound('j')
    const field = document.body.appendChild(document.createElement('textarea'))
    press('j', field)
    expect(act).not.toHaveBeenCalled()
    press('j')
    expect(act).toHaveBeenCalledOnce()
  })

  it('send from inside a field, but not while an input method composes', () => {
    const act = bound('Ctrl-Enter')
    const field = document.body.appendChild(document.createElement('textarea'))
    press('Enter', field, { ctrlKey: true, isComposing: true })
    expect(act).not.toHaveBeenCalled()
    press('Enter', field, { ctrlKey: true })
    expect(act).toHaveBeenCalledOnce()
  })

  it('can be switched off, all single ones at once', () => {
    const act = bound('e')
    look.keys = false
    press('e')
    expect(act).not.toHaveBeenCalled()
  })

  it('are for what stands above, as long as it does', () => {
    const below = bound('e')
    const above = vi.fn()
    const stop = bindKeys({ e: above }, 'above')
    const later = bound('e')
    press('e')
    expect(above).toHaveBeenCalledOnce()
    expect(later).not.toHaveBeenCalled()
    stop()
    press('e')
    expect(later).toHaveBeenCalledOnce()
    expect(below).not.toHaveBeenCalled()
  })

  it('leave Space to what it would press', () => {
    const act = bound('Space')
    press(' ', document.body.appendChild(document.createElement('button')))
    press(' ', document.body.appendChild(document.createElement('textarea')))
    expect(act).not.toHaveBeenCalled()
    press(' ')
    expect(act).toHaveBeenCalledOnce()
  })

  it('go to a place by g and another, and do nothing else meanwhile', () => {
    const inbox = bound('g i')
    const take = bound('i')
    press('g')
    press('i')
    expect(inbox).toHaveBeenCalledOnce()
    expect(take).not.toHaveBeenCalled()
    // what leads nowhere does nothing
    const settle = bound('e')
    press('g')
    press('e')
    expect(settle).not.toHaveBeenCalled()
    press('i')
    expect(take).toHaveBeenCalledOnce()
    look.keys = false
    press('g')
    press('i')
    expect(inbox).toHaveBeenCalledOnce()
  })

  it('wait for what was asked for and is not there yet, and do nothing else meanwhile', async () => {
    const settle = bound('e')
    holdKeys()
    press('e')
    press('2')
    const dialog = document.createElement('dialog')
    const got: string[] = []
    dialog.addEventListener('keydown', ({ key }) => got.push(key))
    document.body.append(dialog)
    dialog.open = true
    dialog.tabIndex = -1
    dialog.focus()
    await vi.waitFor(() => expect(got).toEqual(['e', '2']))
    expect(settle).not.toHaveBeenCalled()
    dialog.remove()
    press('e')
    expect(settle).toHaveBeenCalledOnce()
  })

  it('leave Enter to the button that has the focus, and Ctrl-C to the browser', () => {
    const enter = bound('Enter')
    const card = bound('c')
    press('Enter', document.body.appendChild(document.createElement('button')))
    press('c', document.body, { ctrlKey: true })
    expect(enter).not.toHaveBeenCalled()
    expect(card).not.toHaveBeenCalled()
  })
})

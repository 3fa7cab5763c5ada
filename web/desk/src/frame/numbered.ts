/** The numbers beside the choices of a dialog press them; arrows move as in any menu. */
export function pressNumbered(event: KeyboardEvent & { currentTarget: HTMLElement }) {
  if (event.target instanceof HTMLInputElement) return
  const buttons = [...event.currentTarget.querySelectorAll<HTMLButtonElement>('li button')]
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
  if (step !== 0) {
    event.preventDefault()
    const focused = buttons.findIndex((button) => button === document.activeElement)
    buttons[(focused + step + buttons.length) % buttons.length]?.focus()
  }
  buttons[Number(event.key) - 1]?.click()
}

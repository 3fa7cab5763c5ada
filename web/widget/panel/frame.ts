// The page around the frame, which says of itself where it is and who its own server says that its customer is. It is told nothing
// of what is said, and may ask for nothing but the focus.
const [site = '', said = ''] = location.hash.slice(1).split(',')

/** As the shop's server signed it; what it says is for our server to believe. */
export const identity = said

/** Whose address it names, to keep apart what two customers do in one browser. */
export const who = (() => {
  try {
    return decodeURIComponent(said.split('.')[0]!.replace(/../g, '%$&')).split('\n')[2] ?? ''
  } catch {
    return ''
  }
})()

export function tell(word: 'ready' | 'fold' | 'begun' | 'news'): void {
  if (site && parent !== window) parent.postMessage(word, site)
}

export function onFocusWanted(act: () => void): void {
  addEventListener('message', ({ source, data }) => {
    if (source === parent && data === 'focus') act()
  })
}

// A sign at the start of a word asks for something to choose, a slash for a ready answer, an @ for a colleague; what is typed
// after it narrows down what there is.
import { Plugin, PluginKey, type EditorState, type Transaction } from 'prosemirror-state'

export interface Asked {
  /** Where the sign stands. */
  from: number
  typed: string
}

interface Standing {
  asked: Asked | null
  /** A sign that somebody said no to stays what it is. */
  refused: number | null
}

const composed_ms = 50

export interface Asking {
  askedIn(state: EditorState): Asked | null
  refuse(state: EditorState): Transaction
  /** `pressed` has every key first while one asks; true when it has used it. */
  plugin(told: (typed: string | null) => void, pressed: (event: KeyboardEvent) => boolean): Plugin<Standing>
}

/** What `pattern` finds before the caret: the sign with what follows, and what follows. */
function before(state: EditorState, pattern: RegExp): Asked | null {
  const { $from, empty } = state.selection
  if (!empty || !$from.parent.isTextblock) return null
  const found = pattern.exec($from.parent.textBetween(0, $from.parentOffset, '\n', '\n'))
  const [, whole = '', typed = ''] = found ?? []
  return found ? { from: $from.pos - whole.length, typed } : null
}

function asking(pattern: RegExp): Asking {
  const key = new PluginKey<Standing>()
  const askedIn = (state: EditorState) => key.getState(state)?.asked ?? null

  function standing(transaction: Transaction, old: Standing, state: EditorState): Standing {
    const said = transaction.getMeta(key) as 'no' | undefined
    const asked = before(state, pattern)
    if (said === 'no') return { asked: null, refused: asked?.from ?? null }
    const refused = old.refused === null ? null : transaction.mapping.map(old.refused)
    if (asked === null) return { asked: null, refused: null }
    return asked.from === refused ? { asked: null, refused } : { asked, refused: null }
  }

  const plugin: Asking['plugin'] = (told, pressed) =>
    new Plugin<Standing>({
      key,
      state: {
        init: (_config, state) => ({ asked: before(state, pattern), refused: null }),
        apply: (transaction, old, _before, state) => standing(transaction, old, state),
      },
      props: {
        // the last change of an input method comes while it still composes
        handleDOMEvents: { compositionend: (view) => void setTimeout(() => view.isDestroyed || view.dispatch(view.state.tr), composed_ms) },
        handleKeyDown: (view, event) => askedIn(view.state) !== null && !event.isComposing && pressed(event),
      },
      view: () => {
        let last: string | null = null
        return {
          update(view) {
            // what an input method has not finished is nobody's word yet
            if (view.composing) return
            const typed = askedIn(view.state)?.typed ?? null
            if (typed === last) return
            last = typed
            told(typed)
          },
          destroy: () => told(null),
        }
      },
    })
  return { askedIn, refuse: (state) => state.tr.setMeta(key, 'no'), plugin }
}

export const slash = asking(/(?:^|[\s(（“„「，。：；！？、])([/／]([^/／]{0,40}))$/)
export const at = asking(/(?:^|[\s(（“„「，。：；！？、])([@＠]([^@＠]{0,40}))$/)

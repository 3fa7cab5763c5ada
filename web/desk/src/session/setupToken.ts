// The token of the printed link, kept by this browser until the shop is set up: one may look round the practice shop first, and
// close the tab.
import { kept } from '../look/kept'

export const setupToken = {
  read: (): string => kept.read('setup') ?? '',
  keep: (token: string) => kept.write('setup', token),
  forget: () => kept.write('setup', ''),
}

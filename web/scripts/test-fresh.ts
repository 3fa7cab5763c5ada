// The files of the unit tests share one page, which is far quicker; what one of them imported is no other's.
import { vi } from 'vitest'

vi.resetModules()

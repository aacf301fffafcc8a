import { join } from 'node:path'
import { packageFolder } from '../compile/package-folder.ts'

/** The viewer that was built with this package. */
export const BUILT_VIEWER = join(packageFolder(), 'build', 'viewer')

import { writeFileSync } from 'node:fs'
import { problemsPage } from './problems-page.ts'

/** `npm run docs`: writes the pages of documentation that are made from the code. Tests see that they are as the code has them. */
writeFileSync('docs/problems.md', problemsPage())

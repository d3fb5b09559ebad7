import { execFile } from 'node:child_process'
import { cp, mkdir, readFile, symlink, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { expect, it } from 'vitest'
import { temporaryFolder } from '#tests/support/temporary-folder.ts'

const IMPORTS = 'eslint(no-restricted-imports)'
const LITERAL = 'i18next(no-literal-string)'
const shown = (jsx: string) => `export const shown = (on: boolean) => (on ? ${jsx} : null)\n`
const importing = (from: string) => `import { it } from '${from}'\nexport const has = it\n`

/** What lint has to refuse, by file. A rule that has gone blind looks like code without a fault. */
const REFUSED: Array<[file: string, rule: string, source: string]> = [
  ['app/home/parent.tsx', IMPORTS, importing('../ui/button.tsx')],
  ['app/home/inside.tsx', IMPORTS, importing('#app/rooms/room-log.ts')],
  ['app/home/deep.route.tsx', IMPORTS, importing('#app/rooms/mentions/mention-list.tsx')],
  ['app/home/model.tsx', IMPORTS, importing('#models/room/roster.server.ts')],
  ['app/rooms/mentions/server.ts', IMPORTS, importing('#server/realtime/connection.ts')],
  ['models/room/app.server.ts', IMPORTS, importing('#app/home/index.ts')],
  ['models/room/node.ts', IMPORTS, importing('node:fs/promises')],
  ['models/room/roster.ts', IMPORTS, importing('./roster.server.ts')],
  ['server/realtime/app.ts', IMPORTS, importing('#app/rooms/index.ts')],
  ['server/start/tests.mjs', IMPORTS, importing('#tests/support/roles.ts')],
  ['server/realtime/console.ts', 'eslint(no-console)', "console.log('here')\n"],
  ['app/home/text.tsx', LITERAL, shown('<p>Here</p>')],
  ['app/home/chinese.tsx', LITERAL, shown('<p>早</p>')],
  ['app/home/label.tsx', LITERAL, shown('<p aria-label="Here">{1}</p>')],
  ['app/home/listed.tsx', LITERAL, shown('<p>{[1].map((at) => <i key={at}>Here</i>)}</p>')],
  ['app/home/alt.tsx', 'jsx-a11y(alt-text)', shown('<img src="/a.png" />')],
]

const ALLOWED: Array<[file: string, source: string]> = [
  ['app/home/links.tsx', importing('#app/rooms/index.ts')],
  ['app/home/shared.tsx', importing('#app/ui/button.tsx')],
  ['app/home/own.tsx', importing('#app/home/sections/one.tsx')],
  [
    'app/home/type.tsx',
    "import type { Roster } from '#models/room/roster.server.ts'\nexport type It = Roster\n",
  ],
  ['app/home/list.route.tsx', importing('#models/room/roster.server.ts')],
  ['models/room/roster.server.ts', importing('mongoose')],
  ['app/home/signs.tsx', shown('<p title={String(1)}>{1} × 2 · 3</p>')],
]

interface Report {
  diagnostics: Array<{ filename: string; code: string }>
}

async function lint(folder: string): Promise<Report> {
  const oxlint = path.resolve('node_modules/oxlint/bin/oxlint')
  const args = [oxlint, '-c', 'oxlint.config.js', '-f', 'json']
  return new Promise((resolve) => {
    // It leaves with 1 where it finds something.
    execFile(process.execPath, args, { cwd: folder }, (_, output) =>
      resolve(JSON.parse(output) as Report),
    )
  })
}

it('lint refuses imports across the layers and text that is not in the locales, and nothing else', async () => {
  const folder = await temporaryFolder()
  await symlink(path.resolve('node_modules'), path.join(folder, 'node_modules'))
  await cp('package.json', path.join(folder, 'package.json'))
  // Type-aware rules need a whole project and are the compiler's.
  const config = await readFile('oxlint.config.js', 'utf8')
  await writeFile(
    path.join(folder, 'oxlint.config.js'),
    config.replace('typeAware: true', 'typeAware: false'),
  )
  const sources = [...REFUSED.map(([file, , source]) => [file, source] as const), ...ALLOWED]
  for (const [file, source] of sources) {
    await mkdir(path.join(folder, path.dirname(file)), { recursive: true })
    await writeFile(path.join(folder, file), source)
  }
  const { diagnostics } = await lint(folder)
  const found = diagnostics.map(({ filename, code }) => `${filename} ${code}`)
  const wanted = REFUSED.map(([file, rule]) => `${file} ${rule}`)
  expect([...new Set(found)].toSorted()).toEqual(wanted.toSorted())
})

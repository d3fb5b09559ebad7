import js from '@eslint/js'
import { readdirSync } from 'node:fs'
import globals from 'globals'
import i18next from 'eslint-plugin-i18next'
import jsxA11y from 'eslint-plugin-jsx-a11y'
import reactHooks from 'eslint-plugin-react-hooks'
import tseslint from 'typescript-eslint'

/** Folders of app/ that every feature may use; the others are features of their own. */
const SHARED = ['ui', 'i18n', 'forms', 'styles']
const features = readdirSync('app', { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && !SHARED.includes(entry.name))
  .map((entry) => entry.name)

const never = (group, message) => ({ group, message })
const PARENT = never(['../*', '..'], 'Import from another folder by its #name.')
const restrict = (...patterns) => ({
  'no-restricted-imports': ['error', { patterns: [PARENT, ...patterns] }],
})
const restrictTypeAware = (...patterns) => ({
  'no-restricted-imports': 'off',
  '@typescript-eslint/no-restricted-imports': ['error', { patterns: [PARENT, ...patterns] }],
})

/** A feature's insides are its own; others reach it through `index.ts`, its links. */
const otherFeatures = (own) =>
  features
    .filter((feature) => feature !== own)
    .map((feature) =>
      never(
        [`#app/${feature}/*`, `!#app/${feature}/index.ts`],
        `Reach ${feature} through its links, #app/${feature}/index.ts.`,
      ),
    )
const SERVER = {
  ...never(['#server/*', '*.server.ts', '*.server.tsx', 'mongoose'], 'Components run in browsers.'),
  allowTypeImports: true,
}

export default tseslint.config(
  { ignores: ['build', 'node_modules', '.data', '.cache', 'tests/e2e/results'] },
  js.configs.recommended,
  tseslint.configs.recommendedTypeChecked,
  {
    languageOptions: {
      parserOptions: {
        projectService: { allowDefaultProject: ['eslint.config.js'] },
        tsconfigRootDir: import.meta.dirname,
      },
      globals: globals.node,
    },
    rules: {
      // Remix leaves a loader by throwing a Response.
      '@typescript-eslint/only-throw-error': 'off',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: false }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      'no-console': 'error',
      ...restrict(),
    },
  },
  { files: ['**/*.{js,mjs}'], extends: [tseslint.configs.disableTypeChecked] },
  {
    files: ['models/**/*.ts'],
    ignores: ['models/**/*.server.ts'],
    rules: restrict(
      never(['#app/*', '#server/*', '#tests/*'], 'models stand on nothing above them.'),
      never(['node:*', 'mongoose', '*.server.ts'], 'This file also runs in browsers.'),
    ),
  },
  {
    files: ['models/**/*.server.ts'],
    rules: restrict(
      never(['#app/*', '#server/*', '#tests/*'], 'models stand on nothing above them.'),
    ),
  },
  {
    files: ['server/**/*.{ts,mjs}'],
    rules: restrict(never(['#app/*', '#tests/*'], 'server never imports app.')),
  },
  {
    files: ['app/**/*.{ts,tsx}'],
    extends: [jsxA11y.flatConfigs.strict, reactHooks.configs.flat['recommended-latest']],
    languageOptions: { globals: globals.browser },
  },
  {
    files: ['app/**/*.tsx'],
    plugins: { i18next },
    rules: {
      'i18next/no-literal-string': [
        'error',
        {
          mode: 'jsx-only',
          'jsx-attributes': {
            include: ['alt', 'aria-label', 'aria-description', 'placeholder', 'title', 'label'],
          },
          words: { exclude: ['[^\\p{L}]*'] },
        },
      ],
    },
  },
  ...[...SHARED, ...features].flatMap((folder) => [
    {
      files: [`app/${folder}/**/*.{ts,tsx}`],
      ignores: ['**/*.route.tsx', '**/*.server.{ts,tsx}'],
      rules: restrictTypeAware(SERVER, ...otherFeatures(folder)),
    },
    {
      files: [`app/${folder}/**/*.route.tsx`, `app/${folder}/**/*.server.{ts,tsx}`],
      rules: restrict(...otherFeatures(folder)),
    },
  ]),
  {
    files: ['server/start.mjs', 'server/start/**', 'server/dev.ts', 'tests/**', 'locales/*.ts'],
    rules: { 'no-console': 'off' },
  },
)

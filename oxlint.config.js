import { readdirSync } from 'node:fs'
import { defineConfig } from 'oxlint'

/** Folders of app/ that every feature may use; the others are features of their own. */
const SHARED = ['ui', 'i18n', 'forms', 'styles']
const features = readdirSync('app', { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && !SHARED.includes(entry.name))
  .map((entry) => entry.name)

const never = (group, message) => ({ group, message })
const PARENT = never(['../**', '..'], 'Import from another folder by its #name.')
const restrict = (...patterns) => ({
  'no-restricted-imports': ['error', { patterns: [PARENT, ...patterns] }],
})

const ABOVE_MODELS = never(
  ['#app/**', '#server/**', '#tests/**'],
  'models stand on nothing above them.',
)
const NOT_IN_BROWSERS = never(
  ['node:*', 'node:*/**', 'mongoose', '*.server.ts'],
  'This file also runs in browsers.',
)

/** A feature's insides are its own; others reach it through `index.ts`, its links. */
const otherFeatures = (own) =>
  features
    .filter((feature) => feature !== own)
    .map((feature) =>
      never(
        [`#app/${feature}/**`, `!#app/${feature}/index.ts`],
        `Reach ${feature} through its links, #app/${feature}/index.ts.`,
      ),
    )
const SERVER = {
  ...never(
    ['#server/**', '*.server.ts', '*.server.tsx', 'mongoose'],
    'Components run in browsers.',
  ),
  allowTypeImports: true,
}

/**
 * What a page shows comes from locales/. Not what functions are called with, and no signs or single letters. A regular
 * expression here has no Unicode properties.
 */
const LITERAL = {
  mode: 'jsx-only',
  'jsx-attributes': {
    include: ['alt', 'aria-label', 'aria-description', 'placeholder', 'title', 'label'],
  },
  callees: { exclude: ['t', 'ui', 'choice', 'format.date'] },
  'object-properties': { exclude: ['popover.*'] },
  words: { exclude: ['[^A-Za-z\\u00c0-\\u00d6\\u3400-\\u9fff]*', '[A-Z]', 'SHA-256'] },
}

/** Beyond what is plainly wrong (`correctness`): nothing passes unchecked by the compiler. */
const TYPED = {
  'typescript/ban-ts-comment': 'error',
  'typescript/consistent-type-imports': 'error',
  'typescript/no-empty-object-type': 'error',
  'typescript/no-explicit-any': 'error',
  'typescript/no-misused-promises': ['error', { checksVoidReturn: false }],
  'typescript/no-namespace': 'error',
  'typescript/no-require-imports': 'error',
  'typescript/no-unnecessary-type-assertion': 'error',
  'typescript/no-unnecessary-type-constraint': 'error',
  'typescript/no-unsafe-argument': 'error',
  'typescript/no-unsafe-assignment': 'error',
  'typescript/no-unsafe-call': 'error',
  'typescript/no-unsafe-enum-comparison': 'error',
  'typescript/no-unsafe-function-type': 'error',
  'typescript/no-unsafe-member-access': 'error',
  'typescript/no-unsafe-return': 'error',
  'typescript/prefer-promise-reject-errors': 'error',
  'typescript/require-await': 'error',
  'typescript/restrict-plus-operands': 'error',
  'typescript/restrict-template-expressions': ['error', { allowNumber: true }],
}

/** Plain JavaScript tells the compiler too little. */
const UNTYPED = Object.fromEntries(
  Object.keys(TYPED)
    .filter((rule) => rule.startsWith('typescript/no-unsafe'))
    .map((rule) => [rule, 'off']),
)

const where = (files, rules) => ({ files, rules })

export default defineConfig({
  plugins: ['eslint', 'typescript', 'oxc', 'react', 'jsx-a11y'],
  jsPlugins: ['eslint-plugin-i18next'],
  categories: { correctness: 'error' },
  options: { typeAware: true, denyWarnings: true, reportUnusedDisableDirectives: 'error' },
  ignorePatterns: ['build', 'node_modules', '.data', '.cache', 'tests/e2e/results'],
  rules: {
    ...TYPED,
    'no-array-constructor': 'error',
    'no-case-declarations': 'error',
    'no-console': 'error',
    'no-empty': 'error',
    'no-fallthrough': 'error',
    'no-prototype-builtins': 'error',
    'no-regex-spaces': 'error',
    'no-unexpected-multiline': 'error',
    'no-var': 'error',
    'prefer-const': 'error',
    'prefer-rest-params': 'error',
    'prefer-spread': 'error',
    'react/unsupported-syntax': 'error',
    // A string of Chinese is spread into its characters in many places, and Headers are no array.
    'typescript/no-misused-spread': 'off',
    'typescript/require-array-sort-compare': 'off',
    'jsx-a11y/no-noninteractive-element-interactions': 'error',
    'jsx-a11y/no-static-element-interactions': 'error',
    'jsx-a11y/interactive-supports-focus': 'error',
    // Roles stand where the element of that name would behave or look otherwise.
    'jsx-a11y/prefer-tag-over-role': 'off',
    'jsx-a11y/control-has-associated-label': 'off',
    ...restrict(),
  },
  overrides: [
    where(['**/*.{js,mjs}'], UNTYPED),
    where(['models/**/*.ts'], restrict(ABOVE_MODELS, NOT_IN_BROWSERS)),
    where(['models/**/*.server.ts'], restrict(ABOVE_MODELS)),
    where(
      ['server/**/*.{ts,mjs}'],
      restrict(never(['#app/**', '#tests/**'], 'server never imports app.')),
    ),
    where(['app/**/*.{ts,tsx}'], { 'react/rules-of-hooks': 'error' }),
    where(['app/**/*.tsx'], { 'i18next/no-literal-string': ['error', LITERAL] }),
    ...[...SHARED, ...features].flatMap((folder) => [
      where([`app/${folder}/**/*.{ts,tsx}`], restrict(SERVER, ...otherFeatures(folder))),
      where(
        [`app/${folder}/**/*.route.tsx`, `app/${folder}/**/*.server.{ts,tsx}`],
        restrict(...otherFeatures(folder)),
      ),
    ]),
    where(['server/start.mjs', 'server/start/**', 'server/dev.ts', 'tests/**', 'locales/*.ts'], {
      'no-console': 'off',
    }),
  ],
})

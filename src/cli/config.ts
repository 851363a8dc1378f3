import { resolve } from 'node:path'
import { text as readAll } from 'node:stream/consumers'
import { z } from 'zod'
import { refusal } from '../domain/problem.js'
import { masked, settingNamed, settings, sourceOfKey, sourceSettingNamed } from '../domain/settings.js'
import { command, Exit } from './command.js'
import { readIfThere } from './config-files.js'
import { parseConfig, settingKeys } from './config-yaml.js'
import { parseSetting, parseSourceSetting, type Configuration } from './configuration.js'
import type { Context } from './context.js'
import type { Output } from './output.js'
import { configReport } from './reports.js'
import { didYouMean } from './suggest.js'

const key = z
  .string()
  .describe(
    `a setting (${settingKeys.join(', ')}) or a source’s key (keys.comtrade), address (urls.comtrade) or quota (quotas.comtrade.rows, .per-day, .per-minute)`,
  )

export const configGet = command({
  name: 'config get',
  summary: 'Print the value of a setting that is in force; a key masked.',
  example: 'rapport config get workspace',
  arguments: ['key'],
  input: z.object({ key }),
  run: async (context, input, output) => {
    known(input.key)
    const found = shown(inForce(context)).find((each) => each.key === input.key)
    if (found === undefined) throw refusal('input-config', `${input.key} is not set.`)
    output.result(String(found.value))
    return Exit.done
  },
})

export const configSet = command({
  name: 'config set',
  summary: 'Write a setting into your config.yaml.',
  example: [
    'rapport config set lang sr-Latn',
    'rapport config set keys.comtrade -   (typed or piped, so that it stays out of the shell’s history)',
  ],
  arguments: ['key', 'value'],
  input: z.object({
    key,
    value: z.string().describe('its value; “-” reads it from stdin, an empty text removes the setting'),
  }),
  run: async (context, input, output) => {
    known(input.key)
    const value = input.value === '-' ? (await readAll(context.stdin)).trim() : input.value
    await write(context, input.key, value)
    noteOverride(context, input.key, output)
    return Exit.done
  },
})

export const configList = command({
  name: 'config list',
  summary: 'List every setting, its value and where it comes from; keys masked.',
  example: 'rapport config list --format json',
  input: z.object({
    format: z.enum(['text', 'json']).default('text').describe('for reading, or for programs'),
  }),
  run: async (context, { format }, output) => {
    const values = shown(inForce(context))
    if (format === 'text')
      output.table(
        values.map(({ key: name, value, origin }) => ({
          key: name,
          value: String(value),
          from: origin.where,
        })),
        ['key', 'value', 'from'],
      )
    else output.result(JSON.stringify(report(context, values), null, 2))
    return Exit.done
  },
})

export const configPath = command({
  name: 'config path',
  summary: 'Print where your config.yaml is, or would be.',
  example: 'rapport config path',
  input: z.object({}),
  run: async ({ surroundings }, _, output) => {
    output.result(surroundings.userFile)
    return Exit.done
  },
})

const known = (name: string): void => {
  if (settingNamed(name) === undefined && sourceSettingNamed(name) === undefined)
    throw refusal('usage-option', `There is no setting “${name}”.${didYouMean(name, settingKeys)}`, {
      remedy: 'Run `rapport config list` for the settings there are.',
    })
}

const inForce = ({ surroundings }: Context): Configuration => {
  const { configuration } = surroundings
  if (!configuration.ok)
    throw refusal(configuration.error.code, configuration.error.message, configuration.error)
  return configuration.value
}

const shown = ({ values }: Configuration) =>
  values.map(({ key: name, value, origin }) => ({
    key: name,
    value: sourceOfKey(name) === undefined ? value : masked(String(value)),
    origin,
  }))

const report = ({ surroundings }: Context, values: ReturnType<typeof shown>) =>
  configReport.parse({
    schema: 'rapport/config@1',
    file: surroundings.userFile,
    settings: values.map(({ key: name, value, origin: { layer, where } }) => ({
      key: name,
      value,
      layer,
      from: where,
    })),
  })

/** Changes one setting and leaves the rest of the file, its comments too, as it is. */
const write = async ({ surroundings, cwd, log }: Context, name: string, value: string): Promise<void> => {
  const { userFile } = surroundings
  const { isMap, parseDocument } = await import('yaml')
  const { writePrivately } = await import('./atomic-file.js')
  const document = parseDocument((await readIfThere(userFile)) ?? '')
  const setting = settingNamed(name)
  const path = setting === undefined ? name.split('.') : [name]
  if (document.errors.length > 0 || (document.contents !== null && !isMap(document.contents)))
    await parseConfig(userFile, String((await readIfThere(userFile)) ?? '')) // refuses, with the line
  if (value === '') {
    if (!document.hasIn(path)) return
    document.deleteIn(path)
  } else {
    const place = { place: 'config set' }
    const parsed =
      setting === undefined ? parseSourceSetting(name, value, place) : parseSetting(setting, value, place)
    for (const group of path.slice(0, -1).map((_, index) => path.slice(0, index + 1)))
      if (document.hasIn(group) && !isMap(document.getIn(group))) document.deleteIn(group)
    document.setIn(path, setting !== undefined && 'path' in settings[setting] ? resolve(cwd, value) : parsed)
  }
  const text = document.contents === null ? '' : document.toString({ lineWidth: 0 })
  await parseConfig(userFile, text)
  await writePrivately(userFile, text)
  log.info(`wrote ${userFile}`)
}

const noteOverride = ({ surroundings }: Context, name: string, output: Output): void => {
  const { configuration } = surroundings
  const origin = configuration.ok
    ? configuration.value.values.find((each) => each.key === name)?.origin
    : undefined
  if (origin?.layer === 'environment' || origin?.layer === 'folder')
    output.warn(`${origin.where} comes before it: that value stays in force here.`)
}

import { code, page, printed, table } from './markdown.mjs'

/** `docs/cli.md`: the commands, then the settings. */
export const cliPage = async (load) => {
  const { commandReference } = await load('cli/reference')
  const { settings, settingKey, settingNames, settingVariable } = await load('domain/settings')
  const rows = settingNames.map((name) => [
    code(settingKey(name)),
    code(settingVariable(name)),
    settings[name].meaning,
  ])
  return page([
    printed('the commands'),
    commandReference().trimEnd(),
    '## Settings',
    'The first that is given holds: option, environment variable, `.rapport.yaml` of the folder or of one above it, your `config.yaml` (`rapport config path`), default. `rapport config list` says what is in force and where it comes from.',
    table(['Setting', 'Variable', 'What it is'], rows),
    'A source’s key is `keys.SOURCE` in your `config.yaml` or `RAPPORT_KEY_SOURCE` in the environment; its address `urls.SOURCE` (`RAPPORT_URL_SOURCE`), for a mirror or a proxy; its limits `quotas.SOURCE.rows`, `.per-day` and `.per-minute` (`RAPPORT_QUOTA_SOURCE_ROWS` …) where yours are others than the publisher’s default. A `.rapport.yaml` may hold neither a key nor an address. The parameters of `rapport measure` are in [measures.md](measures.md).',
  ])
}

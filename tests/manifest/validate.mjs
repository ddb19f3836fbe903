// Holds a Teams app package folder against the schemas that @microsoft/app-manifest ships, without a network.
// node validate.mjs FOLDER prints one problem a line and exits 1 when there is any.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import Ajv from 'ajv-draft-04';
import addFormats from 'ajv-formats';

const [folder] = process.argv.slice(2);
const require = createRequire(import.meta.url);
const read = (file) => JSON.parse(readFileSync(file, 'utf8').replace(/^\uFEFF/, ''));
const schemas = join(require.resolve('@microsoft/app-manifest/package.json'), '../build/json-schemas/teams');

const manifest = read(join(folder, 'manifest.json'));
const problems = [];

check('manifest.json', manifest, 'MicrosoftTeams.schema.json');
const { defaultLanguageFile, additionalLanguages } = manifest.localizationInfo;
for (const file of [defaultLanguageFile, ...additionalLanguages.map((language) => language.file)]) {
  const texts = read(join(folder, file));
  check(file, texts, 'MicrosoftTeams.Localization.schema.json');
  if (!texts.$schema?.includes(`/v${manifest.manifestVersion}/`)) problems.push(`${file}: is of another version`);
  const said = Object.keys(texts).filter((key) => key !== '$schema');
  for (const key of expected()) if (!said.includes(key)) problems.push(`${file}: lacks ${key}`);
  for (const key of said) if (!expected().includes(key)) problems.push(`${file}: ${key} is not in the manifest`);
}

for (const problem of problems) console.log(problem);
process.exitCode = problems.length > 0 ? 1 : 0;

// The schemas' patterns hold a lone ], which only the older kind of regular expression accepts.
function check(name, value, schema) {
  const validate = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false });
  addFormats(validate);
  const file = join(schemas, `v${manifest.manifestVersion}`, schema);
  const isValid = validate.compile(read(file));
  if (!isValid(value)) for (const error of isValid.errors) problems.push(`${name}: ${error.instancePath} ${error.message}`);
}

/** Every text of the manifest that a person sees. */
function expected() {
  const keys = ['name.short', 'name.full', 'description.short', 'description.full'];
  manifest.bots[0].commandLists.forEach((list, l) => list.commands.forEach((_, c) => {
    keys.push(`bots[0].commandLists[${l}].commands[${c}].title`, `bots[0].commandLists[${l}].commands[${c}].description`);
  }));
  return keys;
}

// Reads a list of { "name", "schema", "value" } from a file; "schema" is a JSON pointer into the API's description. Prints
// the names of those whose value does not fit, one a line with the reason, and fails when the description itself is none.
import { readFileSync } from 'node:fs';
import Ajv from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';

const [documentPath, casesPath] = process.argv.slice(2);
const document = JSON.parse(readFileSync(documentPath, 'utf8'));
const ajv = new Ajv({ strict: false, allErrors: false });
addFormats(ajv);
ajv.addSchema({ $id: 'https://api.example/', ...document });

for (const { name, schema, value } of JSON.parse(readFileSync(casesPath, 'utf8'))) {
  const validate = ajv.getSchema(`https://api.example/#${schema}`);
  if (!validate) {
    console.error(`There is no schema at ${schema}.`);
    process.exit(1);
  }
  if (!validate(value)) console.log(`${name}\t${ajv.errorsText(validate.errors)}`);
}

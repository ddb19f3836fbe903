// Makes the Teams app package: node scripts/package.mjs --bot-id GUID [--app-id GUID] [--domain HOST]
// [--out FILE]. The same input gives the same bytes: entries are stored in a fixed order, without times.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { parseArgs } from 'node:util';

const guid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const { values } = parseArgs({
  options: {
    'bot-id': { type: 'string' },
    'app-id': { type: 'string' },
    domain: { type: 'string' },
    out: { type: 'string', default: 'artifacts/TeamCoachBot.zip' },
  },
});

const botId = values['bot-id']?.toLowerCase();
const appId = (values['app-id'] ?? values['bot-id'])?.toLowerCase();
if (!guid.test(botId ?? '') || !guid.test(appId ?? '')) {
  console.error('package: --bot-id is expected: the app id (a GUID) of the bot registration.');
  process.exit(1);
}
if (values.domain !== undefined && !/^([a-z0-9-]+\.)+[a-z]{2,}$/.test(values.domain)) {
  console.error('package: --domain is expected to be a host name, as coach.contoso.com.');
  process.exit(1);
}

const folder = new URL('../manifest/', import.meta.url);
const manifest = JSON.parse(readFileSync(new URL('manifest.json', folder), 'utf8'));
manifest.id = appId;
manifest.bots[0].botId = botId;
if (values.domain) {
  manifest.validDomains = [values.domain];
  for (const key of ['websiteUrl', 'privacyUrl', 'termsOfUseUrl'])
    manifest.developer[key] = manifest.developer[key].replace('teamcoachbot.example', values.domain);
}

const { defaultLanguageFile, additionalLanguages } = manifest.localizationInfo;
const named = [...Object.values(manifest.icons), defaultLanguageFile, ...additionalLanguages.map(({ file }) => file)];
const entries = [
  ['manifest.json', Buffer.from(JSON.stringify(manifest, null, 2) + '\n')],
  ...named.sort().map((file) => [file, readFileSync(new URL(file, folder))]),
];

mkdirSync(dirname(values.out), { recursive: true });
writeFileSync(values.out, zip(entries));
console.log(`${values.out}: ${entries.map(([name]) => name).join(', ')}`);

function crc32(bytes) {
  let crc = ~0;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return ~crc >>> 0;
}

/** A zip whose entries are stored as they are; a few kilobytes are not worth a compressor's variations. */
function zip(files) {
  const firstDay = 0x21; // 1 January 1980, the earliest date that the format knows
  const bodies = [];
  const directory = [];
  let offset = 0;
  for (const [name, data] of files) {
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(firstDay, 8);
    common.writeUInt32LE(crc32(data), 10);
    common.writeUInt32LE(data.length, 14);
    common.writeUInt32LE(data.length, 18);
    common.writeUInt16LE(name.length, 22);
    const local = Buffer.concat([signature(0x04034b50), common, Buffer.from(name, 'latin1'), data]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    directory.push(signature(0x02014b50), Buffer.from([20, 0]), common, tail, Buffer.from(name, 'latin1'));
    bodies.push(local);
    offset += local.length;
  }
  const entriesSize = directory.reduce((sum, part) => sum + part.length, 0);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(files.length, 4);
  end.writeUInt16LE(files.length, 6);
  end.writeUInt32LE(entriesSize, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...bodies, ...directory, signature(0x06054b50), end]);
}

function signature(value) {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}

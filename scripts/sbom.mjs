// Writes the bill of materials of what ships (CycloneDX 1.6, JSON) to standard output, or to the file that is named:
// node scripts/sbom.mjs [FILE]. It reads lock files only, so the same commit gives the same bill.
import { readFileSync, writeFileSync } from 'node:fs';

const shipped = ['src/Bot/packages.lock.json', 'src/Domain/packages.lock.json'];
const buildOnly = /^Microsoft\.CodeAnalysis\./; // analyzers take part in the build and are not in what ships
const components = new Map();

for (const file of shipped) {
  const { dependencies } = JSON.parse(readFileSync(new URL(`../${file}`, import.meta.url), 'utf8'));
  for (const packages of Object.values(dependencies))
    for (const [name, { type, resolved, contentHash }] of Object.entries(packages)) {
      if (type === 'Project' || buildOnly.test(name)) continue;
      const purl = `pkg:nuget/${name}@${resolved}`;
      components.set(purl, {
        type: 'library',
        'bom-ref': purl,
        name,
        version: resolved,
        hashes: [{ alg: 'SHA-512', content: Buffer.from(contentHash, 'base64').toString('hex') }],
        purl,
      });
    }
}

const bill = JSON.stringify({
  bomFormat: 'CycloneDX',
  specVersion: '1.6',
  version: 1,
  metadata: { component: { type: 'application', 'bom-ref': 'TeamCoachBot', name: 'TeamCoachBot' } },
  components: [...components.values()].sort((a, b) => (a.purl < b.purl ? -1 : 1)),
}, null, 2) + '\n';

const [file] = process.argv.slice(2);
if (file) writeFileSync(file, bill);
else process.stdout.write(bill);

// Adds up what the test projects reported (*.trx in a folder) and says it in one closing line:
// "N passed, N failed", with ", N skipped" when some were. Fails when a test failed or none ran.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const [folder] = process.argv.slice(2);
const total = { total: 0, passed: 0, executed: 0 };

for (const file of existsSync(folder) ? readdirSync(folder, { recursive: true }) : []) {
  if (!file.endsWith('.trx')) continue;
  const counters = /<Counters\b[^>]*>/.exec(readFileSync(join(folder, file), 'utf8'))?.[0];
  if (!counters) throw new Error(`${file} holds no counters`);
  for (const name of Object.keys(total)) total[name] += Number(new RegExp(`\\b${name}="(\\d+)"`).exec(counters)[1]);
}

// Whatever was executed and did not pass counts as failed, be it an error, a time-out or an abort.
const failed = total.executed - total.passed;
const skipped = total.total - total.executed;
console.log(`\n${total.passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
process.exitCode = failed === 0 && total.passed > 0 ? 0 : 1;

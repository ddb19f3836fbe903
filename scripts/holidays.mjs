// Makes the holiday files that ship with the bot, in the format described beside them.
//   npm ci && npm run holidays          writes them
//   npm ci && npm run holidays:check    fails when a committed file differs from what would be written
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import Holidays from 'date-holidays';

const require = createRequire(import.meta.url);
const folder = new URL('../src/Domain/Calendars/Holidays/', import.meta.url);
const weekdays = { saturday: 6, sunday: 0 };

const files = [
  {
    name: 'CN.csv',
    region: 'CN',
    title: 'Days off and make-up working days of mainland China',
    years: [2024, 2026],
    source: `chinese-days ${versionOf('chinese-days')} (github.com/vsme/chinese-days), after State Council notices`,
    licence: 'MIT',
    daysOf: chinaDays,
  },
  {
    name: 'US.csv',
    region: 'US',
    title: 'United States federal holidays with their observed days (5 U.S.C. 6103)',
    years: [2024, 2028],
    source: `date-holidays ${versionOf('date-holidays')} (github.com/commenthol/date-holidays)`,
    licence: 'data CC BY-SA 3.0, code ISC',
    daysOf: federalDays,
  },
];

const checking = process.argv.includes('--check');
for (const file of files) {
  const path = new URL(file.name, folder);
  const text = textOf(file);
  if (!checking) {
    writeFileSync(path, text);
  } else if (readFileSync(path, 'utf8') !== text) {
    console.error(`${file.name} differs from what this script makes`);
    process.exitCode = 1;
  }
}

function versionOf(name) {
  return JSON.parse(readFileSync(new URL(`node_modules/${name}/package.json`, import.meta.url), 'utf8')).version;
}

function textOf({ region, title, years: [first, last], source, licence, daysOf }) {
  const days = new Map();
  // A year's observed New Year's Day may be 31 December of the year before, so one year more is read than written.
  for (let year = first; year <= last + 1; year++) {
    for (const day of daysOf(year)) {
      const known = days.get(day.date);
      if (known && known.kind !== day.kind) throw new Error(`${day.date} is both ${known.kind} and ${day.kind}`);
      if (!known && inside(day.date, first, last)) days.set(day.date, day);
    }
  }
  const rows = [...days.values()].sort((a, b) => a.date.localeCompare(b.date));
  return [
    `# ${title}`,
    `# region: ${region}`,
    `# years: ${first}-${last}`,
    `# source: ${source}`,
    `# licence: ${licence}`,
    'date,kind,name',
    ...rows.map((day) => `${day.date},${day.kind},${quoted(day.name)}`),
    '',
  ].join('\n');
}

// "in lieu" in this package marks days off that are worked back elsewhere: its list of holidays holds them already,
// and only its list of working days says which days are worked.
function chinaDays(year) {
  if (year > files[0].years[1]) return [];
  const { holidays, workdays } = require(`./node_modules/chinese-days/dist/years/${year}.json`);
  const rows = (list, kind) => Object.entries(list).map(([date, names]) => ({ date, kind, name: chinaName(names) }));
  return [...rows(holidays, 'off'), ...rows(workdays, 'work')];
}

function chinaName(names) {
  const [english, chinese] = names.split(',');
  return `${chinese} ${english}`;
}

// The package knows no observed day for Veterans Day, so the rule of the law is applied here to every holiday.
function federalDays(year) {
  const holidays = new Holidays('US').getHolidays(year).filter((day) => day.type === 'public' && !day.substitute);
  return holidays.flatMap(({ date, name }) => {
    const own = { date: date.slice(0, 10), kind: 'off', name };
    const observed = observedDay(own.date);
    return observed === own.date ? [own] : [own, { date: observed, kind: 'off', name: `${name} (observed)` }];
  });
}

function observedDay(date) {
  const day = new Date(`${date}T00:00:00Z`);
  const shift = { [weekdays.saturday]: -1, [weekdays.sunday]: 1 }[day.getUTCDay()] ?? 0;
  day.setUTCDate(day.getUTCDate() + shift);
  return day.toISOString().slice(0, 10);
}

function inside(date, first, last) {
  const year = Number(date.slice(0, 4));
  return year >= first && year <= last;
}

function quoted(name) {
  return /[",]/.test(name) ? `"${name.replaceAll('"', '""')}"` : name;
}

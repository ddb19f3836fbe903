// Draws the app's two icons: a speech bubble in which a team's results rise, the last one past its target.
// Shapes are signed distances, sampled 8 × 8 in each pixel; the PNGs are written here, so nothing needs installing.
import { deflateSync } from 'node:zlib';
import { writeFileSync } from 'node:fs';

const accent = [0x35, 0x34, 0x8f];
const amber = [0xff, 0xb9, 0x2e];
const white = [0xff, 0xff, 0xff];

/** Distance of a point to a rectangle with round corners; negative inside. */
const box = (left, top, right, bottom, radius) => (x, y) => {
  const dx = Math.abs(x - (left + right) / 2) - (right - left) / 2 + radius;
  const dy = Math.abs(y - (top + bottom) / 2) - (bottom - top) / 2 + radius;
  return Math.hypot(Math.max(dx, 0), Math.max(dy, 0)) + Math.min(Math.max(dx, dy), 0) - radius;
};

const disc = (cx, cy, radius) => (x, y) => Math.hypot(x - cx, y - cy) - radius;

/** Distance to a convex polygon, its corners given clockwise. */
const polygon = (...corners) => (x, y) => Math.max(...corners.map(([x1, y1], i) => {
  const [x2, y2] = corners[(i + 1) % corners.length];
  return ((x - x1) * (y2 - y1) - (y - y1) * (x2 - x1)) / Math.hypot(x2 - x1, y2 - y1);
}));

const union = (...shapes) => (x, y) => Math.min(...shapes.map((shape) => shape(x, y)));
const ring = (shape, width) => (x, y) => Math.max(shape(x, y), -shape(x, y) - width);

/** The mark on a square of 96 units. */
const bubble = union(box(2, 4, 94, 78, 17), polygon([22, 70], [50, 70], [22, 95]));
const bars = [box(19, 49, 32, 66, 3), box(41.5, 38, 54.5, 66, 3), box(64, 31, 77, 66, 3)];
const top = disc(70.5, 20, 7);

/** Paints layers of [shape, colour] over a ground; a ground of null is transparent. */
function paint(size, ground, layers) {
  const samples = 8;
  const pixels = Buffer.alloc(size * size * 4);
  for (let y = 0; y < size; y++)
    for (let x = 0; x < size; x++) {
      const sum = [0, 0, 0, 0];
      for (let i = 0; i < samples * samples; i++) {
        const sx = x + ((i % samples) + 0.5) / samples;
        const sy = y + (Math.floor(i / samples) + 0.5) / samples;
        const colour = layers.findLast(([shape]) => shape(sx, sy) <= 0)?.[1] ?? ground;
        if (colour) [...colour, 1].forEach((part, k) => (sum[k] += part));
      }
      const at = (y * size + x) * 4;
      // Half-covered pixels keep the full colour and differ in alpha alone.
      for (let k = 0; k < 3; k++) pixels[at + k] = sum[3] ? Math.round(sum[k] / sum[3]) : 255;
      pixels[at + 3] = Math.round((255 * sum[3]) / (samples * samples));
    }
  return pixels;
}

function crc32(bytes) {
  let crc = ~0;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return ~crc >>> 0;
}

function png(size, pixels) {
  const chunk = (type, data) => {
    const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
    const frame = Buffer.alloc(8);
    frame.writeUInt32BE(data.length, 0);
    frame.writeUInt32BE(crc32(body), 4);
    return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
  };
  const header = Buffer.alloc(13);
  header.writeUInt32BE(size, 0);
  header.writeUInt32BE(size, 4);
  header.set([8, 6, 0, 0, 0], 8);
  const rows = Buffer.concat(Array.from({ length: size }, (_, y) =>
    Buffer.concat([Buffer.from([0]), pixels.subarray(y * size * 4, (y + 1) * size * 4)])));
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header), chunk('IDAT', deflateSync(rows, { level: 9 })), chunk('IEND', Buffer.alloc(0)),
  ]);
}

const placed = (shape, scale, offset) => (x, y) => shape((x - offset) / scale, (y - offset) / scale);

/** 192 × 192, one ground to the edges (Teams crops it), the mark on the middle 96 × 96. */
export function colorIcon() {
  const put = (shape) => placed(shape, 1, 48);
  return png(192, paint(192, accent, [
    [put(bubble), white], ...bars.map((bar) => [put(bar), accent]), [put(top), amber],
  ]));
}

/** 32 × 32, white on nothing, to the edges. */
export function outlineIcon() {
  const outline = union(ring(box(1, 2, 31, 26, 6), 2.4), polygon([7, 25], [16, 25], [7, 32]));
  const rising = [box(7.5, 15.5, 11.2, 21.5, 1), box(14.2, 12, 17.9, 21.5, 1), box(20.9, 7.5, 24.6, 21.5, 1)];
  return png(32, paint(32, null, [outline, ...rising].map((shape) => [shape, white])));
}

if (process.argv[1] === new URL(import.meta.url).pathname) {
  const folder = new URL('../manifest/', import.meta.url);
  writeFileSync(new URL('color.png', folder), colorIcon());
  writeFileSync(new URL('outline.png', folder), outlineIcon());
}

// Checks a call of the webhook as a receiver would, from the published rules alone: node verify.mjs KEY ID TIMESTAMP
// SIGNATURE BODY. Prints "right" or "wrong".
import { createHmac, timingSafeEqual } from 'node:crypto';

const [key, id, timestamp, signature, body] = process.argv.slice(2);
const secret = Buffer.from(key.slice('whsec_'.length), 'base64');
const expected = createHmac('sha256', secret).update(`${id}.${timestamp}.${body}`, 'utf8').digest();
const fits = signature
  .split(' ')
  .filter((one) => one.startsWith('v1,'))
  .map((one) => Buffer.from(one.slice(3), 'base64'))
  .some((given) => given.length === expected.length && timingSafeEqual(given, expected));
console.log(fits ? 'right' : 'wrong');

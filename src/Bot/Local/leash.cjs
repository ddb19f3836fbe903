// Loaded into each local tool before the tool's own code (node --require). Three things that the tools lack:
// they listen on this machine only, they end when the bot does, however it ends, and Ctrl-C reaches the bot alone.
'use strict';

const net = require('node:net');

const loopback = '127.0.0.1';
const listen = net.Server.prototype.listen;

net.Server.prototype.listen = function listenOnLoopback(...args) {
  const [where, host] = args;
  if (typeof where === 'number' && typeof host !== 'string') args.splice(1, 0, loopback);
  else if (where !== null && typeof where === 'object' && where.port !== undefined && !where.host)
    args[0] = { ...where, host: loopback };
  return listen.apply(this, args);
};

// The terminal sends Ctrl-C to the whole group. The bot stops first and lets go of the tools when it has finished.
const on = process.on;
on.call(process, 'SIGINT', () => {});
for (const method of ['on', 'once', 'addListener', 'prependListener', 'prependOnceListener']) {
  const original = process[method];
  process[method] = function register(event, listener) {
    return event === 'SIGINT' ? process : original.call(process, event, listener);
  };
}

// The bot holds the other end of standard input. It closes when the bot wants the tool to stop, or is gone.
const leave = () => {
  if (process.listenerCount('SIGTERM') === 0) process.exit(0);
  setTimeout(() => process.exit(0), 5000).unref();
  process.emit('SIGTERM', 'SIGTERM');
};
process.stdin.once('end', leave).once('error', leave).resume();

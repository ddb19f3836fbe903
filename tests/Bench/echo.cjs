'use strict';
// The yardstick: the echo bot of the official JavaScript SDK with its own token check, on a bare Node.js server.
// Its token for the connector comes from nowhere, which spares it a request that the other bot makes once an hour.
const http = require('node:http');
const {
  ActivityHandler, CloudAdapter, ConfigurationBotFrameworkAuthentication,
} = require('botbuilder');

const [port, appId, metadata] = process.argv.slice(2);

const credentials = {
  isValidAppId: async (id) => id === appId,
  isAuthenticationDisabled: async () => false,
  createCredentials: async () => ({
    signRequest: async (request) => {
      request.headers.set('authorization', 'Bearer a-token');
      return request;
    },
  }),
};

const adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication(
  {
    MicrosoftAppId: appId,
    // One address of its own makes the SDK ask for all the others, so the public cloud's are named.
    ToBotFromChannelOpenIdMetadataUrl: metadata,
    ToBotFromChannelTokenIssuer: 'https://api.botframework.com',
    ToChannelFromBotOAuthScope: 'https://api.botframework.com',
    ToChannelFromBotLoginUrl: 'https://login.microsoftonline.com/botframework.com',
  },
  credentials));

const bot = new ActivityHandler();
bot.onMessage(async (context, next) => {
  await context.sendActivity(`Echo: ${context.activity.text}`);
  await next();
});

function asRestify(response) {
  let body = '';
  return {
    socket: response.socket,
    header: (name, value) => response.setHeader(name, value),
    status: (code) => { response.statusCode = code; },
    send: (value) => {
      response.setHeader('Content-Type', 'application/json');
      body = typeof value === 'string' ? value : JSON.stringify(value);
    },
    end: () => {
      response.setHeader('Content-Length', Buffer.byteLength(body));
      response.end(body);
    },
  };
}

http.createServer((request, response) => {
  const parts = [];
  request.on('data', (part) => parts.push(part));
  request.on('end', () => {
    request.body = JSON.parse(Buffer.concat(parts).toString('utf8'));
    adapter.process(request, asRestify(response), (context) => bot.run(context));
  });
}).listen(Number(port), '127.0.0.1');

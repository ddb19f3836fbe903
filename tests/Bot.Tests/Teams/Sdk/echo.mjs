// The official JavaScript SDK doing the scripted turns, for SdkTests: what it sends to the connector is the measure.
import { createServer } from "node:http";
import {
  CloudAdapter, ConfigurationBotFrameworkAuthentication, CardFactory, MessageFactory, TeamsInfo, TurnContext,
} from "botbuilder";

const adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication({}));
const card = CardFactory.adaptiveCard({ type: "AdaptiveCard", version: "1.5" });

const proactive = (context) => ({
  ...TurnContext.getConversationReference(context.activity), activityId: undefined,
});

const turns = {
  say: (context) => context.sendActivity("Hello 你好 <&>"),
  show: (context) => context.sendActivity({ type: "message", summary: "First line", attachments: [card] }),
  suggest: (context) => context.sendActivity({
    type: "message", text: "What now?",
    suggestedActions: { to: [context.activity.from.id], actions: [{ type: "imBack", title: "Help", value: "help" }] },
  }),
  typing: (context) => context.sendActivity({ type: "typing" }),
  redraw: (context) => context.updateActivity({
    type: "message", id: context.activity.replyToId, summary: "First line", attachments: [card],
  }),
  remove: (context) => context.deleteActivity(context.activity.replyToId),
  member: (context) => TeamsInfo.getMember(context, context.activity.from.id),
  page: (context) => TeamsInfo.getPagedMembers(context, 50, "next/1"),
  channels: (context) => TeamsInfo.getTeamChannels(context, "19:sales@thread.tacv2"),
  mention: (context) => adapter.continueConversationAsync("", proactive(context), (later) => {
    // The SDK makes up an id for what it continues with and would answer that; nothing of the kind exists.
    delete later.activity.id;
    return later.sendActivity({
      ...MessageFactory.text("Well done, <at>Bob &amp; Co</at>!"),
      entities: [{ type: "mention", text: "<at>Bob &amp; Co</at>", mentioned: { id: "29:bob", name: "Bob & Co" } }],
    });
  }),
  open: (context) => adapter.createConversationAsync(
    "", "msteams", context.activity.serviceUrl, "",
    {
      isGroup: false, bot: { id: context.activity.recipient.id }, members: [{ id: context.activity.from.id }],
      tenantId: context.activity.conversation.tenantId,
      channelData: { tenant: { id: context.activity.conversation.tenantId } },
    },
    async () => {}),
};

const server = createServer((request, response) => {
  const parts = [];
  request.on("data", (part) => parts.push(part));
  request.on("end", async () => {
    request.body = JSON.parse(Buffer.concat(parts).toString("utf8"));
    const result = {
      socket: request.socket,
      status(code) { response.statusCode = code; return this; },
      header(name, value) { response.setHeader(name, value); return this; },
      send(body) { response.end(body === undefined ? undefined : JSON.stringify(body)); return this; },
      end() { response.end(); return this; },
    };
    await adapter.process(request, result, async (context) => {
      const turn = (context.activity.text ?? "").replace(/^<at>[^<]*<\/at>\s*/, "");
      await turns[turn](context);
    });
  });
});
server.listen(0, "127.0.0.1", () => console.log(`listening ${server.address().port}`));

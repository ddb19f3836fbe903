using TeamCoachBot.Bot.Storage.Queues;
using TeamCoachBot.Bot.Storage.Tables;

namespace TeamCoachBot.Bot.Storage;

/// <summary>The bot's own tables and queue: the teams' partitions, which are the truth, and hints, which say where to look.</summary>
internal sealed record TeamTables(TableClient Teams, TableClient Hints, QueueClient Outbox);

using TeamCoachBot.Bot.Local;
using TeamCoachBot.Domain.People;
using TeamCoachBot.StandIns.Talk;

namespace TeamCoachBot.Bot.Tests.Talk;

/// <summary>What Teams tells the bot without anybody having typed it.</summary>
internal static class Events
{
    public static readonly TeamId South = new("19:south@thread.tacv2");
    public const string SouthName = "Sales South";

    public static Arrival InTeam(Chat chat, ArrivalKind kind, Person? from) =>
        In(chat, kind, from, ConversationKind.Channel, DemoCast.Team.Value) with
        {
            Team = DemoCast.Team,
            TeamName = DemoCast.TeamName,
        };

    public static Arrival InSouth(Chat chat, ArrivalKind kind, Person? from) =>
        In(chat, kind, from, ConversationKind.Channel, South.Value) with { Team = South, TeamName = SouthName };

    public static Arrival InPerson(Chat chat, ArrivalKind kind, Person from) =>
        In(chat, kind, from, ConversationKind.Personal, "chat-of-" + from.ChannelId);

    public static RosterEntry Entry(Person person) => new(person, null, null, null);

    /// <summary>A team that has just got the bot from Ana, with its roster read.</summary>
    public static async Task<(Chat Chat, Seen Question)> InstalledAsync(params Person[] roster)
    {
        var chat = await Chat.EmptyAsync();
        chat.Messenger.PageSize = 2;
        chat.Messenger.Roster.AddRange(roster.Select(Entry));
        var question = new Seen(await chat.AnswerAsync(InTeam(chat, ArrivalKind.Installed, Cast.Ana)));
        await chat.DeliverAsync();
        return (chat, question);
    }

    private static Arrival In(Chat chat, ArrivalKind kind, Person? from, ConversationKind where, string conversation) => new()
    {
        Kind = kind,
        Tenant = DemoCast.Tenant,
        Address = new ConversationAddress(
            DemoCast.Tenant, where, conversation, new Uri("http://127.0.0.1:1/"), DemoCast.BotChannelId),
        From = from,
        ActivityId = chat.NextId(),
        SentAt = chat.Clock.GetUtcNow(),
        TimeZone = "Asia/Shanghai",
        Locale = "en-US",
    };
}

using TeamCoachBot.Bot.Local;
using TeamCoachBot.Domain.People;
using TeamCoachBot.StandIns.Talk;

namespace TeamCoachBot.Bot.Tests.Celebrations;

/// <summary>The demo team with its channel for celebrations, and what stands in it.</summary>
internal sealed class Party : IAsyncDisposable
{
    public const string Channel = DemoCast.CelebrationChannel;

    public static readonly Person Lei = Of(DemoCast.Lei);
    public static readonly Person Min = Of(DemoCast.Min);
    public static readonly Person Jing = Of(DemoCast.Jing);

    private Party(Chat chat) => Chat = chat;

    public Chat Chat { get; }

    /// <summary>The cards in the channel, the earliest first.</summary>
    public IReadOnlyList<(string Id, OutMessage Message)> Posts => Chat.Messenger.In(Channel);

    public static async Task<Party> BeginAsync(string language = "en")
    {
        var party = new Party(await Chat.WithDemoTeamAsync());
        party.Chat.Messenger.Channels.AddRange(
            [new(DemoCast.Team.Value, null), new(Channel, DemoCast.CelebrationChannelName)]);
        if (language == "en")
            await party.SpeaksEnglishAsync();
        return party;
    }

    public Speaker As(Person person) => Chat.As(person);

    /// <summary>One card as everybody sees it.</summary>
    public Seen Card(int number = 0) => new(Reply.Show(Posts[number].Message.Card!));

    /// <summary>Lets everything that waits be done: what is held back comes two seconds later.</summary>
    public async Task SettleAsync()
    {
        for (var round = 0; round < 3; round++)
        {
            await Chat.DeliverAsync();
            Chat.Clock.Advance(TimeSpan.FromSeconds(3));
        }
    }

    /// <summary>Ana signs 1k, 2k, 3k … with CustomerA, CustomerB, CustomerC …, a minute apart.</summary>
    public async Task SignAsync(int wins)
    {
        for (var i = 0; i < wins; i++)
        {
            await As(Cast.Ana).SaysAsync($"win {i + 1}k Customer{(char)('A' + i)} signed");
            await SettleAsync();
            Chat.Clock.Advance(TimeSpan.FromMinutes(1));
        }
    }

    public Task<Seen> PressAsync(Person person, string title, int number = 0) =>
        As(person).PressesOnAsync(Posts[number], Channel, title);

    public ValueTask DisposeAsync() => Chat.DisposeAsync();

    private async Task SpeaksEnglishAsync()
    {
        var fang = As(Cast.Fang);
        var card = await fang.SaysAsync("set up");
        string[] fields = ["currency", "zone", "pattern", "region", "monthStart", "yearStart", "metric", "basis", "channel"];
        await fang.SendsAsync(
            card.TokenOf("Confirm"), [("language", "en"), .. fields.Select(id => (id, card.FieldOf(id)!))]);
    }

    private static Person Of(DemoPerson person) => new(person.Id, person.ChannelId, person.DisplayName);
}

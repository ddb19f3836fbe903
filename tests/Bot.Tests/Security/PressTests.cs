using TeamCoachBot.Bot.Tests.Routing;
using TeamCoachBot.Bot.Tests.Talk;
using TeamCoachBot.StandIns.Talk;

namespace TeamCoachBot.Bot.Tests.Security;

/// <summary>Every button of many cards, pressed by the wrong one, in the wrong place, too late and too often.</summary>
public sealed class PressTests
{
    /// <summary>What opens forms that the commands' own examples leave out, because they say everything at once.</summary>
    private static readonly string[] More =
    [
        "win 12k Acme signed", "win", "set my target", "log leave tomorrow", "lost Acme 5k", "correct my last win", "cancel the Acme deal",
        "refund 1k to Acme", "Acme is now deposit in", "set target for Ana 500k this year", "correct Ana's Acme deal", "reject Ana's Acme, no contract",
        "register customer Umbrella", "give Umbrella to Ben", "dispute Acme",
    ];

    [Fact]
    public async Task Nobody_elses_press_does_anything()
    {
        await using var chat = await Chat.WithDemoTeamAsync();
        var buttons = await ButtonsAsync(chat);
        var before = await Rows.OfAsync(chat);
        var wrong = new List<string>();

        foreach (var (owner, title, token) in buttons)
        {
            foreach (var other in new[] { Cast.Ana, Cast.Ben, Cast.Fang, Cast.Jing, Cast.Stranger }.Where(p => p.Id != owner.Id))
            {
                if ((await chat.As(other).SendsAsync(token)).HasCard)
                    wrong.Add($"{title} of {owner.Name} for {other.Name}");
            }
        }

        Assert.Empty(wrong);
        Assert.Equal(before, await Rows.OfAsync(chat));
    }

    [Fact]
    public async Task A_button_of_the_own_chat_does_nothing_in_the_channel()
    {
        await using var chat = await Chat.WithDemoTeamAsync();
        var buttons = await ButtonsAsync(chat);
        var before = await Rows.OfAsync(chat);

        foreach (var (owner, _, token) in buttons)
            Assert.False((await chat.As(owner).InChannel().SendsAsync(token)).HasCard);

        Assert.Equal(before, await Rows.OfAsync(chat));
    }

    [Fact]
    public async Task Whoever_has_left_presses_in_vain()
    {
        await using var chat = await Chat.WithDemoTeamAsync();
        var buttons = await ButtonsAsync(chat);
        await chat.AnswerAsync(Events.InTeam(chat, ArrivalKind.MembersRemoved, Cast.Fang) with { Members = [Cast.Ana] });
        var before = await Rows.OfAsync(chat);

        foreach (var (owner, _, token) in buttons.Where(button => button.Owner == Cast.Ana))
            await chat.As(owner).SendsAsync(token);

        Assert.Equal(before, await Rows.OfAsync(chat));
    }

    [Fact]
    public async Task Whoever_is_no_manager_any_more_changes_nothing_of_others_or_of_the_team_with_the_buttons_of_one()
    {
        await using var chat = await Chat.WithDemoTeamAsync();
        var buttons = await ButtonsAsync(chat);
        await chat.As(Cast.Fang).SaysAsync("make Ana manager");
        await chat.As(Cast.Ana).SaysAsync("make Fang a rep");
        var before = await Rows.OfAsync(chat);
        var did = new List<string>();

        foreach (var (owner, title, token) in buttons.Where(button => button.Owner == Cast.Fang))
        {
            await chat.As(owner).SendsAsync(token, Filled);
            var after = await Rows.OfAsync(chat);
            did.AddRange(after.Except(before).Where(IsOfOthers).Select(row => $"{title}: {row}"));
            before = after;
        }

        Assert.Empty(did);
    }

    [Fact]
    public async Task Ten_presses_at_once_are_one_deed()
    {
        await using var chat = await Chat.WithDemoTeamAsync();
        var deeds = 0;
        var doubled = new List<string>();

        foreach (var (owner, title, token) in await ButtonsAsync(chat))
        {
            var before = await Rows.DeedsAsync(chat);
            await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => chat.As(owner).SendsAsync(token, Filled)));
            var more = await Rows.DeedsAsync(chat) - before;
            deeds += more;
            if (more > 1)
                doubled.Add($"{title} of {owner.Name}: {more}");
        }

        Assert.Empty(doubled);
        Assert.True(deeds >= 8, $"Only {deeds} of the buttons did something: they prove too little.");
    }

    [Fact]
    public async Task A_button_of_long_ago_does_nothing()
    {
        await using var chat = await Chat.WithDemoTeamAsync();
        var buttons = await ButtonsAsync(chat);
        var before = await Rows.OfAsync(chat);
        chat.Clock.Advance(TimeSpan.FromDays(400));

        foreach (var (owner, _, token) in buttons)
            Assert.False((await chat.As(owner).SendsAsync(token, Filled)).HasCard);

        Assert.Equal(before, await Rows.OfAsync(chat));
    }

    /// <summary>The team's settings, and what stands under a colleague's name; whoever was a manager keeps what is their own.</summary>
    private static bool IsOfOthers(string row) => row.StartsWith("t|", StringComparison.Ordinal) || row.StartsWith("door|", StringComparison.Ordinal)
        || new[] { Cast.Ana, Cast.Ben, Cast.Jing }.Any(other => row.Contains(other.Id.Value, StringComparison.OrdinalIgnoreCase));

    /// <summary>Something that most forms take.</summary>
    private static readonly (string, string)[] Filled =
    [
        ("amount", "7k"), ("customer", "Initech"), ("reason", "because"), ("commitment", "70k"), ("period", "2026-12"), ("figure", "4"),
        ("day", "2026-11-16"), ("note", "noted"), ("address", "https://crm.example.com/hook"), ("stage", "deposit"),
    ];

    private static async Task<List<(Person Owner, string Title, string Token)>> ButtonsAsync(Chat chat)
    {
        var buttons = new List<(Person, string, string)>();
        var lines = More.Concat(BotCommands.Registry.All.Where(d => !d.IsForm).Select(d => d.Example(Language.English))).ToList();
        foreach (var (person, text) in lines.SelectMany(text => new[] { (Cast.Ana, text), (Cast.Fang, text) }))
        {
            var seen = await chat.As(person).SaysAsync(text);
            buttons.AddRange(seen.Buttons.Distinct().Select(title => (person, $"{title} ({text})", seen.TokenOf(title))));
        }

        Assert.True(buttons.Count >= 60, $"Only {buttons.Count} buttons were shown.");
        return buttons;
    }
}

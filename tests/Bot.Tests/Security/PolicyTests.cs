using TeamCoachBot.Bot.Cards;
using TeamCoachBot.Bot.Local;
using TeamCoachBot.Bot.Routing;
using TeamCoachBot.Bot.Tests.Routing;
using TeamCoachBot.Bot.Tests.Talk;
using TeamCoachBot.Domain.People;
using TeamCoachBot.StandIns.Talk;

namespace TeamCoachBot.Bot.Tests.Security;

/// <summary>
/// Who may do what, and where, stands in a table that people write (<c>policy.tsv</c>): what the code declares must be the
/// same, and whoever is left out gets nothing, in chat and with a button.
/// </summary>
public sealed class PolicyTests
{
    private static readonly Language[] Languages = [.. Language.All];

    [Fact]
    public void What_is_declared_is_what_the_table_says()
    {
        var declared = BotCommands.Registry.All.Select(
            d => string.Join('\t', d.IsForm ? "form" : "command", d.Name, d.Who, d.Where)).Order(StringComparer.Ordinal);

        Assert.Equal(Lines().Order(StringComparer.Ordinal), declared);
    }

    [Theory]
    [InlineData("stranger")]
    [InlineData("leaver")]
    [InlineData("rep")]
    [InlineData("recorder")]
    [InlineData("lead")]
    public async Task Whoever_may_not_gets_no_card_and_writes_nothing(string who)
    {
        await using var chat = await Chat.WithDemoTeamAsync();
        var person = await MakeAsync(chat, who);
        var speaker = chat.As(person);
        await speaker.SaysAsync("hello");
        var before = await Rows.OfAsync(chat);
        var wrong = new List<string>();

        foreach (var descriptor in BotCommands.Registry.All.Where(d => !May(who, d.Who)))
        {
            foreach (var answer in await TriesAsync(chat, speaker, person, descriptor))
            {
                if (answer.HasCard || answer.Reply is Reply.Private)
                    wrong.Add($"{descriptor} showed {answer.Line}");
            }

            if (!before.SetEquals(await Rows.OfAsync(chat)))
                wrong.Add($"{descriptor} wrote");
            before = await Rows.OfAsync(chat);
        }

        Assert.Empty(wrong);
    }

    [Fact]
    public async Task What_is_private_is_never_shown_in_the_channel()
    {
        await using var chat = await Chat.WithDemoTeamAsync();
        var fang = chat.As(Cast.Fang).InChannel();
        var shown = new List<string>();

        foreach (var descriptor in BotCommands.Registry.All.Where(d => d is { IsForm: false, Where: Where.Private }))
        {
            foreach (var language in Languages)
            {
                var answer = await fang.SaysAsync(descriptor.Example(language));
                if (answer.HasCard || answer.Line.Any(char.IsAsciiDigit))
                    shown.Add($"{descriptor} says {answer.Line}");
            }
        }

        Assert.Empty(shown);
    }

    /// <summary>Says it in each language, and presses a button for it that our own key has signed for anyone.</summary>
    private static async Task<List<Seen>> TriesAsync(Chat chat, Speaker speaker, Person person, Descriptor descriptor)
    {
        var answers = new List<Seen>();
        if (!descriptor.IsForm)
        {
            foreach (var language in Languages)
                answers.Add(await speaker.SaysAsync(descriptor.Example(language)));
        }

        answers.Add(await speaker.SendsAsync(TokenFor(chat, person, descriptor.Name)));
        return answers;
    }

    private static string TokenFor(Chat chat, Person person, string verb)
    {
        var signer = (CardSigner)chat.Services.GetService(typeof(CardSigner))!;
        Span<byte> text = stackalloc byte[1024];
        var length = signer.Sign(
            text, CardSigner.PlaceOf(DemoCast.Tenant, "chat-of-" + person.ChannelId), new CardTokenBytes.Pressed
            {
                Verb = verb,
                For = Addressee.Anyone,
                ObjectId = "",
                Version = 0,
                IssuedAt = chat.Clock.GetUtcNow(),
                ExpiresAt = chat.Clock.GetUtcNow().AddDays(1),
                Args = [],
            });
        return System.Text.Encoding.ASCII.GetString(text[..length]);
    }

    private static async Task<Person> MakeAsync(Chat chat, string who)
    {
        var fang = chat.As(Cast.Fang);
        switch (who)
        {
            case "stranger":
                return Cast.Stranger;
            case "leaver":
                await chat.AnswerAsync(
                    Events.InTeam(chat, ArrivalKind.MembersRemoved, Cast.Fang) with { Members = [Cast.Ana] });
                return Cast.Ana;
            case "recorder":
                await fang.SaysAsync("make Jing recorder");
                return Cast.Jing;
            case "lead":
                await fang.SaysAsync("make Ben lead of group two");
                return Cast.Ben;
            default:
                return Cast.Ana;
        }
    }

    private static bool May(string who, Who needed) => needed switch
    {
        Who.Everyone => true,
        Who.Member => who is not ("stranger" or "leaver"),
        Who.Leads => who == "lead",
        Who.Imports => who == "recorder",
        _ => false,
    };

    private static IEnumerable<string> Lines() => File.ReadLines(RepositoryFiles.At("tests", "Bot.Tests", "policy.tsv"))
        .Where(line => line.Length > 0 && line[0] != '#');
}

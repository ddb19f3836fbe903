using System.Collections.Concurrent;
using TeamCoachBot.Bot.Local;
using TeamCoachBot.Bot.Storage;
using TeamCoachBot.Bot.Tests.Routing;
using TeamCoachBot.Bot.Tests.Talk;
using TeamCoachBot.Domain.People;
using TeamCoachBot.StandIns.Talk;

namespace TeamCoachBot.Bot.Tests.Security;

/// <summary>A tenant with all the ids of another one reaches nothing of it.</summary>
public sealed class TenantTests
{
    private static readonly TenantId Other = new("99999999-2222-4333-8444-555555555555");
    private static readonly Person[] Everybody = [Cast.Ana, Cast.Fang];

    [Fact]
    public async Task Whatever_is_said_in_another_tenant_touches_only_its_own_rows()
    {
        await using var chat = await Chat.WithDemoTeamAsync();
        var before = await Rows.OfAsync(chat);
        var touched = Watched(chat);
        var own = Key.Of(Other.Value, "");

        foreach (var command in BotCommands.Registry.All.Where(d => !d.IsForm))
        {
            foreach (var (person, language) in Everybody.SelectMany(person => Language.All.Select(language => (person, language))))
            {
                await chat.AnswerAsync(There(Events.InPerson(chat, ArrivalKind.Message, person)) with { Text = command.Example(language) });
                await chat.AnswerAsync(There(Events.InTeam(chat, ArrivalKind.Message, person)) with { Text = command.Example(language) });
            }
        }

        chat.Storage.Watch = null;
        Assert.NotEmpty(touched);
        Assert.All(touched.Keys, key => Assert.StartsWith(own, key, StringComparison.Ordinal));
        Assert.Equal(before, await Rows.OfAsync(chat));
    }

    [Fact]
    public async Task No_button_works_in_another_tenant()
    {
        await using var chat = await Chat.WithDemoTeamAsync();
        var card = await chat.As(Cast.Ana).SaysAsync("win 12k Acme signed");
        var before = await Rows.OfAsync(chat);

        var seen = new Seen(await chat.AnswerAsync(There(Events.InPerson(chat, ArrivalKind.Press, Cast.Ana)) with
        {
            Data = System.Text.Json.JsonSerializer.SerializeToElement(new { token = card.TokenOf("Undo") }),
        }));

        Assert.False(seen.HasCard);
        Assert.Equal(before, await Rows.OfAsync(chat));
    }

    /// <summary>The partitions that hold what belongs to somebody; hints that only say where to look are of nobody.</summary>
    private static ConcurrentDictionary<string, bool> Watched(Chat chat)
    {
        var touched = new ConcurrentDictionary<string, bool>(StringComparer.Ordinal);
        var (due, door, ticket) = (Key.Of("due", ""), Key.Of("door", ""), Key.Of("ticket", ""));
        chat.Storage.Watch = (_, partition) =>
        {
            if (!partition.StartsWith(due, StringComparison.Ordinal) && !partition.StartsWith(door, StringComparison.Ordinal)
                && !partition.StartsWith(ticket, StringComparison.Ordinal))
                touched[partition] = true;
        };
        return touched;
    }

    private static Arrival There(Arrival arrival) => arrival with { Tenant = Other, Address = arrival.Address with { Tenant = Other } };
}

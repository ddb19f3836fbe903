using Microsoft.Extensions.DependencyInjection;
using TeamCoachBot.Bot.Clashes.Disputes;
using TeamCoachBot.Bot.Local;
using TeamCoachBot.Bot.Storage;
using TeamCoachBot.Bot.Storage.Due;
using TeamCoachBot.Bot.Tests.Talk;
using TeamCoachBot.Domain.Wins;
using TeamCoachBot.StandIns.Talk;

namespace TeamCoachBot.Bot.Tests.Clashes;

/// <summary>
/// The process dies before any one of the requests that a deed makes, and the delivery comes again: it is done once and
/// told once.
/// </summary>
public sealed class ClashCrashTests
{
    /// <summary>More requests than any of these deeds makes.</summary>
    private const int Most = 40;

    [Fact]
    public Task Opening_a_dispute_survives_a_crash_at_any_point() => AtEveryPointAsync(
        async (chat, customer) => (await chat.As(Cast.Ana).SaysAsync($"dispute {customer}")).TokenOf("Ask for a decision"),
        (chat, customer, token) => chat.As(Cast.Ana).SendsAsync(token, ("customer", customer), ("words", "mine")),
        ["asks you to decide"], Cast.Fang);

    [Fact]
    public Task A_ruling_survives_a_crash_at_any_point() => AtEveryPointAsync(
        async (chat, customer) =>
        {
            await Dispute.AskAsync(chat, customer);
            var fang = chat.As(Cast.Fang);
            await fang.SaysAsync($"dispute {customer}");
            return (await fang.PressesAsync("Decide")).TokenOf("Decide");
        },
        (chat, _, token) => chat.As(Cast.Fang).SendsAsync(token, ("outcome", Cast.Ana.Id.Value), ("words", "first")),
        ["has decided about"], Cast.Ana);

    [Fact]
    public Task A_hand_over_survives_a_crash_at_any_point() => AtEveryPointAsync(
        async (chat, customer) => (await chat.As(Cast.Ben).SaysAsync($"give {customer} to Ana")).TokenOf("Hand on"),
        (chat, _, token) => chat.As(Cast.Ben).SendsAsync(token),
        ["has given you"], Cast.Ana);

    [Fact]
    public Task A_sweep_survives_a_crash_at_any_point() => AtEveryPointAsync(
        async (chat, customer) =>
        {
            await Dispute.AskAsync(chat, customer);
            chat.Clock.Advance(TimeSpan.FromDays(7));
            return "";
        },
        async (chat, customer, _) =>
        {
            await SayWhatIsDueAsync(chat, customer);
            return new Seen(Reply.Nothing);
        },
        ["should have been decided"], Cast.Ana);

    [Fact]
    public async Task A_leaver_is_told_of_once_at_whatever_point_the_process_dies()
    {
        await Crash.AtEveryPointAsync(Most, async (_, until) =>
        {
            await using var chat = await Dispute.TeamAsync();
            await until(chat, () => LeaveAsync(chat));
            await LeaveAsync(chat);
            await chat.DeliverAsync();

            Assert.Single(Dispute.Told(chat, Cast.Fang), text => text.Contains("has left", StringComparison.Ordinal));
        });
    }

    /// <summary>One team, and for each point a customer of its own; what is remembered between is forgotten.</summary>
    private static async Task AtEveryPointAsync(
        Func<Chat, string, Task<string>> prepare, Func<Chat, string, string, Task<Seen>> deed, string[] told, Person person)
    {
        await using var chat = await Dispute.TeamAsync();
        await Crash.AtEveryPointAsync(Most, async (customer, until) =>
        {
            await chat.As(Cast.Ben).SaysAsync($"register customer {customer}");
            var token = await prepare(chat, customer);
            chat.Clock.Advance(TimeSpan.FromSeconds(31));
            await until(chat, () => deed(chat, customer, token));

            await deed(chat, customer, token);
            await chat.DeliverAsync();

            Assert.All(told, part => Assert.Single(
                Dispute.Told(chat, person),
                text => text.Contains(part, StringComparison.Ordinal) && text.Contains(customer, StringComparison.Ordinal)));
        });
    }

    /// <summary>What the sweep does about one dispute; those of earlier points are left alone.</summary>
    private static async Task SayWhatIsDueAsync(Chat chat, string customer)
    {
        var scope = new TeamScope(DemoCast.Tenant, DemoCast.Team);
        var rows = await chat.Services.GetRequiredService<TeamPartition>()
            .RangeAsync(scope, DueThing.Of(ClashDues.Kind), CancellationToken.None);
        var due = rows.Select(DueThing.Read).OfType<DueThing>()
            .Where(thing => thing.Object == CustomerName.Fold(customer) && thing.At <= chat.Clock.GetUtcNow()).ToList();
        var work = chat.Services.GetServices<IDueWork>().Single(one => one.Kind == ClashDues.Kind);
        await work.RunAsync(scope, due, CancellationToken.None);
    }

    private static Task<Reply> LeaveAsync(Chat chat) => chat.AnswerAsync(
        Events.InTeam(chat, ArrivalKind.MembersRemoved, Cast.Fang) with { Members = [Cast.Ben] });
}

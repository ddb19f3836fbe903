using Microsoft.Extensions.DependencyInjection;
using TeamCoachBot.Bot.Storage.Due;
using TeamCoachBot.StandIns.Talk;

namespace TeamCoachBot.Bot.Tests.Wins;

/// <summary>
/// The process dies before any one of the requests that a write makes, and the delivery comes again: nothing is lost,
/// nothing is written or told twice.
/// </summary>
public sealed class LedgerCrashTests
{
    /// <summary>More requests than any of these writes makes.</summary>
    private const int Most = 60;

    [Theory]
    [InlineData("win 120k {0} signed")]
    [InlineData("{0} 12万 签了")]
    [InlineData("win 120k {0} signed split 60/40 with Ben")]
    public async Task A_line_that_logs_a_win_survives_a_crash_at_any_point(string line) => await AtEveryPointAsync(
        (chat, _) => chat.As(Cast.Ana).SaysAsync("help"),
        async (chat, customer, _) =>
        {
            var told = await chat.As(Cast.Ana).SaysAsync(Line(line, customer), id: "line about " + customer);
            return told.Buttons.Contains("Log it") ? await chat.As(Cast.Ana).SendsAsync(told.TokenOf("Log it")) : told;
        },
        "logged");

    [Fact]
    public async Task A_form_that_logs_a_win_survives_a_crash_at_any_point() => await AtEveryPointAsync(
        (chat, _) => chat.As(Cast.Ana).SaysAsync("log a win"),
        (chat, customer, form) => chat.As(Cast.Ana).SendsAsync(
            form.TokenOf("Log it"), ("customer", customer), ("amount", "120k"), ("day", "2026-11-16"), ("stage", "signed")),
        "logged");

    [Theory]
    [InlineData("received 5k from {0}", "received ¥5,000")]
    [InlineData("confirm Ana's {0} deal", "confirmed")]
    [InlineData("confirm all", "confirmed")]
    public async Task A_line_that_writes_survives_a_crash_at_any_point(string line, string step)
    {
        var speaker = line.StartsWith("confirm", StringComparison.Ordinal) ? Cast.Fang : Cast.Ana;
        await AtEveryPointAsync(
            async (chat, customer) => await chat.As(Cast.Ana).SaysAsync($"win 120k {customer} signed"),
            (chat, customer, _) => chat.As(speaker).SaysAsync(Line(line, customer), id: "line about " + customer),
            step);
    }

    [Theory]
    [InlineData("Ana", "correct my last win", "Correct", "corrected")]
    [InlineData("Ana", "{0} is now deposit in", "Move on", "now deposit in")]
    [InlineData("Ana", "refund 2k to {0}", "Note refund", "refunded")]
    [InlineData("Fang", "cancel the {0} deal", "Cancel win", "cancelled")]
    [InlineData("Fang", "reject Ana's {0}, no contract", "Not accept", "not accepted")]
    public async Task A_form_that_writes_survives_a_crash_at_any_point(string who, string opens, string button, string step)
    {
        var speaker = who == "Ana" ? Cast.Ana : Cast.Fang;
        await AtEveryPointAsync(
            async (chat, customer) =>
            {
                await chat.As(Cast.Ana).SaysAsync($"win 120k {customer} signed");
                return await chat.As(speaker).SaysAsync(Line(opens, customer));
            },
            (chat, customer, form) => chat.As(speaker).SendsAsync(
                form.TokenOf(button), ("customer", customer), ("amount", "2k"), ("day", "2026-11-16"), ("stage", "deposit"),
                ("partner", Cast.Ben.Id.Value), ("part", "50"), ("reason", "the reason")),
            step);
    }

    [Fact]
    public async Task A_sweep_survives_a_crash_at_any_point()
    {
        await AtEveryPointAsync(
            async (chat, customer) =>
            {
                var form = await chat.As(Cast.Ana).SaysAsync($"win 120k {customer} signed");
                chat.Clock.Advance(TimeSpan.FromDays(1));
                await SweepAsync(chat);
                chat.Clock.Advance(TimeSpan.FromDays(20));
                return form;
            },
            async (chat, _, form) =>
            {
                await SweepAsync(chat);
                return form;
            },
            "nobody objected");
    }

    /// <summary>One team, and for each point a customer of its own; what is remembered between is forgotten.</summary>
    private static async Task AtEveryPointAsync(
        Func<Chat, string, Task<Seen>> prepare, Func<Chat, string, Seen, Task<Seen>> write, string step)
    {
        await using var chat = await Chat.WithDemoTeamAsync();
        await chat.As(Cast.Fang).SaysAsync("hi");
        await chat.As(Cast.Ben).SaysAsync("hi");
        await Crash.AtEveryPointAsync(Most, async (customer, until) =>
        {
            var prepared = await prepare(chat, customer);
            chat.Clock.Advance(TimeSpan.FromSeconds(31));
            await until(chat, () => write(chat, customer, prepared));

            await write(chat, customer, prepared);
            await chat.DeliverAsync();

            var card = await chat.As(Cast.Fang).SaysAsync($"who changed the {customer} deal");
            Assert.Equal(1, card.Text.Split('\n').Count(line => line.Contains(step, StringComparison.Ordinal)));
        });

        Assert.Contains("agree with the ledger", (await chat.As(Cast.Fang).SaysAsync("rebuild totals")).Line, StringComparison.Ordinal);
        var told = chat.Messenger.Outgoing.Select(o => (o.To.ConversationId, o.Message.Card?.Summary ?? o.Message.Text))
            .Where(o => o.Item2?.Contains("Acme", StringComparison.Ordinal) == true).ToList();
        Assert.Equal(told.Distinct(), told);
    }

    private static string Line(string template, string customer) => template.Replace("{0}", customer, StringComparison.Ordinal);

    private static Task SweepAsync(Chat chat) => chat.Services.GetRequiredService<DueSweep>().SweepAsync(CancellationToken.None);
}

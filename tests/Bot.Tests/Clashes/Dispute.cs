using Microsoft.Extensions.DependencyInjection;
using TeamCoachBot.Bot.Storage.Due;
using TeamCoachBot.StandIns.Talk;

namespace TeamCoachBot.Bot.Tests.Clashes;

/// <summary>A team in which Ben has Globex and Ana claims it.</summary>
internal static class Dispute
{
    public const string Why = "I have met them since May";

    /// <summary>Everybody has spoken to the bot once, so that notices find them.</summary>
    public static async Task<Chat> TeamAsync(params (string Key, string Value)[] settings)
    {
        var chat = await Chat.WithDemoTeamAsync(settings);
        foreach (var person in new[] { Cast.Ana, Cast.Ben, Cast.Fang })
            await chat.As(person).SaysAsync("hi");
        await chat.As(Cast.Ben).SaysAsync("register customer Globex");
        return chat;
    }

    /// <summary>Ana has asked for a decision and the messages are out.</summary>
    public static async Task<Chat> OpenAsync(params (string Key, string Value)[] settings)
    {
        var chat = await TeamAsync(settings);
        await AskAsync(chat, "Globex");
        await chat.DeliverAsync();
        return chat;
    }

    public static async Task<Seen> AskAsync(Chat chat, string customer)
    {
        var ana = chat.As(Cast.Ana);
        await ana.SaysAsync($"dispute {customer}");
        return await ana.PressesAsync("Ask for a decision", ("customer", customer), ("words", Why));
    }

    /// <summary>Fang decides on the card that was sent to her.</summary>
    public static async Task<Seen> RuleAsync(Chat chat, string outcome, string reason = "Ben was there first", string parts = "")
    {
        var fang = chat.As(Cast.Fang);
        await fang.SaysAsync("dispute Globex");
        await fang.PressesAsync("Decide");
        return await fang.PressesAsync("Decide", ("outcome", outcome), ("words", reason), ("parts", parts));
    }

    public static IReadOnlyList<string> Told(Chat chat, Person person) =>
        [.. chat.Messenger.InboxOf(person).Select(message => message.Card?.Summary ?? message.Text ?? "")];

    public static Task SweepAsync(Chat chat) => chat.Services.GetRequiredService<DueSweep>().SweepAsync(CancellationToken.None);

    /// <summary>The same hour some days later; what is remembered for 30 seconds is forgotten.</summary>
    public static async Task DaysPassAsync(Chat chat, int days)
    {
        chat.Clock.Advance(TimeSpan.FromDays(days));
        await SweepAsync(chat);
        await chat.DeliverAsync();
    }
}

using FsCheck;
using FsCheck.Fluent;
using TeamCoachBot.Bot.Teams.Sending;

namespace TeamCoachBot.Bot.Tests.Teams;

/// <summary>However sends are asked for, no window ever holds more than it may.</summary>
public sealed class SendWindowTests
{
    private static readonly DateTimeOffset Start = new(2026, 11, 22, 9, 0, 0, TimeSpan.Zero);

    private static readonly RateLimit[] Limits =
    [
        new(7, TimeSpan.FromSeconds(1)), new(8, TimeSpan.FromSeconds(2)), new(60, TimeSpan.FromSeconds(30)),
        new(1_800, TimeSpan.FromHours(1)),
    ];

    [Fact]
    public void Two_thousand_sends_at_once_are_spread_over_more_than_an_hour() => AssertKept(Send([.. new int[2_000]]));

    [Fact]
    public void Sends_at_any_pace_keep_all_four_windows() => Prop
        .ForAll(Gen.Choose(0, 900).ArrayOf(300).ToArbitrary(), pauses => AssertKept(Send(pauses)))
        .QuickCheckThrowOnFailure();

    [Fact]
    public void A_slot_too_far_away_is_not_taken()
    {
        var window = new SendWindow([new(1, TimeSpan.FromSeconds(10))]);
        Assert.Equal(TimeSpan.Zero, window.Take(Start, TimeSpan.FromSeconds(5)));
        Assert.Null(window.Take(Start, TimeSpan.FromSeconds(5)));
        Assert.Equal(TimeSpan.FromSeconds(4), window.Take(Start.AddSeconds(6), TimeSpan.FromSeconds(5)));
    }

    /// <summary>When each send leaves, with these pauses (in milliseconds) between the asking.</summary>
    private static List<DateTimeOffset> Send(int[] pauses)
    {
        var window = new SendWindow(Limits);
        var now = Start;
        var sent = new List<DateTimeOffset>();
        foreach (var pause in pauses)
        {
            now += TimeSpan.FromMilliseconds(pause);
            sent.Add(now + window.Take(now, TimeSpan.MaxValue)!.Value);
        }

        return sent;
    }

    private static void AssertKept(List<DateTimeOffset> sent)
    {
        foreach (var limit in Limits)
        {
            for (var i = limit.Most; i < sent.Count; i++)
                Assert.True(sent[i] - sent[i - limit.Most] >= limit.Span, $"{limit} at {i}");
        }
    }
}

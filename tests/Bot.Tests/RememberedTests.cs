using TeamCoachBot.Bot;

namespace TeamCoachBot.Bot.Tests;

public sealed class RememberedTests
{
    [Fact]
    public void What_was_kept_is_found_again()
    {
        var known = new Remembered<string, int>(most: 10);

        Assert.Equal(7, known.Keep("seven", 7));
        Assert.True(known.TryGet("seven", out var found));
        Assert.Equal(7, found);
        Assert.False(known.TryGet("eight", out _));
    }

    [Fact]
    public void What_would_weigh_too_much_takes_the_place_of_all_before_it()
    {
        var known = new Remembered<string, int>(most: 10);
        known.Keep("one", 1, weight: 6);
        known.Keep("two", 2, weight: 4);
        Assert.True(known.TryGet("one", out _));

        known.Keep("three", 3, weight: 5);

        Assert.False(known.TryGet("one", out _));
        Assert.False(known.TryGet("two", out _));
        Assert.True(known.TryGet("three", out _));
    }
}

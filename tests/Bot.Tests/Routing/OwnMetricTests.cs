using TeamCoachBot.Bot.Progress;
using TeamCoachBot.Bot.Readings;
using TeamCoachBot.Bot.Routing;
using TeamCoachBot.Bot.Routing.Slots;

namespace TeamCoachBot.Bot.Tests.Routing;

/// <summary>Words that only one team's metrics have.</summary>
public sealed class OwnMetricTests
{
    private static readonly OwnWords Words = WordsOf(("happiness", "own-1"), ("开心指数", "own-1"), ("no-shows", "own-2"));

    [Theory]
    [InlineData("happiness 4.6", "own-1")]
    [InlineData("ＨＡＰＰＩＮＥＳＳ 4.6", "own-1")]
    [InlineData("开心指数4.6", "own-1")]
    [InlineData("no-shows 3", "own-2")]
    public void A_teams_word_is_read_as_its_metric(string said, string id)
    {
        var found = Assert.IsType<RouteResult.Found>(BotCommands.Router.Find(said, Words));

        Assert.Equal(id, Assert.IsType<LogReading.Input>(found.Input).Metric?.Id);
    }

    [Theory]
    [InlineData("how is my happiness", "own-1")]
    [InlineData("开心指数还差多少", "own-1")]
    public void It_is_asked_about_like_any_other(string said, string id)
    {
        var found = Assert.IsType<RouteResult.Found>(BotCommands.Router.Find(said, Words));

        Assert.Equal(id, Assert.IsType<ShowProgress.Input>(found.Input).Metric?.Id);
    }

    [Fact]
    public void Another_team_knows_nothing_of_it() =>
        Assert.IsNotType<LogReading.Input>((BotCommands.Router.Find("happiness 4.6") as RouteResult.Found)?.Input);

    [Fact]
    public void What_holds_none_of_the_words_is_remembered_for_everybody() => Assert.Same(
        BotCommands.Router.Find("how far from target?"), BotCommands.Router.Find("how far from target?", Words));

    [Theory]
    [InlineData("4.6", 4.6)]
    [InlineData("4.6分", 4.6)]
    [InlineData("3次", 3)]
    [InlineData("3 points", 3)]
    [InlineData("12k", 12_000)]
    [InlineData("1.2万", 12_000)]
    public void A_number_is_a_figure(string said, double value)
    {
        var number = Assert.IsType<FigureSlot.Number>(SlotKind.Named("figure")!.ReadWhole(said));

        Assert.Equal((decimal)value, number.Counted ?? Assert.IsType<AmountSlot.Clear>(number.Amount).Value);
    }

    [Theory]
    [InlineData("12 of 80")]
    [InlineData("12/80")]
    [InlineData("12 out of 80")]
    [InlineData("80个里12个")]
    [InlineData("80中12")]
    public void Two_numbers_are_a_part_and_its_whole(string said)
    {
        var parts = Assert.IsType<FigureSlot.Parts>(SlotKind.Named("figure")!.ReadWhole(said));

        Assert.Equal((12, 80), (parts.Above, parts.Below));
    }

    [Theory]
    [InlineData("92%")]
    [InlineData("92 percent")]
    [InlineData("百分之92")]
    public void A_percentage_says_so(string said) => Assert.Equal(
        92, Assert.IsType<FigureSlot.Percent>(SlotKind.Named("figure")!.ReadWhole(said)).Value);

    [Theory]
    [InlineData("good")]
    [InlineData("11/20/2026")]
    [InlineData("")]
    public void Anything_else_is_none(string said) => Assert.Null(SlotKind.Named("figure")!.ReadWhole(said));

    private static OwnWords WordsOf(params (string Word, string Id)[] words)
    {
        var made = new MetricWords();
        foreach (var (word, id) in words)
            made.Add(word, new OwnMeaning(id, IsEntered: true));
        return OwnWords.Of(made, null)!;
    }
}

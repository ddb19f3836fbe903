namespace TeamCoachBot.Bot.Tests.Cards.Rendering;

/// <summary>What holds for every card when the official renderer draws it on a phone.</summary>
public sealed class DrawnCardTests(DrawnCards drawn) : IClassFixture<DrawnCards>
{
    private const string ChineseByItsOwnName = "中文";

    public static TheoryData<string> Names => [.. CardCatalogue.All.Keys.SelectMany(
        name => Language.All.Select(language => $"{name}.{language.Tag}"))];

    [Theory, MemberData(nameof(Names))]
    public void The_renderer_has_nothing_to_object(string name) => Assert.Empty(Card(name).Events);

    [Theory, MemberData(nameof(Names))]
    public void Nothing_is_cut_off_at_the_width_of_a_phone(string name) => Assert.Empty(Card(name).Clipped);

    [Theory, MemberData(nameof(Names))]
    public void It_shows_words(string name) => Assert.NotEmpty(Card(name).Text);

    [Theory, MemberData(nameof(Names))]
    public void What_is_seen_keeps_to_its_language(string name)
    {
        var text = Card(name).Text;
        if (name.EndsWith(".zh", StringComparison.Ordinal))
            Assert.Empty(ChineseStyle.Faults(text));
        else
            Assert.DoesNotMatch(
                @"[\u4e00-\u9fff]",
                ChineseStyle.Unquoted(text).Replace(ChineseByItsOwnName, "", StringComparison.Ordinal));
    }

    [Fact]
    public void No_typed_text_becomes_a_link_a_picture_or_a_mark() =>
        Assert.Empty(drawn.Seen.Payloads.SelectMany(card => card.Markup));

    [Fact]
    public void No_typed_text_disturbs_the_renderer() =>
        Assert.Empty(drawn.Seen.Payloads.SelectMany(card => card.Events));

    [Fact]
    public void Every_typed_text_is_seen_as_it_was_typed()
    {
        var seen = drawn.Seen.Payloads.SelectMany(card => card.Texts).Select(HostileTexts.OneSpaced);
        var typed = HostileTexts.All.Select(HostileTexts.Visible).SelectMany(text => new[] { text, text, text });

        Assert.Empty(typed.Zip(seen).Where(pair => pair.First != pair.Second).Take(10));
        Assert.Equal(3 * HostileTexts.Count, seen.Count());
    }

    [Fact]
    public void Every_typed_choice_is_seen_as_it_was_typed() => Assert.Empty(
        HostileTexts.All.Select(text => "x" + text).Select(HostileTexts.Visible)
            .Zip(drawn.Seen.Payloads.SelectMany(card => card.Choices).Select(HostileTexts.OneSpaced))
            .Where(pair => pair.First != pair.Second)
            .Take(10));

    private SeenCard Card(string name) => drawn.Seen.Cards.Single(card => card.Name == name);
}

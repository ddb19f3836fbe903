using System.Resources;
using System.Text.RegularExpressions;
using TeamCoachBot.Bot;

namespace TeamCoachBot.Bot.Tests;

public sealed partial class TextsTests
{
    public static TheoryData<string> Features => [.. Texts.Features(typeof(Texts).Assembly)];

    [Fact]
    public void The_bots_own_texts_are_among_the_features() =>
        Assert.Contains("TeamCoachBot.Bot", Features.Select(row => row.Data));

    [Theory, MemberData(nameof(Features))]
    public void Every_key_exists_in_both_languages(string feature) =>
        Assert.Equal(
            Texts.For(feature, Language.English).Keys.Order(StringComparer.Ordinal),
            Texts.For(feature, Language.Chinese).Keys.Order(StringComparer.Ordinal));

    [Theory, MemberData(nameof(Features))]
    public void Both_languages_fill_the_same_placeholders(string feature) =>
        Assert.All(Texts.For(feature, Language.English).Keys, key => Assert.Equal(
            Placeholders(Texts.For(feature, Language.English)[key]),
            Placeholders(Texts.For(feature, Language.Chinese)[key])));

    [Theory, MemberData(nameof(Features))]
    public void No_text_is_empty(string feature) =>
        Assert.All(Language.All.Select(language => Texts.For(feature, language)), texts => Assert.All(
            texts.Keys, key => Assert.False(string.IsNullOrWhiteSpace(texts[key]), key)));

    [Theory, MemberData(nameof(Features))]
    public void Chinese_texts_keep_the_house_rules(string feature)
    {
        var texts = Texts.For(feature, Language.Chinese);

        Assert.Empty(texts.Keys.SelectMany(key => ChineseStyle.Faults(texts[key]).Select(fault => $"{key}: {fault}")));
    }

    [Theory, MemberData(nameof(Features))]
    public void A_singular_stands_beside_its_plural(string feature)
    {
        var keys = Texts.For(feature, Language.English).Keys.ToHashSet();

        Assert.All(
            keys.Where(key => key.EndsWith("_one", StringComparison.Ordinal)),
            key => Assert.Contains(key[..^4], keys));
    }

    [Fact]
    public void Chinese_comes_from_its_own_file() =>
        Assert.Equal("3 个工作日", Texts.For(typeof(Texts), Language.Chinese).Count("WorkingDays", 3));

    [Fact]
    public void One_thing_is_singular() =>
        Assert.Equal("1 deal", Texts.Of<Texts>(Language.English).Count("Deals", 1));

    [Fact]
    public void A_missing_key_throws_with_its_name_and_feature()
    {
        var missing = Assert.Throws<MissingManifestResourceException>(() => Texts.Of<Texts>(Language.Chinese)["Nothing"]);

        Assert.Equal("TeamCoachBot.Bot.Strings has no text 'Nothing' in zh.", missing.Message);
    }

    [Theory]
    [InlineData("CNY", "¥")]
    [InlineData("XXX", null)]
    [InlineData("", null)]
    public void One_of_a_family_is_found_by_its_code(string code, string? text) =>
        Assert.Equal(text, Texts.Of<Texts>(Language.English).Named("Currency_", code));

    [Fact]
    public void A_code_of_any_length_may_be_asked_for() =>
        Assert.Null(Texts.Of<Texts>(Language.English).Named("Currency_", new string('A', 5_000)));

    [Fact]
    public void A_feature_without_texts_throws() =>
        Assert.Throws<MissingManifestResourceException>(() => Texts.For("TeamCoachBot.Bot.Nowhere", Language.English));

    private static IEnumerable<string> Placeholders(string text) =>
        Placeholder().Matches(text).Select(match => match.Value).Distinct().Order(StringComparer.Ordinal);

    [GeneratedRegex(@"\{\d+[^}]*\}")]
    private static partial Regex Placeholder();
}

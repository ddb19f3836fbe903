using FsCheck;
using FsCheck.Fluent;
using TeamCoachBot.Bot.Storage;
using TeamCoachBot.Bot.Storage.Tables;

namespace TeamCoachBot.Bot.Tests.Storage;

public sealed class RowKeyTests
{
    [Fact]
    public void Any_text_comes_back_from_its_key_part() => Check.QuickThrowOnFailure(Prop.ForAll(
        AnyText(), text => RowKey.Decode(RowKey.Encode(text)) == text));

    [Fact]
    public void Any_text_becomes_a_part_that_storage_takes_and_that_is_one_part() =>
        Check.QuickThrowOnFailure(Prop.ForAll(
        AnyText(),
        text =>
        {
            var part = RowKey.Encode(text);
            TableRules.CheckKey(part, "key");
            return !part.Contains(Key.Divider, StringComparison.Ordinal);
        }));

    [Theory]
    [InlineData("a/b", "a!2Fb")]
    [InlineData("a|b", "a!7Cb")]
    [InlineData("wow!", "wow!21")]
    [InlineData("\uFFFF", "!uFFFF")]
    [InlineData("李雷 😀 2026-11", "李雷 😀 2026-11")]
    [InlineData("19:abc@thread.tacv2", "19:abc@thread.tacv2")]
    [InlineData("", "")]
    public void Only_what_keys_can_not_hold_is_escaped(string text, string part) =>
        Assert.Equal(part, RowKey.Encode(text));

    [Theory]
    [InlineData("!")]
    [InlineData("a!2")]
    [InlineData("!ZZ")]
    [InlineData("!uFFF")]
    [InlineData("!+1")]
    public void A_part_that_was_not_encoded_here_is_refused(string part) =>
        Assert.Throws<FormatException>(() => RowKey.Decode(part));

    [Fact]
    public void A_part_may_have_512_bytes()
    {
        Assert.Equal(170, RowKey.Encode(new string('中', 170)).Length);
        Assert.Throws<ArgumentException>(() => RowKey.Encode(new string('中', 171)));
        Assert.Throws<ArgumentException>(() => RowKey.Encode(new string('/', 171)));
    }

    [Fact]
    public void Days_and_padded_numbers_keep_their_order()
    {
        string[] days = ["2025-12-31", "2026-01-01", "2026-01-02", "2026-10-01"];

        Assert.Equal(days, days.Select(RowKey.Encode).Order(StringComparer.Ordinal));
    }

    private static Arbitrary<string> AnyText() => Gen.Choose(0, 60)
        .SelectMany(length => Gen.ArrayOf(Character(), length))
        .Select(characters => new string(characters))
        .ToArbitrary();

    // Every code unit, with those that keys can't hold often among them, halves of pairs included.
    private static Gen<char> Character() => Gen.OneOf(
        Gen.Choose(0, 0xFFFF).Select(code => (char)code),
        Gen.Choose(0, 0xA0).Select(code => (char)code),
        Gen.Elements('/', '\\', '#', '?', '|', '!', '%', 'u', '\uD83D', '\uDE00', '\uFFFE', '\uFFFF'));
}

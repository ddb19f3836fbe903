using FsCheck;
using FsCheck.Fluent;
using TeamCoachBot.Bot.Storage;

namespace TeamCoachBot.Bot.Tests.Storage;

public sealed class KeyTests
{
    private static readonly string[] OddParts = ["", "m", "1", "10", "1!", "1|x", "|", "!", "目标", "😀", "a/b", "~", "}"];

    [Fact]
    public void The_parts_of_a_key_come_back() => Check.QuickThrowOnFailure(Prop.ForAll(
        Parts(), parts => Key.Parts(Key.Of(parts)).SequenceEqual(parts)));

    [Fact]
    public void A_range_holds_exactly_the_keys_that_begin_with_its_parts() => Check.QuickThrowOnFailure(Prop.ForAll(
        Parts(), Parts(), (prefix, parts) =>
            Key.Range(prefix).Contains(Key.Of(parts))
            == (parts.Length > prefix.Length && parts.Take(prefix.Length).SequenceEqual(prefix))));

    [Fact]
    public void Different_parts_are_different_keys() => Check.QuickThrowOnFailure(Prop.ForAll(
        Parts(), Parts(), (one, other) => one.SequenceEqual(other) == (Key.Of(one) == Key.Of(other))));

    [Fact]
    public void A_range_reads_one_partition_whatever_its_name_holds() => Assert.Equal(
        "PartitionKey eq 't|O''Brien' and RowKey ge 'm|''|' and RowKey lt 'm|''}'",
        Key.Range("m", "'").In("t|O'Brien"));

    [Fact]
    public void A_key_may_have_512_characters()
    {
        Assert.Equal(512, Key.Of(new string('a', 255), new string('b', 256)).Length);
        Assert.Throws<ArgumentException>(() => Key.Of(new string('a', 256), new string('b', 256)));
    }

    private static Arbitrary<string[]> Parts() => Gen.Choose(1, 4)
        .SelectMany(count => Gen.ArrayOf(Gen.Elements(OddParts), count))
        .ToArbitrary();
}

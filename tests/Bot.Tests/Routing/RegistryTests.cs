using TeamCoachBot.Bot.Routing;
using TeamCoachBot.Bot.Routing.Slots;

namespace TeamCoachBot.Bot.Tests.Routing;

public sealed class RegistryTests
{
    private static IReadOnlyList<string> Problems(params Type[] types) =>
        Assert.Throws<RegistryException>(() => Registry.Of(types, (_, key, _) => key)).Problems;

    [Fact]
    public void All_problems_come_in_one_message() =>
        Assert.True(Problems(typeof(BadPhrase), typeof(NoProperty), typeof(TwoConstructors)).Count >= 3);

    [Fact]
    public void Two_commands_of_one_name_are_refused() =>
        Assert.Contains(Problems(typeof(One), typeof(OneAgain)), p =>
            p.StartsWith("command 'one'", StringComparison.Ordinal));

    [Fact]
    public void A_phrase_that_two_commands_claim_is_refused() =>
        Assert.Contains(Problems(typeof(One), typeof(Rival)), p =>
            p.Contains("torn between", StringComparison.Ordinal));

    [Fact]
    public void A_missing_text_is_refused() => Assert.Contains(
        "One_Help",
        Assert.Throws<RegistryException>(
            () => Registry.Of([typeof(One)], (_, key, _) => key == "One_Help" ? null : key)).Message,
        StringComparison.Ordinal);

    [Fact]
    public void A_slot_without_property_is_refused() =>
        Assert.Contains(Problems(typeof(NoProperty)), p =>
            p.Contains("no property for 'amount'", StringComparison.Ordinal));

    [Fact]
    public void A_demanded_property_that_a_phrase_leaves_out_is_refused() =>
        Assert.Contains(Problems(typeof(Demanding)), p => p.Contains("may leave it empty", StringComparison.Ordinal));

    [Fact]
    public void An_input_that_nothing_reads_is_refused() =>
        Assert.Contains(Problems(typeof(Unreadable)), p => p.Contains("nothing reads a Uri", StringComparison.Ordinal));

    [Fact]
    public void Two_public_constructors_are_refused() =>
        Assert.Contains(Problems(typeof(TwoConstructors)), p =>
            p.Contains("one public constructor", StringComparison.Ordinal));

    [Theory]
    [InlineData("[open")]
    [InlineData("close]")]
    [InlineData("{nothing}")]
    [InlineData("<nobody>")]
    [InlineData("{amount")]
    [InlineData("{}")]
    [InlineData("(a|b")]
    [InlineData("a > b")]
    public void A_phrase_out_of_the_language_is_refused(string phrase) =>
        Assert.Throws<PhraseSyntaxException>(() => Phrase.Parse(phrase));

    internal sealed record Empty;

    [Command("one", English = ["one"], Chinese = ["壹"], Who = Who.Everyone, Where = Where.Anywhere)]
    private sealed class One : ICommand<Empty>
    {
        public Task<Reply> RunAsync(Empty input, Turn turn, CancellationToken ct) => Task.FromResult(Reply.Nothing);
    }

    [Command("one", English = ["uno"], Chinese = ["乙"], Who = Who.Everyone, Where = Where.Anywhere)]
    private sealed class OneAgain : ICommand<Empty>
    {
        public Task<Reply> RunAsync(Empty input, Turn turn, CancellationToken ct) => Task.FromResult(Reply.Nothing);
    }

    [Command("rival", English = ["(one|two)"], Chinese = ["贰"], Who = Who.Everyone, Where = Where.Anywhere)]
    private sealed class Rival : ICommand<Empty>
    {
        public Task<Reply> RunAsync(Empty input, Turn turn, CancellationToken ct) => Task.FromResult(Reply.Nothing);
    }

    [Command("bad", English = ["[bad"], Chinese = ["坏"], Who = Who.Everyone, Where = Where.Anywhere)]
    private sealed class BadPhrase : ICommand<Empty>
    {
        public Task<Reply> RunAsync(Empty input, Turn turn, CancellationToken ct) => Task.FromResult(Reply.Nothing);
    }

    [Command("none", English = ["give {amount}"], Chinese = ["给 {amount}"], Who = Who.Everyone, Where = Where.Anywhere)]
    private sealed class NoProperty : ICommand<Empty>
    {
        public Task<Reply> RunAsync(Empty input, Turn turn, CancellationToken ct) => Task.FromResult(Reply.Nothing);
    }

    [Command("demanding", English = ["give [{amount}]"], Chinese = ["给 {amount}"], Who = Who.Everyone,
        Where = Where.Anywhere)]
    private sealed class Demanding : ICommand<Demanding.Input>
    {
        internal sealed record Input(AmountSlot Amount);

        public Task<Reply> RunAsync(Input input, Turn turn, CancellationToken ct) => Task.FromResult(Reply.Nothing);
    }

    [Command("unreadable", English = ["unreadable"], Chinese = ["不懂"], Who = Who.Everyone, Where = Where.Anywhere)]
    private sealed class Unreadable : ICommand<Unreadable.Input>
    {
        internal sealed record Input(Uri? Where);

        public Task<Reply> RunAsync(Input input, Turn turn, CancellationToken ct) => Task.FromResult(Reply.Nothing);
    }

    [Command("twice", English = ["twice"], Chinese = ["两次"], Who = Who.Everyone, Where = Where.Anywhere)]
    private sealed class TwoConstructors : ICommand<Empty>
    {
        public TwoConstructors()
        {
        }

        public TwoConstructors(int times) => Times = times;

        public int Times { get; }

        public Task<Reply> RunAsync(Empty input, Turn turn, CancellationToken ct) => Task.FromResult(Reply.Nothing);
    }
}

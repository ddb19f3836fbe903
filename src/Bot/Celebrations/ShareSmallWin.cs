using TeamCoachBot.Bot.Cards;
using TeamCoachBot.Bot.Routing;
using TeamCoachBot.Bot.Routing.Slots;
using TeamCoachBot.Bot.Storage;

namespace TeamCoachBot.Bot.Celebrations;

/// <summary>Celebrates something that is no deal and has no amount, in the member's own words.</summary>
[Command(
    "celebration/small",
    English =
    [
        "small win {words:text}",
        "[share|celebrate|post] [a|my] (small win|little win|tiny win) {words:text}",
        "[share|celebrate|post] [a|my] (small win|little win|tiny win)",
    ],
    Chinese =
    [
        "(小喜报|小胜利|小赢一把|小确幸|小进展) {words:text}",
        "(发|来|分享) [个|一个|一条|条] (小喜报|小胜利|小进展) {words:text}",
        "[发|来|分享] [个|一个|一条|条] (小喜报|小胜利|小进展)",
    ],
    Who = Who.Member,
    Where = Where.Anywhere,
    // What is told may well lie ahead or be a denial: only a question or a supposition isn't meant for the channel.
    Refuses = Hedge.Question | Hedge.Condition)]
[Help(HelpGroup.Celebrate, Place = 440)]
internal sealed class ShareSmallWin(TeamPartition partition, CardSigner signer) : ICommand<ShareSmallWin.Input>
{
    /// <summary>A line, not an article.</summary>
    private const int MostChars = 200;

    internal sealed record Input(TextSlot? Words);

    public async Task<Reply> RunAsync(Input input, Turn turn, CancellationToken ct)
    {
        var texts = Texts.Of<ShareSmallWin>(turn.Language);
        var words = Typed.Line(input.Words?.Text).ToString();
        if (words.Length == 0)
            return Reply.Say(texts["Small_What"]);
        if (words.Length > MostChars)
            return Reply.Say(texts.With("Small_TooLong", MostChars));
        if (turn.Team.Settings.CelebrationChannel is null)
            return Reply.Say(texts["Celebrate_Nowhere"]);
        var id = $"{turn.Sender.Id}.s-{Commit.Hash(turn.Key)[..22]}";
        var commit = new Commit(turn.Scope, turn, "celebration/small", words) { Outcome = id };
        commit.Notices.Add(CelebrateWork.Of(id, turn.Sender.Id, words));
        var end = await partition.CommitAsync(commit, ct);
        return end is CommitEnd.Committed or CommitEnd.Repeated
            ? Reply.Show(Shared(turn, id, words, texts))
            : CommitWords.Say(end, turn.Language);
    }

    private Card Shared(Turn turn, string id, string words, Texts texts)
    {
        var line = texts.With("Small_Done", words);
        var card = CardContext.Of(turn, signer).Card(line).Text(line);
        using (card.Actions())
        {
            card.Press(
                new Button(texts["TakeDown"], TakeDown.Verb) { For = Addressee.Only(turn.Sender.Id) }, ("root", id));
        }

        return card.Finish();
    }
}

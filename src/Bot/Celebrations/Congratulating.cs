using TeamCoachBot.Bot.Cards;
using TeamCoachBot.Bot.Routing;
using TeamCoachBot.Bot.Storage;
using TeamCoachBot.Domain.Celebrations;

namespace TeamCoachBot.Bot.Celebrations;

/// <summary>How a congratulation ended.</summary>
internal abstract record ClapEnd
{
    private ClapEnd()
    {
    }

    /// <summary>It is as the person wants it; the day as it is now.</summary>
    internal sealed record Stands(CelebrationDay Day) : ClapEnd;

    /// <summary>One's own.</summary>
    internal sealed record Own : ClapEnd;

    /// <summary>There is nothing to congratulate on any more.</summary>
    internal sealed record Nothing : ClapEnd;

    internal sealed record NotDone(CommitEnd End) : ClapEnd;
}

/// <summary>Writes down who congratulates: one row for each person, so that many can do it at once.</summary>
internal sealed class Congratulating(CelebrationStore store, CelebrationViews views, TeamPartition partition, CardSigner signer)
{
    private const int MostAttempts = 8;

    public async Task<ClapEnd> SetAsync(Turn turn, DateOnly on, string card, bool congratulates, CancellationToken ct)
    {
        for (var attempt = 1; ; attempt++)
        {
            var day = await store.DayAsync(turn.Scope, on, ct);
            if (attempt == 1)
                await FoundAsync(turn, day, card, ct);
            if (day.Shown(card).Count == 0)
                return new ClapEnd.Nothing();
            if (congratulates && IsOwn(turn, day, card))
                return new ClapEnd.Own();
            var before = day.ClapOf(card, turn.Sender.Id);
            if (before is { IsTakenBack: false } == congratulates)
                return new ClapEnd.Stands(day);
            var commit = CommitOf(turn, day, card, before, congratulates);
            switch (await partition.CommitAsync(commit, ct))
            {
                case CommitEnd.Committed:
                    return new ClapEnd.Stands(day.With(new Clap(card, turn.Sender.Id, turn.Now, !congratulates, default)));
                case CommitEnd.Repeated:
                    return new ClapEnd.Stands(await store.DayAsync(turn.Scope, on, ct));
                case CommitEnd.Conflict when attempt < MostAttempts:
                    continue;
                case var end:
                    return new ClapEnd.NotDone(end);
            }
        }
    }

    /// <summary>The pressed card as it is now, for who pressed; everybody else sees it when the message is updated.</summary>
    public async Task<Reply> ShowAsync(Turn turn, CelebrationDay day, string card, CancellationToken ct) => Reply.Refresh(
        CelebrationCard.Draw(
            await views.OfAsync(turn.Scope, turn.Team, day, card, ct),
            new CardContext(
                turn.Team.Language, signer, turn.Tenant, turn.Address.ConversationId, Addressee.Anyone, turn.ReceivedAt)));

    public static Reply Say(ClapEnd end, Turn turn)
    {
        var texts = Texts.Of<Congratulating>(turn.Language);
        return end switch
        {
            ClapEnd.Own => Reply.Say(texts["Own"]),
            ClapEnd.NotDone notDone => CommitWords.Say(notDone.End, turn.Language),
            _ => Reply.Say(texts["TakenBack"]),
        };
    }

    /// <summary>Whoever presses a card's button has it in front of them: it was posted, whatever was known of it.</summary>
    private async Task FoundAsync(Turn turn, CelebrationDay day, string card, CancellationToken ct)
    {
        if (turn is { PressedId: { } pressed, Where: not ConversationKind.Personal } && day.PostOf(card).IsUncertain)
            await store.FoundAsync(turn.Scope, day.Day, card, turn.Address, pressed, ct);
    }

    private static Commit CommitOf(Turn turn, CelebrationDay day, string card, Clap? before, bool congratulates)
    {
        var commit = new Commit(
            turn.Scope, turn, congratulates ? CelebrationCard.Clap : CelebrationCard.Unclap, $"{CelebrationRows.Text(day.Day)} {card}");
        commit.Save(
            CelebrationRows.ClapRow(turn.Scope, day.Day, card, turn.Sender.Id, turn.Now, !congratulates), before?.ETag);
        commit.Notices.Add(CelebrateWork.Refresh(day.Day, card));
        return commit;
    }

    /// <summary>On the card of a day, somebody else's win is reason enough.</summary>
    private static bool IsOwn(Turn turn, CelebrationDay day, string card)
    {
        var celebrated = day.CelebratedOn(card);
        return !Occasion.MayCongratulate(turn.Sender.Id, celebrated)
            && (card != CelebrationRows.DayCard || celebrated.Count == 1);
    }
}

using TeamCoachBot.Bot.Cards;
using TeamCoachBot.Bot.People;
using TeamCoachBot.Bot.Progress;
using TeamCoachBot.Bot.Routing;
using TeamCoachBot.Bot.Targets;
using TeamCoachBot.Bot.Wins.Ledger;
using TeamCoachBot.Domain.People;
using TeamCoachBot.Domain.Wins;

namespace TeamCoachBot.Bot.Wins.Changes;

/// <summary>A win as somebody has opened it: how it stands and what they may do with it.</summary>
internal sealed record WinFile(Dossier Dossier, WinSheet Sheet, WinRight Rights, NameBook Names)
{
    /// <summary>The stages of its team.</summary>
    public StageOrder Stages { get; init; } = StageOrder.Default;

    public bool May(WinRight right) => (Rights & right) == right;

    /// <summary>True for a copy of a delivery that was carried out: it meets its own entry and gets the same answer.</summary>
    public bool IsWrittenBy(Turn turn) =>
        Dossier.Followers.Any(e => e.Id.Value.StartsWith(LedgerPen.HandOf(turn), StringComparison.Ordinal));

    public string NameOf(MemberId member) => Names.Find(member)?.Name ?? "";
}

/// <summary>
/// Opens wins to who may see them and shows them as cards. Every deed about a win that exists begins and ends here: an
/// old card is answered with the fresh one, a win that isn't one's own with the same words as one that isn't there.
/// </summary>
internal sealed class WinFiles(WinStore wins, MemberStore members, CardSigner signer)
{
    /// <summary>Null when there is no such win or the person may not see it.</summary>
    public async Task<WinFile?> OpenAsync(Turn turn, string? root, CancellationToken ct)
    {
        if (root is null || !root.Contains('.', StringComparison.Ordinal))
            return null;
        return await wins.ReadAsync(turn.Scope, new EntryId(root), ct) is { } dossier ? await OfAsync(turn, dossier, ct) : null;
    }

    public async Task<WinFile?> OfAsync(Turn turn, Dossier dossier, CancellationToken ct)
    {
        var names = await members.NamesAsync(turn.Scope, ct);
        return Of(turn.Actor, dossier, names, turn.Team) is { } file && file.May(WinRight.See) ? file : null;
    }

    public static WinFile? Of(Actor actor, Dossier dossier, NameBook names, TeamInfo team)
    {
        if (WinSheet.Of(dossier, team.Stages) is not { } sheet)
            return null;
        var leads = sheet.Facts.Credits.All(c => names.Find(c.Member)?.Group is { } group && actor.Leads.Contains(group));
        var rights = WinRights.Of(
            actor, sheet.Facts, LedgerRows.OwnerOf(sheet.Root), sheet.Recorder, leads, team.Settings.HasManager);
        return new WinFile(dossier, sheet, rights, names) { Stages = team.Stages };
    }

    /// <summary>The fresh card, when the pressed one shows an earlier state; null when it is up to date.</summary>
    public Reply? RefuseStale(Turn turn, WinFile file) =>
        turn.Card is { ObjectId: { } shown } card && shown == file.Sheet.Root.Value && card.Version != file.Sheet.Version
            && !file.IsWrittenBy(turn)
            ? Show(turn, file, Texts.Of<WinFiles>(turn.Language)["Win_Stale"]) : null;

    public static Reply Gone(Turn turn) => Reply.Say(Texts.Of<WinFiles>(turn.Language)["Win_Gone"]);

    public static Reply NotYours(Turn turn) => Reply.Say(Texts.Of<WinFiles>(turn.Language)["Win_NotYours"]);

    /// <param name="lead">What was just done, or why nothing was.</param>
    public Reply Show(Turn turn, WinFile file, string? lead = null)
    {
        var card = WinCard.Draw(WinViews.Of(turn, file, lead), CardContext.Of(turn, signer));
        return turn.Draw(card);
    }

    /// <summary>The answer to a deed: the win as it is now, or why nothing was written.</summary>
    public async Task<Reply> AnswerAsync(Turn turn, LedgerEnd end, EntryId root, string done, CancellationToken ct)
    {
        switch (end)
        {
            case LedgerEnd.Written written:
                var dossier = written.Dossier ?? await wins.ReadAsync(turn.Scope, root, ct);
                var file = dossier is null ? null : await OfAsync(turn, dossier, ct);
                return file is null ? Reply.Say(done) : Show(turn, file, done);
            case LedgerEnd.Refused { Why: WinChanged }:
                return await OpenAsync(turn, root.Value, ct) is { } fresh
                    ? Show(turn, fresh, Texts.Of<WinFiles>(turn.Language)["Win_Stale"]) : Gone(turn);
            case LedgerEnd.Refused refused:
                return Reply.Say(WinWords.Of(refused.Why, turn));
            case LedgerEnd.NotDone notDone:
                return CommitWords.Say(notDone.End, turn.Language);
            default:
                throw new InvalidOperationException($"No words for {end.GetType().Name}.");
        }
    }

    /// <summary>Decides only on the state that the person has seen.</summary>
    public static Decision AsSeen(int version, Func<Dossier, LedgerEntry.Follower[]> decide) => dossier =>
        dossier.Followers.Length == version ? decide(dossier) : new WinChanged();

    /// <summary>"Acme ¥120,000, signed 20 Nov": which win a form is about.</summary>
    public static string LineOf(Turn turn, WinFile file) => LineOf(turn, file.Sheet.Facts);

    public static string LineOf(Turn turn, WinFacts facts)
    {
        var texts = Texts.Of<WinFiles>(turn.Language);
        var win = texts.With(
            "CustomerAndAmount", Typed.Line(facts.Customer.Value),
            Written.In(turn.Language).WholeMoney(facts.Worth.WithTax, facts.Currency));
        return texts.With("StageAndDay", win, Written.In(turn.Language).Date(facts.On, turn.Today));
    }

    public static string AmountOf(Turn turn, decimal amount, WinFile file) =>
        Written.In(turn.Language).Amount(amount, new Units.Money(file.Sheet.Facts.Currency));

    public static string StageName(StageOrder stages, StageId stage, Language language) =>
        StageNames.Of(stages, stage, language);
}

/// <summary>Somebody else has written about the win since it was shown.</summary>
internal sealed record WinChanged : Domain.Refusal;

using System.Globalization;
using TeamCoachBot.Bot.Cards;
using TeamCoachBot.Bot.People;
using TeamCoachBot.Bot.Progress;
using TeamCoachBot.Bot.Routing;
using TeamCoachBot.Bot.Routing.Slots;
using TeamCoachBot.Bot.Storage;
using TeamCoachBot.Bot.Targets;
using TeamCoachBot.Bot.Wins.Ledger;
using TeamCoachBot.Bot.Wins.Logging;
using TeamCoachBot.Domain;
using TeamCoachBot.Domain.Calendars;
using TeamCoachBot.Domain.People;
using TeamCoachBot.Domain.Progress;
using TeamCoachBot.Domain.Targets;
using TeamCoachBot.Domain.Wins;

namespace TeamCoachBot.Bot.Wins.Openings;

/// <summary>An opening entry as far as it has been said.</summary>
/// <param name="Owner">Whose it is, with their rows as they were read.</param>
internal sealed record OpeningDraft(MemberRows Owner, Metric Metric, Period Period, AmountSlot? Amount);

/// <summary>
/// Makes a draft an opening entry, or a correction of the one that is there, and says what it moved. Line and form end
/// here.
/// </summary>
internal sealed class OpeningEntering(WinStore wins, OpeningBook book, OpeningForms forms, MemberStore members, ProgressReader reader,
    CardSigner signer)
{
    private const string What = "win/opening";

    /// <summary>The words for somebody who logs nothing for others; null for who may for some.</summary>
    public static string? RefuseOthers(Turn turn)
    {
        var people = Texts.For(typeof(Onlooker), turn.Language);
        if (!turn.Team.Settings.HasManager)
            return people.With("NoManagerYet", Typed.Line(turn.Team.Settings.Name));
        return turn.Actor.Is(Roles.Manager | Roles.Lead | Roles.Recorder)
            ? null : Texts.Of<EnterOpening>(turn.Language)["Opening_NotYou"];
    }

    public static string? Refuse(Turn turn, MemberRows owner) => owner.Member == turn.Sender.Id
        || Rights.MayLogFor(turn.Actor, owner.Member, owner.Group, turn.Team.Settings.HasManager)
            ? null : RefuseOthers(turn) ?? Texts.Of<EnterOpening>(turn.Language)["Opening_NotYou"];

    public async Task<Reply> EnterAsync(Turn turn, OpeningDraft draft, CancellationToken ct)
    {
        if (Refuse(turn, draft.Owner) is { } refusal)
            return Reply.Say(refusal);
        if (Complaint(turn, draft, out var value) is { } complaint)
            return await AgainAsync(turn, draft, complaint, ct);

        // It stands on the period's first day: before everything that was counted here.
        var on = draft.Period.First <= turn.Today ? draft.Period.First : turn.Today;
        var facts = new OpeningFacts(draft.Owner.Member, draft.Metric.Id, Topics.BasisOf(turn, null), value, on);
        var deed = new Deed(
            What, string.Create(CultureInfo.InvariantCulture, $"{facts.Member} {facts.Metric} {draft.Period.Key} {value}"))
        {
            Reason = Texts.Of<EnterOpening>(turn.Team.Language)["Opening_Reason"],
        };
        var end = await book.FindAsync(turn, draft.Owner, facts, ct) is { } before
            ? await CorrectAsync(turn, deed, before, facts, ct)
            : await wins.AddAsync(turn, Told(turn, deed, RootOf(turn, facts)), RootOf(turn, facts), ct);
        return end switch
        {
            LedgerEnd.Written written => await DoneAsync(turn, draft, value, written, ct),
            LedgerEnd.Refused refused => await AgainAsync(turn, draft, WinWords.Of(refused.Why, turn), ct),
            LedgerEnd.NotDone notDone => CommitWords.Say(notDone.End, turn.Language),
            var other => throw new InvalidOperationException($"No words for {other.GetType().Name}."),
        };
    }

    private static string? Complaint(Turn turn, OpeningDraft draft, out decimal value)
    {
        value = 0;
        if (draft.Amount is not AmountSlot.Clear amount)
            return Texts.Of<EnterOpening>(turn.Language).With("Opening_Unclear", Typed.Line(draft.Amount?.Typed ?? ""));
        value = amount.Value;
        var isMoney = draft.Metric.Unit == MetricUnit.Money;
        Refusal? refusal = amount.Currency switch
        {
            { } when !isMoney => new CurrencyForCount(),
            { } named when named != turn.Team.Currency => new OtherCurrency(named, turn.Team.Currency, turn.Today),
            _ when isMoney => WinRules.CheckAmount(value, turn.Team.Currency),
            _ => WinRules.CheckPositive(value),
        };
        return refusal is null ? null : WinWords.Of(refusal, turn);
    }

    private static LedgerEntry.Opening RootOf(Turn turn, OpeningFacts facts) => new(facts)
    {
        Id = LedgerRows.RootId(facts.Member, turn.Now, LedgerPen.HandOf(turn)),
        Recorder = turn.Sender.Id,
        RecordedAt = turn.Now,
        RecordedOn = turn.Today,
        Look = LookOf(turn, facts),
    };

    private static LookedAt LookOf(Turn turn, OpeningFacts facts) =>
        facts.Member == turn.Sender.Id ? LookedAt.Confirmed : LookedAt.ToConfirm;

    private async Task<LedgerEnd> CorrectAsync(
        Turn turn, Deed deed, Dossier before, OpeningFacts facts, CancellationToken ct)
    {
        var look = LookOf(turn, facts);
        return await wins.FollowAsync(
            turn, Told(turn, deed, before.Root), before,
            now => OpeningBook.FactsOf(now) == facts && (now.Look == look || look == LookedAt.ToConfirm)
                ? Outcome(new SameOpening())
                : Outcome(Followers(turn, now, facts, look, deed.Reason!)),
            ct);
    }

    private static LedgerEntry.Follower[] Followers(
        Turn turn, Dossier now, OpeningFacts facts, LookedAt look, string reason)
    {
        var pen = new LedgerPen(turn);
        return [pen.Corrected(now, facts, reason), pen.Decided(now, look, reason)];
    }

    private static Outcome<LedgerEntry.Follower[]> Outcome(Refusal refusal) => refusal;

    private static Outcome<LedgerEntry.Follower[]> Outcome(LedgerEntry.Follower[] followers) => followers;

    private static Deed Told(Turn turn, Deed deed, LedgerEntry.Root root)
    {
        var owner = LedgerRows.OwnerOf(root.Id);
        return owner == turn.Sender.Id
            ? deed
            : deed with { Along = new Along { Notices = [OpeningNotice.Of(turn, root.Id, owner)] } };
    }

    private async Task<Reply> AgainAsync(Turn turn, OpeningDraft draft, string complaint, CancellationToken ct)
    {
        if (turn.Card is null)
            return Reply.Say(complaint);
        return Reply.Redraw(await forms.DrawAsync(turn, draft, complaint, ct));
    }

    private async Task<Reply> DoneAsync(
        Turn turn, OpeningDraft draft, decimal value, LedgerEnd.Written written, CancellationToken ct)
    {
        var texts = Texts.Of<EnterOpening>(turn.Language);
        var amount = Written.In(turn.Language).Amount(value, TeamMetrics.UnitsOf(draft.Metric, turn.Team.Currency));
        if (draft.Owner.Member != turn.Sender.Id)
        {
            // What the person has in all is not said: a recorder sees totals only.
            var line = texts.With(
                "Opening_DoneFor", amount, Typed.Line(draft.Owner.Name), Written.In(turn.Language).Period(draft.Period, turn.Today));
            return Show(turn, OpeningCards.Done(line, written.Root, CanUndo(written), CardContext.Of(turn, signer)));
        }

        var mine = written.Fresh ?? await members.ReadAsync(turn.Scope, turn.Sender.Id, ct);
        var topic = new Topic(draft.Metric, Topics.BasisOf(turn, null), draft.Period);
        var question = await reader.OfMemberAsync(turn, mine, topic, ct);
        var own = new ProgressWords(turn.Language).Line(TurnViews.Of(turn, question, ProgressFigures.Of(question)));
        return Show(turn, OpeningCards.Done(texts.With("Opening_Done", amount, own), written.Root, CanUndo(written), CardContext.Of(turn, signer)));
    }

    /// <summary>A correction is put right by another number, not taken back with the whole entry.</summary>
    private static bool CanUndo(LedgerEnd.Written written) => written.Dossier is null or { Followers.IsEmpty: true };

    private static Reply Show(Turn turn, Card card) => turn.Draw(card);
}

/// <summary>The same number is there already.</summary>
internal sealed record SameOpening : Refusal;

using System.Globalization;
using TeamCoachBot.Bot.Cards;
using TeamCoachBot.Bot.People;
using TeamCoachBot.Bot.Progress;
using TeamCoachBot.Bot.Routing;
using TeamCoachBot.Bot.Routing.Slots;
using TeamCoachBot.Bot.Targets;
using TeamCoachBot.Bot.Wins;
using TeamCoachBot.Bot.Wins.Ledger;
using TeamCoachBot.Bot.Wins.Lists;
using TeamCoachBot.Bot.Wins.Logging;
using TeamCoachBot.Domain;
using TeamCoachBot.Domain.Metrics;
using TeamCoachBot.Domain.People;
using TeamCoachBot.Domain.Progress;
using TeamCoachBot.Domain.Readings;
using TeamCoachBot.Domain.Wins;

namespace TeamCoachBot.Bot.Readings;

/// <summary>Makes a draft a reading in the ledger and says what it moved. Line and form end here.</summary>
internal sealed class ReadingEntering(
    WinStore wins, ReadingForms forms, MemberStore members, ProgressReader reader, CardSigner signer)
{
    private const string What = "reading/log";

    /// <summary>The words for somebody who enters nothing for others; null for who may for some.</summary>
    public static string? RefuseOthers(Turn turn)
    {
        if (!turn.Team.Settings.HasManager)
            return Texts.For(typeof(Onlooker), turn.Language).With("NoManagerYet", Typed.Line(turn.Team.Settings.Name));
        return turn.Actor.Is(Roles.Manager | Roles.Lead | Roles.Recorder)
            ? null : Texts.Of<ReadingEntering>(turn.Language)["NotYou"];
    }

    public static string? Refuse(Turn turn, MemberRows? owner)
    {
        if (owner?.Member == turn.Sender.Id)
            return null;
        var hasManager = turn.Team.Settings.HasManager;
        var may = owner is null
            ? Rights.MayLogForTeam(turn.Actor, hasManager)
            : Rights.MayLogFor(turn.Actor, owner.Member, owner.Group, hasManager);
        return may ? null : RefuseOthers(turn) ?? Texts.Of<ReadingEntering>(turn.Language)[owner is null ? "NotYou_Team" : "NotYou"];
    }

    public async Task<Reply> EnterAsync(Turn turn, ReadingDraft draft, CancellationToken ct)
    {
        if (Refuse(turn, draft.Owner) is { } refusal)
            return Reply.Say(refusal);
        if (draft.Metric is not { } metric || draft.Figure is null)
            return await AskAsync(turn, draft, null, null, ct);
        if (!FactsOf(turn, draft, metric).TryGet(out var facts, out var why))
            return await AskAsync(turn, draft, ReadingWording.FieldOf(why), ReadingWording.Of(why, metric, turn), ct);
        var root = RootOf(turn, facts);
        var deed = new Deed(What, string.Create(
            CultureInfo.InvariantCulture, $"{facts.Member} {facts.Metric} {facts.Value}/{facts.Per} {facts.On:O}"))
        {
            Reason = draft.Note.Length > 0 ? draft.Note : null,
            Along = draft.Owner is { } owner && owner.Member != turn.Sender.Id
                ? new Along { Notices = [ReadingNotice.Of(turn, root.Id, owner.Member)] } : Along.Nothing,
        };
        return await wins.AddAsync(turn, deed, root, ct) switch
        {
            LedgerEnd.Written written => await DoneAsync(turn, draft.Owner, metric, facts, written, ct),
            LedgerEnd.Refused refused => await AskAsync(
                turn, draft, ReadingWording.FieldOf(refused.Why), ReadingWording.Of(refused.Why, metric, turn), ct),
            LedgerEnd.NotDone notDone => CommitWords.Say(notDone.End, turn.Language),
            var other => throw new InvalidOperationException($"No words for {other.GetType().Name}."),
        };
    }

    /// <summary>What the figure means for the metric, on a day that has been.</summary>
    internal static Outcome<ReadingFacts> FactsOf(Turn turn, ReadingDraft draft, OwnMetric metric)
    {
        if (metric.RetiredOn is { } since)
            return new ReadingRefusal.Retired(since);
        if (draft.Figure!.In(metric.Metric) is not { } figure)
            return new FigureUnclear(draft.Figure.Typed);
        if (Currency(turn, draft.Figure, metric) is { } currency)
            return currency;
        if (!ReadingRules.Of(metric.Metric, figure).TryGet(out var value, out var refusal))
            return refusal;
        var facts = new ReadingFacts(draft.Owner?.Member, metric.Id, value.Value, draft.On ?? turn.Today) { Per = value.Per };
        return WinRules.Check(facts, turn.Today) is { } impossible ? impossible : facts;
    }

    private static Refusal? Currency(Turn turn, FigureSlot figure, OwnMetric metric)
    {
        if (figure is not FigureSlot.Number { Amount: AmountSlot.Clear { Currency: { } named } })
            return null;
        if (metric.Metric.Unit != Domain.Targets.MetricUnit.Money)
            return new CurrencyForCount();
        return named == turn.Team.Currency ? null : new OtherCurrency(named, turn.Team.Currency, turn.Today);
    }

    private static LedgerEntry.Reading RootOf(Turn turn, ReadingFacts facts) => new(facts)
    {
        Id = LedgerRows.RootId(facts.Member ?? MonthStore.TeamLine, turn.Now, LedgerPen.HandOf(turn)),
        Recorder = turn.Sender.Id,
        RecordedAt = turn.Now,
        RecordedOn = turn.Today,
    };

    private async Task<Reply> AskAsync(Turn turn, ReadingDraft draft, string? field, string? complaint, CancellationToken ct)
    {
        // A metric that is no longer entered isn't among the choices: then a sentence says so.
        if (complaint is not null && draft.Metric is not { IsRetired: false })
            return Reply.Say(complaint);
        if (await forms.DrawAsync(turn, draft, field, complaint, ct) is not { } card)
            return ReadingForms.Nothing(turn);
        return turn.Draw(card);
    }

    private async Task<Reply> DoneAsync(
        Turn turn, MemberRows? owner, OwnMetric metric, ReadingFacts facts, LedgerEnd.Written written, CancellationToken ct)
    {
        string? standing = null;
        if (owner?.Member == turn.Sender.Id)
        {
            var mine = written.Fresh ?? await members.ReadAsync(turn.Scope, turn.Sender.Id, ct);
            standing = await StandingAsync(turn, mine, metric, facts.On, ct);
        }

        // What somebody else has in all is not said: a recorder sees totals only.
        var view = new ReadingView
        {
            Root = written.Root.Value,
            MetricId = metric.Id.Value,
            Metric = TeamMetrics.NameOf(metric, turn.Language),
            How = TeamMetrics.HowOf(metric.Metric, turn.Language),
            Figure = ReadingWording.Figure(metric.Metric, facts, turn.Team, turn.Language),
            Day = Written.In(turn.Language).Date(facts.On, turn.Today),
            Whose = owner is null ? turn.Team.Settings.Name : owner.Member == turn.Sender.Id ? null : owner.Name,
            Standing = standing,
        };
        var card = ReadingCards.Noted(view, CardContext.Of(turn, signer));
        return turn.Draw(card);
    }

    /// <summary>Where the member stands with it, in the month that the reading is of.</summary>
    internal async Task<string?> StandingAsync(
        Turn turn, MemberRows mine, OwnMetric metric, DateOnly on, CancellationToken ct)
    {
        var year = turn.Team.Year;
        var period = year.MonthOf(on) == year.MonthOf(turn.Today) ? null : year.MonthOf(on);
        var topic = new Topic(metric.Metric, Topics.BasisOf(turn, null), period);
        var question = await reader.OfMemberAsync(turn, mine, topic, ct);
        var (words, view) = (new ProgressWords(turn.Language), TurnViews.Of(turn, question, ProgressFigures.Of(question)));
        if (view.HasTarget)
            return words.Line(view);
        // The last value is what was just said.
        return metric.Metric.Measure == Domain.Targets.Measure.LastValue
            ? null : Texts.Of<ReadingEntering>(turn.Language).With("SoFar", Written.In(turn.Language).Period(view.Period, turn.Today), words.Headline(view));
    }
}

/// <summary>The figure can be read in several ways.</summary>
internal sealed record FigureUnclear(string Typed) : Refusal;

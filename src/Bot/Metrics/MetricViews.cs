using TeamCoachBot.Bot.Cards;
using TeamCoachBot.Bot.Targets;
using TeamCoachBot.Bot.Wins.Ledger;
using TeamCoachBot.Domain.Metrics;
using TeamCoachBot.Domain.People;
using TeamCoachBot.Domain.Targets;
using TeamCoachBot.Domain.Wins;

namespace TeamCoachBot.Bot.Metrics;

/// <summary>Turns metrics into what their cards show, and a draft into the form.</summary>
internal static class MetricViews
{
    private static readonly string[] Kinds = ["visit", "call", "meeting", "quote", "lead"];

    public static MetricLineView Of(OwnMetric own, Turn turn) => new(
        own.Id.Value, MetricWording.Names(own), MetricWording.What(own.Metric, turn.Language),
        MetricWording.Example(own, turn.Language), own.Metric.Source == MetricSource.Readings,
        own.RetiredOn is { } day ? Written.In(turn.Language).Date(day, turn.Today) : null);

    public static MetricListView List(Turn turn)
    {
        var metrics = turn.Team.Metrics;
        var mayChange = Rights.MaySetUp(turn.Actor, turn.IsOrganisationAdmin);
        return new MetricListView
        {
            ReadyMade = [.. Metric.ReadyMade.Select(m => metrics.NameOf(m, turn.Language))],
            Own = [.. metrics.Own.InUse.Select(own => Of(own, turn))],
            Retired = mayChange ? [.. metrics.Own.All.Where(own => own.IsRetired).Select(MetricWording.Names)] : [],
            MayChange = mayChange,
        };
    }

    public static Card Form(Turn turn, CardSigner signer, FormDraft draft, OwnMetric? changed) => MetricForm.Draw(
        new MetricFormView
        {
            Id = changed?.Id.Value,
            Counts = changed is null ? null : MetricWording.What(changed.Metric, turn.Language),
            Activities = [.. Kinds.Select(kind => new Choice(
                Texts.For(typeof(MetricViews), turn.Language)["Choice_" + kind], MetricDraft.Logged + kind))],
            Draft = draft,
        },
        CardContext.Of(turn, signer));

    public static FormDraft DraftOf(MetricDraft draft, string? field = null, string? complaint = null) => new(
        new Dictionary<string, string>
        {
            [MetricForm.Name] = draft.Name,
            [MetricForm.Other] = draft.Other,
            [MetricForm.How] = draft.How ?? "",
            [MetricForm.Unit] = draft.UnitOrUsual.ToString(),
            [MetricForm.Way] = draft.Direction.ToString(),
            [MetricForm.Most] = draft.MostText,
            [MetricForm.Aliases] = draft.Aliases,
        },
        field is null ? new Dictionary<string, string>() : new Dictionary<string, string> { [field] = complaint! });

    public static FormDraft DraftOf(OwnMetric own) => new(
        new Dictionary<string, string>
        {
            [MetricForm.Name] = own.Names[0].Text,
            [MetricForm.Other] = own.Names.Length > 1 ? own.Names[1].Text : "",
            [MetricForm.Aliases] = string.Join(", ", own.Aliases.Select(name => name.Text)),
        },
        new Dictionary<string, string>());
}

using System.Collections.Immutable;
using TeamCoachBot.Bot.Cards;
using TeamCoachBot.Bot.Routing;
using TeamCoachBot.Bot.Storage;
using TeamCoachBot.Bot.Targets;
using TeamCoachBot.Bot.Wins.Changes;
using TeamCoachBot.Bot.Wins.Ledger;
using TeamCoachBot.Bot.Wins.Lists;
using TeamCoachBot.Domain.Metrics;
using TeamCoachBot.Domain.Targets;

namespace TeamCoachBot.Bot.Metrics;

/// <summary>Makes a metric from a whole draft, or renames one, and shows it. Line and form end here.</summary>
internal sealed class MetricMaking(MetricStore store, MetricNaming naming, CardSigner signer)
{
    private static readonly char[] Between = [',', '，', '、', ';', '；'];

    /// <summary>The same turn makes the same metric.</summary>
    public static MetricId IdOf(Turn turn) => new("own-" + Commit.Hash(turn.Key)[..10]);

    public async Task<Reply> MakeAsync(Turn turn, MetricDraft draft, CancellationToken ct)
    {
        var (names, aliases) = NamesOf(draft);
        if (await naming.ComplaintAsync(turn, names.Concat(aliases), ct) is { } complaint)
            return Again(turn, draft, MetricForm.Name, complaint, null);
        if (!draft.MetricOf(IdOf(turn)).TryGet(out var metric, out var refusal))
            return Again(turn, draft, MetricWording.FieldOf(refusal), MetricWording.Of(refusal, turn.Language), null);
        var made = new OwnMetric
        {
            Metric = metric, Names = names, Aliases = aliases, MadeBy = turn.Sender.Id, MadeOn = turn.Today,
        };
        var content = $"{string.Join('/', made.Words.Select(name => name.Text))} {metric}";
        return await store.ChangeAsync(turn, "metric/new", made.Id, content, list => list.Make(made), ct) switch
        {
            MetricEnd.Done done => Show(turn, done.Metric, "Made"),
            MetricEnd.Refused { Why: var why } =>
                Again(turn, draft, MetricWording.FieldOf(why), MetricWording.Of(why, turn.Language), null),
            MetricEnd.NotDone notDone => CommitWords.Say(notDone.End, turn.Language),
            var end => throw new InvalidOperationException($"No words for {end.GetType().Name}."),
        };
    }

    public async Task<Reply> RenameAsync(Turn turn, OwnMetric metric, MetricDraft draft, CancellationToken ct)
    {
        var (names, typed) = NamesOf(draft);
        // People go on saying what it was called, so its former names stay understood.
        ImmutableArray<MetricName> aliases = [.. typed
            .Concat(metric.Names.Where(former => names.Concat(typed).All(name => name.Key != former.Key)))
            .Take(Math.Max(typed.Length, MetricList.MostAliases))];
        var fresh = names.Concat(aliases).Where(name => metric.Words.All(known => known.Key != name.Key));
        if (await naming.ComplaintAsync(turn, fresh, ct) is { } complaint)
            return Again(turn, draft, MetricForm.Name, complaint, metric);
        var content = $"{metric.Id} {string.Join('/', names.Concat(aliases).Select(name => name.Text))}";
        return await store.ChangeAsync(
            turn, "metric/rename", metric.Id, content, list => list.Rename(metric.Id, names, aliases), ct) switch
        {
            MetricEnd.Done done => Show(turn, done.Metric, "Renamed"),
            MetricEnd.Refused { Why: var why } =>
                Again(turn, draft, MetricWording.FieldOf(why), MetricWording.Of(why, turn.Language), metric),
            MetricEnd.NotDone notDone => CommitWords.Say(notDone.End, turn.Language),
            var end => throw new InvalidOperationException($"No words for {end.GetType().Name}."),
        };
    }

    /// <summary>What became of a metric that was given up or taken up again.</summary>
    public static Reply Of(Turn turn, MetricMaking making, string key, MetricEnd end) => end switch
    {
        MetricEnd.Done done => making.Show(turn, done.Metric, key),
        MetricEnd.Refused refused => Reply.Say(MetricWording.Of(refused.Why, turn.Language)),
        MetricEnd.NotDone notDone => CommitWords.Say(notDone.End, turn.Language),
        _ => throw new InvalidOperationException($"No words for {end.GetType().Name}."),
    };

    /// <param name="key">The text that says what became of it, with its name.</param>
    public Reply Show(Turn turn, OwnMetric metric, string key)
    {
        var line = Texts.Of<MetricMaking>(turn.Language).With(key, TeamMetrics.NameOf(metric, turn.Language));
        var card = MetricCards.One(line, MetricViews.Of(metric, turn), CardContext.Of(turn, signer));
        return turn.Draw(card);
    }

    private Reply Again(Turn turn, MetricDraft draft, string field, string complaint, OwnMetric? changed)
    {
        var card = MetricViews.Form(turn, signer, MetricViews.DraftOf(draft, field, complaint), changed);
        return turn.Draw(card);
    }

    private static (ImmutableArray<MetricName> Names, ImmutableArray<MetricName> Aliases) NamesOf(MetricDraft draft)
    {
        var main = MetricNaming.Of(draft.Name);
        var other = MetricNaming.Of(draft.Other);
        ImmutableArray<MetricName> names = other.Text.Length == 0 || other.Key == main.Key ? [main] : [main, other];
        return (names, [.. draft.Aliases.Split(Between, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(MetricNaming.Of)
            .Where(alias => names.All(name => name.Key != alias.Key))
            .DistinctBy(alias => alias.Key)]);
    }
}

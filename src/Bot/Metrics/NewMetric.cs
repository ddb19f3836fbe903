using TeamCoachBot.Bot.Cards;
using TeamCoachBot.Bot.Routing;
using TeamCoachBot.Bot.Routing.Slots;
using TeamCoachBot.Bot.Wins.Lists;
using TeamCoachBot.Bot.Wins.Logging;
using TeamCoachBot.Domain.Metrics;
using TeamCoachBot.Domain.Targets;

namespace TeamCoachBot.Bot.Metrics;

/// <summary>
/// Makes a metric of the team's own from one line, or opens the form with what was said: "new metric CSAT last value in
/// points up to 5".
/// </summary>
[Command(
    Verb,
    English =
    [
        "(new|add|create|make|define|set up|add a|add a new|create a|create a new|make a|make a new|define a|define a new|set up a new) "
            + "[own] (metric|kpi|indicator) [called|named|for] [{line:text}]",
        "(start|begin) (measuring|tracking|counting) {line:text}",
    ],
    Chinese =
    [
        "(新|新增|新建|添加|增加|加|建|加个|加一个|建个|建一个|定义|定义一个|自定义|创建|设一个) [一个] [自定义] 指标 [叫|名叫|名为|叫做] [{line:text}]",
        "(开始|我们要) (统计|衡量|考察) {line:text}",
    ],
    Who = Who.SetsUp,
    Where = Where.Private,
    Refuses = Hedge.Question | Hedge.Condition | Hedge.Hearsay)]
[Help(HelpGroup.Lead, Place = 520)]
internal sealed class NewMetric(MetricMaking making, CardSigner signer) : ICommand<NewMetric.Input>
{
    public const string Verb = "metric/new";

    internal sealed record Input(TextSlot? Line = null);

    public async Task<Reply> RunAsync(Input input, Turn turn, CancellationToken ct)
    {
        var draft = input.Line is { } line ? MetricLine.Read(line.Text) : MetricDraft.Empty;
        return draft.How is not null && draft.Name.Length > 0
            ? await making.MakeAsync(turn, draft, ct)
            : Reply.Show(MetricViews.Form(turn, signer, MetricViews.DraftOf(draft), null));
    }
}

/// <summary>Takes the form for a metric, new or changed.</summary>
[Form(MetricForm.Verb, Who = Who.SetsUp, Where = Where.Private)]
internal sealed class SubmitMetric(MetricMaking making, CardSigner signer) : IForm<SubmitMetric.Fields>, IRedraw
{
    internal sealed record Fields(
        [Carried] string? Id, string Name, string? Other, string? How, MetricUnit? Unit, Direction? Way, NumberSlot? Most,
        string? Aliases);

    public async Task<Reply> SubmitAsync(Fields fields, Turn turn, CancellationToken ct)
    {
        var draft = new MetricDraft
        {
            Name = fields.Name, Other = fields.Other ?? "", Aliases = fields.Aliases ?? "", How = fields.How,
            Unit = fields.How?.StartsWith(MetricDraft.Logged, StringComparison.Ordinal) == true ? MetricUnit.Count : fields.Unit,
            Direction = fields.Way ?? Direction.Raise, Most = fields.Most?.Value,
        };
        if (fields.Id is null)
            return await making.MakeAsync(turn, draft, ct);
        return turn.Team.Metrics.Own.Find(new MetricId(fields.Id)) is { } metric
            ? await making.RenameAsync(turn, metric, draft, ct)
            : Reply.Say(MetricWording.Of(new MetricRefusal.NoSuchMetric(), turn.Language));
    }

    public Task<Reply> RedrawAsync(FormResult.Refused refused, Turn turn, CancellationToken ct)
    {
        var changed = turn.Card?[nameof(Fields.Id)] is { } id ? turn.Team.Metrics.Own.Find(new MetricId(id)) : null;
        return Task.FromResult(Reply.Redraw(
            MetricViews.Form(turn, signer, Complaints.Draft(refused, turn.Language), changed)));
    }
}

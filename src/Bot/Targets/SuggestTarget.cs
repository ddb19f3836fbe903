using TeamCoachBot.Bot.Cards;
using TeamCoachBot.Bot.People;
using TeamCoachBot.Bot.Progress;
using TeamCoachBot.Bot.Routing;
using TeamCoachBot.Bot.Routing.Slots;
using TeamCoachBot.Bot.Storage;
using TeamCoachBot.Domain.People;

namespace TeamCoachBot.Bot.Targets;

/// <summary>Opens the form for one's own goal where there is no target yet.</summary>
[Form(ProgressVerbs.SuggestTarget, Who = Who.Member, Where = Where.Private)]
internal sealed class SuggestTarget(TargetForms forms) : IForm<SuggestTarget.Fields>
{
    internal sealed record Fields(PeriodSlot? Period, MetricSlot? Metric);

    public Task<Reply> SubmitAsync(Fields fields, Turn turn, CancellationToken ct)
    {
        var topic = Topics.TryRead(turn, fields.Metric, null, fields.Period, out var read, out _)
            ? read : new Topic(Topics.MetricOf(turn, null)!, Topics.BasisOf(turn, null), null);
        if (TargetSetting.RefuseRetired(turn, topic.Metric) is { } retired)
            return Task.FromResult(Reply.Say(retired));
        return Task.FromResult(Reply.Show(forms.Draw(
            turn, new TargetDraft(new TargetFor(false, turn.Sender.Id, null), topic.Metric, topic.Period, null, ""), null)));
    }
}

/// <summary>Reminds the team's managers that somebody has no target; once a day for each person and period.</summary>
[Form(ProgressVerbs.AskForTarget, Who = Who.Member, Where = Where.Private)]
internal sealed class AskForTarget(TeamPartition partition, MemberStore members) : IForm<AskForTarget.Fields>
{
    internal sealed record Fields(PeriodSlot? Period, MetricSlot? Metric);

    public async Task<Reply> SubmitAsync(Fields fields, Turn turn, CancellationToken ct)
    {
        var texts = Texts.Of<AskForTarget>(turn.Language);
        Topics.TryPeriod(turn, fields.Period, out var period, out _);
        period ??= turn.Team.Year.MonthOf(turn.Today);
        var managers = new List<MemberId>();
        foreach (var person in (await members.NamesAsync(turn.Scope, ct)).Everyone.Where(p => p.Id != turn.Sender.Id))
        {
            if ((await members.ReadAsync(turn.Scope, person.Id, ct)).Actor.Is(Roles.Manager))
                managers.Add(person.Id);
        }

        if (managers.Count == 0)
            return Reply.Say(texts.With("NoManagerToAsk", Typed.Line(turn.Team.Settings.Name)));
        var today = turn with { Key = $"{turn.Sender.Id}\nask-for-target\n{period.Key}\n{turn.Today:O}" };
        var commit = new Commit(turn.Scope, today, ProgressVerbs.AskForTarget, period.Key) { About = turn.Sender.Id.Value };
        commit.Notices.Add(AskedForTarget.Of(turn, period, managers));
        var end = await partition.CommitAsync(commit, ct);
        return end is CommitEnd.Committed or CommitEnd.Repeated
            ? Reply.Say(texts.With("AskedManager", Written.In(turn.Language).Period(period, turn.Today)))
            : CommitWords.Say(end, turn.Language);
    }
}

/// <summary>Tells a manager who waits for a target.</summary>
internal sealed class AskedForTarget(TeamStore teams, DomainClock clock) : INoticeWriter
{
    private const string Name = "target/asked";

    public string Kind => Name;

    public bool RepeatsWhenUnsure => false;

    public static Notice Of(Turn turn, Domain.Calendars.Period period, IReadOnlyList<MemberId> managers) =>
        new(Name, managers, new Dictionary<string, string> { ["Who"] = turn.Sender.Name, ["Period"] = period.Key });

    public async Task<OutMessage?> WriteAsync(
        IReadOnlyDictionary<string, string> facts, Receiver to, bool again, CancellationToken ct)
    {
        if (await teams.ReadAsync(to.Scope, ct) is not { } team || !team.Year.Parse(facts["Period"]).TryGet(out var period, out _))
            return null;
        var today = Domain.Calendars.Zones.LocalDay(clock.GetUtcNow(), team.Zone);
        return OutMessage.Say(Texts.Of<AskedForTarget>(to.Language).With(
            "Asked", Typed.Line(facts["Who"]), Written.In(to.Language).Period(period, today)));
    }
}

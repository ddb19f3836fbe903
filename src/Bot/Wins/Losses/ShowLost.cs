using TeamCoachBot.Bot.Cards;
using TeamCoachBot.Bot.People;
using TeamCoachBot.Bot.Progress;
using TeamCoachBot.Bot.Routing;
using TeamCoachBot.Bot.Routing.Slots;
using TeamCoachBot.Bot.Storage;
using TeamCoachBot.Bot.Wins.Ledger;
using TeamCoachBot.Domain.Calendars;
using TeamCoachBot.Domain.People;
using TeamCoachBot.Domain.Wins;

namespace TeamCoachBot.Bot.Wins.Losses;

/// <summary>"Why do we lose?": the lost deals of oneself, a member or the team, by reason and by how far they had come.</summary>
[Command(
    "lost/show",
    English =
    [
        "[<show>] [all] [the] (lost deals|losses|lost orders|lost opportunities) [list|overview|analysis|summary] [for|in|of|from] [{period}]",
        "[<show>] {mine=my} [own] (lost deals|losses|lost orders|lost opportunities) [for|in|of|from] [{period}]",
        "[<show>] {person} is (lost deals|losses|lost orders|lost opportunities) [for|in|of|from] [{period}]",
        "[<show>] {team=<team>} [is] (lost deals|losses|lost orders|lost opportunities) [for|in|of|from] [{period}]",
        "(which|what) (deals|orders|customers) (did|have|has) (we|the team|{mine=i}) (lose|lost) [for|in|on] [{period}]",
        "how many (deals|orders|customers) (did|have|has) (we|the team|{mine=i}) (lose|lost) [for|in|on] [{period}]",
        "why (do|did|are|have|am) (we|{mine=i}) [always|often] (lose|losing|lost) [deals|orders|customers|them] [for|in|on] [{period}]",
        "[<show>] [the] [top|main] reasons (for losing|we lose|for lost deals|why we lose) [deals] [for|in|on] [{period}]",
    ],
    Chinese =
    [
        "[{period}] [我们|团队|大家|{mine=我}] [{period}] [都] (丢了|输了|丢过|丢掉了) (哪些|几|哪几|什么|多少) [个] (单|单子|客户|订单)",
        "[<看>] [{period}] [我们|团队|全组|{mine=我}] [{period}] [的] (丢单|输单) (列表|清单|明细|情况|分析|统计|记录|原因|有哪些|原因分析|汇总)",
        "[<看>] {person} [{period}] [的] (丢单|输单) (列表|清单|明细|情况|分析|统计|记录|原因|有哪些)",
        "{person} [{period}] [都] (丢了|输了) (哪些|几|哪几|多少) [个] (单|单子|客户|订单)",
        "[{period}] [我们|团队|{mine=我}] [{period}] (为什么|为啥|怎么|咋|为何) [老是|总是|老|总|会] (丢单|输单|丢了单|丢客户)",
        "[{period}] [我们|团队|{mine=我}] (丢单|输单) 的 (原因|理由) [是什么|有哪些|都有哪些]",
        "[{period}] (有哪些|哪些是) (丢单|丢的单|丢掉的单)",
    ],
    Who = Who.Member,
    Where = Where.Private)]
[Help(HelpGroup.Wins, Place = 225)]
internal sealed class ShowLost(
    WinStore wins, TeamPartition partition, MemberStore members, TeamStore teams, Onlooker onlooker, CardSigner signer)
    : ICommand<ShowLost.Input>
{
    /// <summary>Read side by side.</summary>
    private const int AtOnce = 8;

    internal sealed record Input(PersonSlot? Person, PeriodSlot? Period, bool Team, bool Mine);

    public async Task<Reply> RunAsync(Input input, Turn turn, CancellationToken ct)
    {
        if (!Topics.TryPeriod(turn, input.Period, out var named, out var complaint))
            return Reply.Say(complaint);
        var period = named ?? turn.Team.Year.QuarterOf(turn.Today);
        var names = await members.NamesAsync(turn.Scope, ct);
        var (people, whose) = ((IReadOnlyList<MemberId>)[turn.Sender.Id], (string?)null);
        // Whoever leads nobody has losses of their own; what is asked of nobody in particular is asked of those one leads.
        var ofTeam = input is { Person: null, Mine: false } && turn.Team.Settings.HasManager && turn.Actor.Is(Roles.Manager | Roles.Lead);
        if (ofTeam)
            people = await LosersAsync(turn, period, names, ct);
        else if (input.Person is { } person)
        {
            var seen = await onlooker.LookAsync(turn, person, "lost", ct, name => Texts.Of<ShowLost>(turn.Language).With("Lost_Again", name));
            if (seen is not Seen.Rows { Member: var rows })
                return ((Seen.Refused)seen).Answer;
            (people, whose) = ([rows.Member], rows.Member == turn.Sender.Id ? null : rows.Name);
        }

        var losses = await LossesAsync(turn, people, period, ct);
        var reasons = await LossReasons.ReadAsync(teams, turn.Scope, ct);
        var view = LostListViews.Of(turn, losses, period, reasons, ofTeam ? names : null, whose);
        return Reply.Show(LostListCard.Draw(view, CardContext.Of(turn, signer)));
    }

    /// <summary>Of those whom the asker leads, who lost anything in the period, by the months' own sums.</summary>
    private async Task<IReadOnlyList<MemberId>> LosersAsync(Turn turn, Period period, NameBook names, CancellationToken ct)
    {
        var year = turn.Team.Year;
        var copies = await partition.RangeAsync(turn.Scope, MonthCopies.Between(year.MonthOf(period.First), year.MonthOf(period.Last)), ct);
        return [.. copies.Where(copy => HasLost(MonthCopies.TotalsOf(copy))).Select(MonthCopies.MemberOf).Distinct()
            .Where(member => member == turn.Sender.Id
                || Rights.MaySeeProgressOf(turn.Actor, member, names.Find(member)?.Group, turn.Team.Settings.HasManager))];
    }

    private static bool HasLost(MonthTotals month)
    {
        foreach (var sum in month.Sums)
        {
            if (month.Lines[sum.Line] is { Kind: LineKind.Activity, Key: LostFacts.Kind })
                return true;
        }

        return false;
    }

    /// <summary>The latest first. Nothing is logged before its day, so what was logged since holds the period.</summary>
    private async Task<IReadOnlyList<LostFacts>> LossesAsync(
        Turn turn, IReadOnlyList<MemberId> people, Period period, CancellationToken ct)
    {
        var since = new DateTimeOffset(period.First.AddDays(-1).ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);
        var found = new List<LostFacts>();
        foreach (var some in people.Chunk(AtOnce))
        {
            var read = await Task.WhenAll(some.Select(member => wins.SinceAsync(turn.Scope, member, since, ct)));
            found.AddRange(read.SelectMany(dossiers => dossiers).Where(dossier => !dossier.IsCancelled)
                .Select(dossier => dossier.Root).OfType<LedgerEntry.Lost>().Select(lost => lost.Facts)
                .Where(facts => period.Contains(facts.On)));
        }

        return [.. found.OrderByDescending(facts => facts.On).ThenBy(facts => facts.Customer.Key, StringComparer.Ordinal)];
    }
}

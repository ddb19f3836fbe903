using TeamCoachBot.Domain.People;
using TeamCoachBot.Domain.Progress;
using TeamCoachBot.Domain.Targets;
using TeamCoachBot.Domain.Tests.Wins;
using TeamCoachBot.Domain.Wins;
using static TeamCoachBot.Domain.Tests.Progress.Questions;

namespace TeamCoachBot.Domain.Tests.Progress;

public sealed class TeamTests
{
    private static readonly DateOnly s_today = Ledgers.Nov(20);

    [Fact]
    public void A_team_is_the_sum_of_its_members_rows()
    {
        var shared = Dossier.Open(Ledgers.Won(Ledgers.Facts(101, Ledgers.Nov(3)) with
        {
            Credits = [new(Cast.Ana, 50), new(Cast.Ben, 50)],
        }));
        var question = November(210, s_today) with
        {
            Totals =
            [
                Ledgers.TotalsOf(Cast.Ana, Ledgers.November, shared),
                Ledgers.TotalsOf(Cast.Ben, Ledgers.November, shared),
            ],
        };

        Assert.Equal(101, question.Figures().Attained);
        Assert.Equal(1, (question with { Metric = Metric.Deals }).Figures().Attained);
    }

    [Fact]
    public void Members_and_unassigned_add_up_to_the_team()
    {
        var split = TargetSplit.Of(1_000, [300, 259.09m]);

        Assert.Equal(440.91m, split.Unassigned);
        Assert.Equal(split.Team, split.Members + split.Unassigned);
    }

    [Fact]
    public void A_team_without_a_target_of_its_own_has_the_sum_of_its_members()
        => Assert.Equal(new TargetSplit(600, 600), TargetSplit.Of(null, [300, 300]));

    [Fact]
    public void Who_needs_help_stands_first()
    {
        var table = TeamTable.Of(
            [Row("a", 150), Row("b", 20), Row("c", 120), Row("d", 60), Row("e", 210), Row("f", 140)]);

        Assert.Equal(["b", "d", "c", "f", "a", "e"], table.Rows.Select(row => row.Member.Value));
        Assert.Equal((2, 1, 3), (table.Ahead, table.OnTrack, table.NeedAttention));
    }

    [Fact]
    public void At_most_five_are_named_and_nobody_who_is_on_track()
    {
        Assert.Equal(5, TeamTable.Of(Enumerable.Range(0, 9).Select(i => Row($"m{i}", i))).First.Count());
        Assert.Empty(TeamTable.Of([Row("a", 150), Row("b", 140)]).First);
    }

    [Fact]
    public void Somebody_without_a_target_is_listed_and_not_judged()
    {
        var table = TeamTable.Of([new TeamRow(new("x"), November(null, s_today).Figures()), Row("b", 20)]);

        Assert.Equal((1, "x"), (table.NotJudged, table.Rows[^1].Member.Value));
    }

    [Fact]
    public void Several_teams_add_up_by_what_each_expects()
    {
        var teams = new[] { (November(210, s_today, Win(140, 3)).Figures(), Currency.CNY),
            (November(21, s_today, Win(7, 3)).Figures(), Currency.CNY) };

        Assert.True(CombinedProgress.Of(teams).TryGet(out var both, out _));

        Assert.Equal((147, 231, 84, 154), (both.Attained, both.Target, both.Gap, both.ExpectedAmount));
    }

    [Fact]
    public void Two_currencies_are_not_added_up()
    {
        var figures = November(210, s_today).Figures();

        Assert.False(CombinedProgress.Of([(figures, Currency.CNY), (figures, Currency.USD)])
            .TryGet(out _, out var refusal));
        Assert.Equal(new CombineRefusal.DifferentCurrencies(Currency.CNY, Currency.USD), refusal);
    }

    private static TeamRow Row(string member, decimal attained)
        => new(new MemberId(member), November(210, s_today, Win(attained + 0.01m, 3)).Figures());
}

using TeamCoachBot.Domain.Celebrations;
using TeamCoachBot.Domain.People;
using TeamCoachBot.Domain.Wins;

namespace TeamCoachBot.Domain.Tests.Celebrations;

/// <summary>What is celebrated, by itself or after asking.</summary>
public sealed class OccasionTests
{
    private static readonly DateOnly Monday = new(2026, 11, 16);
    private static readonly MemberId Ana = new("ana");

    [Theory]
    [InlineData(null, CelebrationChoice.Always)]
    [InlineData(CelebrationChoice.Always, CelebrationChoice.Always)]
    [InlineData(CelebrationChoice.Ask, CelebrationChoice.Ask)]
    [InlineData(CelebrationChoice.Never, CelebrationChoice.Never)]
    public void The_members_choice_goes_before_the_teams_default(CelebrationChoice? chosen, CelebrationChoice expected) =>
        Assert.Equal(expected, Occasion.Of(chosen, CelebrationRules.Default, Facts(100, Monday), Monday));

    [Theory]
    [InlineData(99, CelebrationChoice.Ask)]
    [InlineData(100, CelebrationChoice.Always)]
    public void Below_the_teams_least_amount_the_member_is_asked(int amount, CelebrationChoice expected) => Assert.Equal(
        expected, Occasion.Of(null, CelebrationRules.Default with { From = 100 }, Facts(amount, Monday), Monday));

    [Theory]
    [InlineData(7, CelebrationChoice.Always)]
    [InlineData(8, CelebrationChoice.Ask)]
    public void What_is_more_than_a_week_old_is_no_news(int days, CelebrationChoice expected) => Assert.Equal(
        expected, Occasion.Of(null, CelebrationRules.Default, Facts(100, Monday.AddDays(-days)), Monday));

    [Fact]
    public void Never_stays_never_for_a_small_one() => Assert.Equal(
        CelebrationChoice.Never,
        Occasion.Of(CelebrationChoice.Never, CelebrationRules.Default with { From = 100 }, Facts(1, Monday), Monday));

    [Fact]
    public void What_was_taken_back_or_refused_stands_no_longer()
    {
        var logged = Dossier.Open(Won());
        Assert.True(Occasion.Stands(logged));
        Assert.False(Occasion.Stands(Add(logged, new LedgerEntry.Cancelled(logged.Root.Id, "undo")
        {
            Id = new EntryId("2"), Under = logged.Root.Id, Recorder = Ana, RecordedAt = default, RecordedOn = Monday,
        })));
        var waiting = Dossier.Open(Won() with { Look = LookedAt.ToConfirm });
        Assert.True(Occasion.Stands(waiting));
        Assert.False(Occasion.Stands(Add(waiting, new LedgerEntry.Decided(waiting.Root.Id, LookedAt.NotAccepted, "twice")
        {
            Id = new EntryId("3"), Under = waiting.Root.Id, Recorder = Ana, RecordedAt = default, RecordedOn = Monday,
        })));
    }

    [Fact]
    public void A_newcomers_first_deal_is_one() => Assert.True(Occasion.IsFirstDeal(Monday.AddDays(-20), Monday.AddDays(-90), Monday, false));

    [Theory]
    [InlineData(20, 90, true)]
    [InlineData(20, 20, false)]
    [InlineData(180, 400, false)]
    [InlineData(-1, 90, false)]
    public void Nobody_else_is_a_newcomer(int joinedDaysAgo, int countedDaysAgo, bool hasEarlier) => Assert.False(
        Occasion.IsFirstDeal(Monday.AddDays(-joinedDaysAgo), Monday.AddDays(-countedDaysAgo), Monday, hasEarlier));

    [Fact]
    public void Whose_joining_is_unknown_is_no_newcomer() => Assert.False(Occasion.IsFirstDeal(null, null, Monday, false));

    [Fact]
    public void The_celebrated_do_not_congratulate_themselves()
    {
        Assert.False(Occasion.MayCongratulate(Ana, [Ana, new MemberId("ben")]));
        Assert.True(Occasion.MayCongratulate(new MemberId("cindy"), [Ana, new MemberId("ben")]));
    }

    private static Dossier Add(Dossier dossier, LedgerEntry.Follower follower) =>
        dossier.Add(follower, StageOrder.Default).TryGet(out var after, out _) ? after : throw new InvalidOperationException();

    private static LedgerEntry.Won Won() => new(Facts(100, Monday))
    {
        Id = new EntryId("1"), Recorder = Ana, RecordedAt = default, RecordedOn = Monday,
    };

    private static WinFacts Facts(decimal amount, DateOnly on) => new()
    {
        Customer = new CustomerId("Acme"),
        Worth = Worth.Of(amount),
        Currency = Currency.CNY,
        On = on,
        Stage = Stage.Signed.Id,
        Credits = [new Credit(Ana, 100)],
    };
}

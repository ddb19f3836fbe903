using TeamCoachBot.Domain.People;
using TeamCoachBot.Domain.Wins;

namespace TeamCoachBot.Domain.Tests.Wins;

public sealed class ClashRulesTests
{
    private static readonly MemberId Ana = new("ana");
    private static readonly MemberId Ben = new("ben");
    private static readonly MemberId Cai = new("cai");
    private static readonly MemberId Fang = new("fang");
    private static readonly DateOnly Monday = new(2026, 11, 16);

    private static CustomerFile OfBen => new CustomerFile { Name = "Globex" }.Touched(Ben, Monday.AddDays(-10));

    [Fact]
    public void A_dispute_is_between_who_has_it_and_who_claims_it() => Assert.Equal([Ben, Ana], Opened().Clash!.Parties);

    [Fact]
    public void A_customer_has_one_open_dispute() =>
        Assert.IsType<ClashRefusal.AlreadyOpen>(WhyNot(ClashRules.Open(Opened(), Cai, [Cai], "mine", Monday, 30)));

    [Fact]
    public void Who_has_it_disputes_nothing_alone() =>
        Assert.IsType<ClashRefusal.NobodyElse>(WhyNot(ClashRules.Open(OfBen, Ben, [Ben], "mine", Monday, 30)));

    [Fact]
    public void A_free_customer_is_not_disputed() =>
        Assert.IsType<ClashRefusal.Free>(WhyNot(ClashRules.Open(OfBen, Ana, [Ana], "mine", Monday.AddDays(40), 30)));

    [Fact]
    public void While_it_is_open_nobody_loses_it()
    {
        var late = Opened().Touched(Cai, Monday.AddDays(200));

        Assert.Equal(Ben, late.Owner);
        Assert.True(late.IsHeld(Monday.AddDays(200)));
    }

    [Fact]
    public void A_party_does_not_decide() => Assert.IsType<ClashRefusal.OwnCause>(
        WhyNot(ClashRules.Rule(Opened(), (1, 1), Ana, [new Credit(Ana, 100m)], "mine", Monday)));

    [Fact]
    public void Whoever_kept_it_keeps_the_day_since_when_it_is_theirs()
    {
        var ruled = Ruled(new Credit(Ben, 100m));

        Assert.Equal(Monday.AddDays(-10), ruled.Since);
        Assert.Equal(Monday.AddDays(31), ruled.FreeOn(30));
    }

    [Fact]
    public void A_split_belongs_to_the_larger_part_first()
    {
        var ruled = Ruled(new Credit(Ben, 40m), new Credit(Ana, 60m));

        Assert.Equal(Ana, ruled.Owner);
        Assert.Equal([new Credit(Ana, 60m), new Credit(Ben, 40m)], ruled.Parts);
        Assert.Null(ruled.HeldAgainst(Ben, Monday));
        Assert.Equal(Ana, ruled.HeldAgainst(Cai, Monday));
    }

    [Fact]
    public void A_split_ends_with_its_term() =>
        Assert.Equal([new Credit(Ben, 100m)], Ruled(new Credit(Ben, 40m), new Credit(Ana, 60m)).Touched(Ben, Monday.AddDays(40)).Parts);

    [Theory]
    [InlineData(60, 50)]
    [InlineData(100, 0)]
    [InlineData(120, -20)]
    [InlineData(33.333, 66.667)]
    public void Parts_that_are_not_the_whole_are_refused(double ben, double ana) => Assert.IsType<ClashRefusal.PartsNotWhole>(
        WhyNot(ClashRules.Rule(Opened(), (1, 1), Fang, [new Credit(Ben, (decimal)ben), new Credit(Ana, (decimal)ana)], "so", Monday)));

    [Fact]
    public void It_goes_to_no_stranger() => Assert.IsType<ClashRefusal.PartsNotWhole>(
        WhyNot(ClashRules.Rule(Opened(), (1, 1), Fang, [new Credit(Cai, 100m)], "so", Monday)));

    [Fact]
    public void A_ruling_on_an_earlier_state_is_overtaken()
    {
        var again = Ok(ClashRules.AskAgain(Ruled(new Credit(Ben, 100m)), 1, Ana, "new", Monday));

        Assert.IsType<ClashRefusal.Overtaken>(WhyNot(ClashRules.Rule(again, (1, 1), Fang, [new Credit(Ana, 100m)], "so", Monday)));
    }

    [Fact]
    public void A_second_look_is_the_last()
    {
        var again = Ok(ClashRules.AskAgain(Ruled(new Credit(Ben, 100m)), 1, Ana, "new", Monday));
        var ruled = Ok(ClashRules.Rule(again, (1, 3), Fang, [new Credit(Ana, 100m)], "so", Monday));

        Assert.Equal(Ben, again.Owner);
        Assert.IsType<ClashRefusal.MayNotAskAgain>(WhyNot(ClashRules.AskAgain(ruled, 1, Ben, "more", Monday)));
    }

    [Fact]
    public void What_was_decided_between_the_same_people_is_settled_while_it_holds()
    {
        var ruled = Ruled(new Credit(Ben, 100m));

        Assert.IsType<ClashRefusal.Settled>(WhyNot(ClashRules.Open(ruled, Ana, [Ana], "mine", Monday, 30)));
        Assert.Equal(2, Ok(ClashRules.Open(ruled, Cai, [Cai], "mine", Monday, 30)).Clash!.Number);
    }

    [Fact]
    public void A_holder_gives_their_own_part_and_a_manager_the_whole()
    {
        var split = Ruled(new Credit(Ben, 40m), new Credit(Ana, 60m));

        Assert.Equal([new Credit(Ana, 60m), new Credit(Cai, 40m)], Ok(ClashRules.Give(split, Ben, false, Cai, Monday, 30)).Parts);
        Assert.Equal([new Credit(Cai, 100m)], Ok(ClashRules.Give(split, Fang, true, Cai, Monday, 30)).Parts);
        Assert.Equal([new Credit(Ana, 100m)], Ok(ClashRules.Give(split, Ben, false, Ana, Monday, 30)).Parts);
    }

    [Fact]
    public void Nobody_gives_what_is_not_theirs()
    {
        Assert.IsType<ClashRefusal.NotYours>(WhyNot(ClashRules.Give(OfBen, Ana, false, Ana, Monday, 30)));
        Assert.IsType<ClashRefusal.Free>(WhyNot(ClashRules.Give(OfBen, Ben, false, Ana, Monday.AddDays(60), 30)));
        Assert.IsType<ClashRefusal.AlreadyTheirs>(WhyNot(ClashRules.Give(OfBen, Fang, true, Ben, Monday, 30)));
    }

    private static CustomerFile Opened() => Ok(ClashRules.Open(OfBen, Ana, [Ana], "mine", Monday, 30));

    private static CustomerFile Ruled(params Credit[] shares) => Ok(ClashRules.Rule(Opened(), (1, 1), Fang, shares, "so", Monday));

    private static CustomerFile Ok(Outcome<CustomerFile> outcome)
    {
        Assert.True(outcome.TryGet(out var file, out _));
        return file;
    }

    private static Refusal WhyNot(Outcome<CustomerFile> outcome)
    {
        Assert.False(outcome.TryGet(out _, out var refusal));
        return refusal;
    }
}

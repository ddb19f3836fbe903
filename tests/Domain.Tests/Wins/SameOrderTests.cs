using TeamCoachBot.Domain.Wins;
using static TeamCoachBot.Domain.Tests.Wins.Ledgers;

namespace TeamCoachBot.Domain.Tests.Wins;

/// <summary>When an entry that somebody typed is clearly what another system tells.</summary>
public sealed class SameOrderTests
{
    private static readonly Dossier s_typed = Dossier.Open(Won(Facts(100, Nov(3), "Acme Ltd.")));

    private static readonly WinFacts s_said = Facts(100, Nov(20), "ACME");

    [Fact]
    public void The_same_owner_customer_amount_and_currency_within_thirty_days_are_one_order()
        => Assert.True(IsClearly(s_typed, s_said));

    [Theory]
    [InlineData(30, true)]
    [InlineData(31, false)]
    [InlineData(-30, true)]
    [InlineData(-31, false)]
    public void Thirty_days_either_way_are_near(int days, bool isOne)
        => Assert.Equal(isOne, IsClearly(s_typed, s_said with { On = Nov(3).AddDays(days) }));

    [Fact]
    public void Another_amount_is_another_order() => Assert.False(IsClearly(s_typed, Facts(100.01m, Nov(3), "Acme")));

    [Fact]
    public void Another_customer_is_another_order() => Assert.False(IsClearly(s_typed, Facts(100, Nov(3), "Acme Shanghai branch")));

    [Fact]
    public void Another_owner_is_not_clear()
        => Assert.False(IsClearly(s_typed, s_said with { Credits = [new Credit(Cast.Ben, 100)] }));

    [Fact]
    public void What_was_agreed_in_another_currency_is_compared_as_it_was_agreed()
    {
        var dollars = s_said with { Worth = Worth.Of(710), Original = new OriginalAmount(100, Currency.USD, 7.1m) };
        var later = dollars with { Worth = Worth.Of(720), Original = new OriginalAmount(100, Currency.USD, 7.2m) };

        Assert.True(IsClearly(Dossier.Open(Won(dollars)), later));
        Assert.False(IsClearly(s_typed, dollars));
    }

    [Fact]
    public void Parts_that_are_named_must_be_the_same_in_whatever_order_behind_the_owner()
    {
        Credit[] parts = [new(Cast.Ana, 50), new(Cast.Ben, 50)];
        var shared = Dossier.Open(Won(s_said with { Credits = [.. parts] }));

        Assert.True(IsClearly(shared, s_said with { Credits = [.. parts] }));
        Assert.True(IsClearly(shared, s_said));
        Assert.False(IsClearly(shared, s_said with { Credits = [new(Cast.Ana, 60), new(Cast.Ben, 40)] }));
        Assert.False(IsClearly(s_typed, s_said with { Credits = [.. parts] }));
    }

    [Fact]
    public void A_cancelled_entry_is_none() => Assert.False(IsClearly(s_typed.Then(Cancelled("w1"), Nov(4)), s_said));

    [Fact]
    public void What_a_correction_says_is_what_counts()
    {
        var corrected = s_typed.Then(
            new LedgerEntry.WinCorrected(Facts(120, Nov(3), "Acme"), "typing error")
            {
                Id = new("c1"), Recorder = Cast.Ana, RecordedAt = default, RecordedOn = Nov(4), Under = new("w1"),
            },
            Nov(4));

        Assert.False(IsClearly(corrected, s_said));
        Assert.True(IsClearly(corrected, Facts(120, Nov(5), "Acme")));
    }

    [Fact]
    public void What_was_not_accepted_or_objected_to_is_for_people_to_decide()
    {
        Assert.False(IsClearly(s_typed.Then(Decided(LookedAt.NotAccepted), Nov(4)), s_said));
        Assert.False(IsClearly(s_typed.Then(
            new LedgerEntry.Objected("not mine")
            {
                Id = new("o1"), Recorder = Cast.Ben, RecordedAt = default, RecordedOn = Nov(4), Under = new("w1"),
            },
            Nov(4)), s_said));
    }

    [Fact]
    public void One_entry_stands_for_one_deal_of_another_system()
    {
        var own = s_typed.Then(Decided(LookedAt.Confirmed) with { Foreign = new ForeignKey("CRM", "1") }, Nov(4));

        Assert.False(SameOrder.IsClearly(own, s_said, "another"));
        Assert.True(SameOrder.IsClearly(own, s_said, "d1"));
        Assert.False(IsClearly(Dossier.Open(Won(s_said) with { Foreign = new ForeignKey("CRM", "2") }), s_said));
    }

    [Fact]
    public void Of_several_the_one_of_that_day_is_meant_or_none()
    {
        var (early, late) = (s_typed, Dossier.Open(Won(100, Nov(20), "w2")));

        Assert.Equal(early, SameOrder.Only([early], Nov(9)));
        Assert.Equal(late, SameOrder.Only([early, late], Nov(20)));
        Assert.Null(SameOrder.Only([early, late], Nov(9)));
        Assert.Null(SameOrder.Only([], Nov(9)));
    }

    private static bool IsClearly(Dossier entry, WinFacts said) => SameOrder.IsClearly(entry, said, "none");

    private static LedgerEntry.Decided Decided(LookedAt decision) => new(new("w1"), decision, "because")
    {
        Id = new("d1"), Recorder = Cast.Ben, RecordedAt = default, RecordedOn = Nov(4), Under = new("w1"),
    };
}

using TeamCoachBot.Domain.Wins;

namespace TeamCoachBot.Domain.Tests.Wins;

public sealed class LookAlikesTests
{
    [Theory]
    [InlineData("\u0410cme", "Acme")]
    [InlineData("acm\u0435", "ACME Ltd.")]
    [InlineData("\u0420\u0430yp\u0430l", "Paypal")]
    [InlineData("\u039F\u03A1\u0391L", "Opal")]
    [InlineData("\u041D\u041E\u041E\u041B", "HOO\u041B")]
    public void Letters_of_another_alphabet_that_look_the_same_are_told(string one, string other)
    {
        Assert.True(LookAlikes.Are(one, other));
        Assert.True(LookAlikes.Are(other, one));
    }

    [Theory]
    [InlineData("Acme", "ACME Ltd.")]
    [InlineData("华为Cloud", "华为Cloud")]
    [InlineData("华为Cloud", "华为cloud2")]
    [InlineData("3M", "3N")]
    [InlineData("Acme0", "Acmeo")]
    [InlineData("\u0421\u043E\u0441\u043D\u0430", "Pine")]
    [InlineData("", "")]
    public void The_same_name_and_names_that_look_different_are_no_look_alikes(string one, string other) =>
        Assert.False(LookAlikes.Are(one, other));
}

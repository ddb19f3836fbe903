using TeamCoachBot.Domain.Wins;

namespace TeamCoachBot.Domain.Tests.Wins;

public sealed class CustomerNameTests
{
    [Theory]
    [InlineData("ACME Ltd.", "acme")]
    [InlineData("Acme Co., Ltd", "ACME")]
    [InlineData("ＡＣＭＥ　Inc", "acme")]
    [InlineData("Acme GmbH & Co. KG", "acme gmbh")]
    [InlineData("Acme S.A.", "Acme")]
    [InlineData("A C M E", "acme")]
    [InlineData("华为技术有限公司", "华为技术")]
    [InlineData("美的股份有限公司", "美 的")]
    [InlineData("阿里巴巴（中国）有限公司", "阿里巴巴(中国)有限公司")]
    [InlineData("小米有限责任公司", "小米公司")]
    [InlineData("O'Brien Corp", "OBrien")]
    public void Two_spellings_are_one_customer(string one, string other)
    {
        Assert.Equal(CustomerName.Fold(one), CustomerName.Fold(other));
        Assert.Equal(new CustomerId(one), new CustomerId(other));
    }

    [Theory]
    [InlineData("华为技术有限公司", "华为技术有限公司深圳分公司")]
    [InlineData("美的", "美的集团")]
    [InlineData("Acme", "Acme Shanghai Branch")]
    [InlineData("Acme", "Acmee")]
    [InlineData("Ltd", "Inc")]
    [InlineData("AT&T", "ATT")]
    public void Two_customers_stay_two(string one, string other) =>
        Assert.NotEqual(CustomerName.Fold(one), CustomerName.Fold(other));

    [Theory]
    [InlineData("美的", "美的集团", true)]
    [InlineData("Acme", "Acme Robotics Ltd", true)]
    [InlineData("art", "Artemis", false)]
    [InlineData("华为", "华为有限公司", false)]
    [InlineData("华为技术", "华为技术有限公司深圳分公司", false)]
    [InlineData("中", "中海", false)]
    [InlineData("Acme Robotics", "Acme", false)]
    public void A_short_name_begins_the_long_one(string shorter, string longer, bool expected) =>
        Assert.Equal(expected, CustomerName.IsShortFor(shorter, longer));

    [Theory]
    [InlineData("公司")]
    [InlineData("Co. Ltd.")]
    [InlineData("有限公司")]
    [InlineData("&")]
    public void A_name_that_is_only_a_legal_form_is_kept(string name) => Assert.NotEqual("", CustomerName.Fold(name));

    [Theory]
    [InlineData("\uD800Acme")]
    [InlineData("\u202Eemca")]
    [InlineData("")]
    public void Nothing_that_is_typed_makes_it_fail(string name) => Assert.NotNull(CustomerName.Fold(name));
}

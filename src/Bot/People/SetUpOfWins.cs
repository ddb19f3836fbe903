using System.Globalization;
using TeamCoachBot.Bot.Cards;
using TeamCoachBot.Bot.Routing.Slots;
using TeamCoachBot.Bot.Wins.Changes;
using TeamCoachBot.Domain;
using TeamCoachBot.Domain.People;
using TeamCoachBot.Domain.Wins;

namespace TeamCoachBot.Bot.People;

/// <summary>
/// What the set-up card says about wins and customers: which wins a manager looks at, when a month closes, how long a
/// customer is protected. What a card didn't ask stays as it was.
/// </summary>
internal static class SetUpOfWins
{
    /// <summary>What is wrong, by field; empty when all of it can be.</summary>
    public static Dictionary<string, string> Complaints(SubmitSetUp.Fields fields, Language language)
    {
        var texts = Texts.For(typeof(SetUpOfWins), language);
        var complaints = new Dictionary<string, string>(StringComparer.Ordinal);
        if (fields.Review is null or EyeOn.AboveAmount && fields.ReviewAbove is { } amount && AboveOf(amount, fields) is null)
            complaints[SetUpCard.ReviewAbove] = texts["SetUp_AboveUnclear"];
        if (fields.ClosingDays is < 0 or > SetReview.MostClosingDays)
            complaints[SetUpCard.ClosingDays] = texts.With("SetUp_ClosingRange", SetReview.MostClosingDays);
        if (fields.Protection is < CustomerFile.LeastProtectionDays or > CustomerFile.MostProtectionDays)
            complaints[SetUpCard.Protection] = texts.With(
                "SetUp_ProtectionRange", CustomerFile.LeastProtectionDays, CustomerFile.MostProtectionDays);
        return complaints;
    }

    /// <summary>The form as it was sent; what it didn't ask shows what is set, so that sending it again changes nothing.</summary>
    public static FormDraft DraftOf(TeamSettings before, SubmitSetUp.Fields fields, Dictionary<string, string> complaints) => new(
        new Dictionary<string, string>(StringComparer.Ordinal)
        {
            [SetUpCard.Currency] = fields.Currency,
            [SetUpCard.Zone] = fields.Zone,
            [SetUpCard.Language] = fields.Language,
            [SetUpCard.Pattern] = fields.Pattern,
            [SetUpCard.Region] = fields.Region ?? SetUpViews.NoRegion,
            [SetUpCard.MonthStart] = Text(fields.MonthStart),
            [SetUpCard.YearStart] = Text(fields.YearStart),
            [SetUpCard.Metric] = fields.Metric,
            [SetUpCard.Basis] = fields.Basis,
            [SetUpCard.Channel] = fields.Channel ?? SetUpViews.NoChannel,
            [SetUpCard.Review] = (fields.Review ?? before.LookRule.Kind).ToString(),
            [SetUpCard.ReviewAbove] = fields.ReviewAbove?.Typed ?? before.LookRule.Above.ToString("0.####", CultureInfo.InvariantCulture),
            [SetUpCard.ClosingDays] = Text(fields.ClosingDays ?? before.ClosingDays),
            [SetUpCard.Protection] = Text(fields.Protection ?? before.ProtectionDays),
        },
        complaints);

    public static TeamSettings Into(TeamSettings settings, TeamSettings before, SubmitSetUp.Fields fields) => settings with
    {
        Looks = RuleOf(before, fields),
        ClosingDays = fields.ClosingDays ?? before.ClosingDays,
        ProtectionDays = fields.Protection ?? before.ProtectionDays,
    };

    /// <summary>A default that nobody touched goes on following the currency.</summary>
    private static LookRule? RuleOf(TeamSettings before, SubmitSetUp.Fields fields)
    {
        if (fields.Review is not { } kind)
            return before.Looks;
        var above = fields.ReviewAbove is { } amount ? AboveOf(amount, fields) ?? before.LookRule.Above : before.LookRule.Above;
        var rule = new LookRule(kind, above);
        return before.Looks is null && rule == before.LookRule ? null : rule;
    }

    /// <summary>Null for an amount that can't be one in the team's currency.</summary>
    private static decimal? AboveOf(AmountSlot amount, SubmitSetUp.Fields fields) =>
        amount is AmountSlot.Clear { Value: > 0 } clear && (clear.Currency is not { } named || named == new Currency(fields.Currency))
            ? clear.Value : null;

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}

using System.Globalization;
using TeamCoachBot.Bot.Routing;
using TeamCoachBot.Domain.Calendars;
using TeamCoachBot.Domain.People;
using TeamCoachBot.Domain.Wins;

namespace TeamCoachBot.Bot.Wins.Lists;

/// <summary>Which wins of a list are shown.</summary>
internal enum WinPick
{
    /// <summary>All that were not cancelled.</summary>
    Live,
    ToConfirm,
    Unpaid,
    Refunded,
    Cancelled,
}

/// <summary>What a list of wins is about: whose, when, and which of them. Travels in the list's buttons.</summary>
internal sealed record WinFilter
{
    /// <summary>Null for the whole team.</summary>
    public required MemberId? Whose { get; init; }

    public required Period Period { get; init; }

    public StageId? Stage { get; init; }

    public string Customer { get; init; } = "";

    public string Tag { get; init; } = "";

    public WinPick Pick { get; init; }

    public decimal? Above { get; init; }

    private const string Team = "*";

    public bool Fits(WinSheet sheet) => FitsPick(sheet)
        && (Stage is null || sheet.Stage == Stage)
        && (Above is null || sheet.Facts.Worth.WithTax >= Above)
        && (Tag.Length == 0 || HasTag(sheet.Facts))
        && (Customer.Length == 0 || Same(Customer, sheet.Facts.Customer));

    /// <summary>The arguments of a button that shows the list again.</summary>
    public (string Name, string Value)[] ToArgs(int page = 0) =>
    [
        ("who", Whose?.Value ?? Team), ("period", Period.Key), ("stage", Stage?.Value ?? ""), ("customer", Customer), ("tag", Tag),
        ("pick", Pick.ToString()), ("above", Above?.ToString(CultureInfo.InvariantCulture) ?? ""),
        ("page", page.ToString(CultureInfo.InvariantCulture)),
    ];

    /// <summary>From a button or the filter form; null when the period is none of this team's.</summary>
    public static WinFilter? Of(
        Turn turn, string who, string? period, string? stage, string? customer, string? tag, string? pick, string? above)
    {
        if (period is null || !turn.Team.Year.Parse(period).TryGet(out var parsed, out _))
            return null;
        return new WinFilter
        {
            Whose = who == Team ? null : new MemberId(who),
            Period = parsed,
            Stage = turn.Team.Stages.All.Where(s => s.Id.Value == stage).Select(s => (StageId?)s.Id).FirstOrDefault(),
            Customer = Glyphs.Clean(customer ?? ""),
            Tag = Glyphs.Clean(tag ?? "").TrimStart('#'),
            Pick = Enum.TryParse<WinPick>(pick, out var picked) && Enum.IsDefined(picked) ? picked : WinPick.Live,
            Above = decimal.TryParse(above, NumberStyles.Number, CultureInfo.InvariantCulture, out var least) ? least : null,
        };
    }

    private bool FitsPick(WinSheet sheet) => Pick switch
    {
        WinPick.ToConfirm => !sheet.IsCancelled && (sheet.Look == LookedAt.ToConfirm || sheet.IsObjected),
        WinPick.Unpaid => !sheet.IsCancelled && sheet.Look != LookedAt.NotAccepted && sheet.Outstanding > 0,
        WinPick.Refunded => !sheet.IsCancelled && sheet.Refunded > 0,
        WinPick.Cancelled => sheet.IsCancelled,
        _ => !sheet.IsCancelled,
    };

    private bool HasTag(WinFacts facts) => facts.Tags.Append(facts.Product)
        .Any(tag => CustomerName.Fold(tag) == CustomerName.Fold(Tag));

    private static bool Same(string name, CustomerId customer) =>
        customer == new CustomerId(name) || CustomerName.IsShortFor(name, customer.Value)
        || customer.Key.Contains(CustomerName.Fold(name), StringComparison.Ordinal);
}

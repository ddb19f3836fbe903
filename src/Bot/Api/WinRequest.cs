using System.Globalization;
using TeamCoachBot.Bot.Routing;
using TeamCoachBot.Domain;
using TeamCoachBot.Domain.Wins;

namespace TeamCoachBot.Bot.Api;

/// <summary>How a request names a member.</summary>
internal enum MemberBy
{
    Id,
    Email,
    Name,
}

/// <summary>A win as another system or a file tells it: every field is read, none is looked up yet.</summary>
internal sealed record WinRequest
{
    public const int MostNoteChars = 500;
    public const int MostProductChars = 60;
    public const int MostLinkChars = 500;
    public const int MostExternalIdChars = 100;
    private const int MostMemberChars = 200;

    /// <summary>Written field names and what they may be called in the column headings of a file.</summary>
    public static readonly IReadOnlyList<string> Fields =
    [
        "amount", "currency", "customer", "wonOn", "stage", "member.id", "member.email", "member.name", "product", "note", "evidence",
        "externalId", "newCustomer", "distinctFrom",
    ];

    public required decimal Amount { get; init; }

    /// <summary>Null for the team's.</summary>
    public Currency? Currency { get; init; }

    public required string Customer { get; init; }

    /// <summary>Null for today.</summary>
    public DateOnly? WonOn { get; init; }

    /// <summary>Null for the one that the team counts.</summary>
    public StageId? Stage { get; init; }

    public required MemberBy MemberBy { get; init; }

    public required string Member { get; init; }

    public string Product { get; init; } = "";

    public string Note { get; init; } = "";

    public string Evidence { get; init; } = "";

    public string ExternalId { get; init; } = "";

    public bool NewCustomer { get; init; }

    /// <summary>An entry that looks the same and is said to be another order; empty for none.</summary>
    public string DistinctFrom { get; init; } = "";

    /// <summary>What makes two requests the same, however they are written.</summary>
    public string Content => string.Join('\u001F', [
        Amount.ToString("0.####", CultureInfo.InvariantCulture), Currency?.Code ?? "", Customer,
        WonOn?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "", Stage?.Value ?? "", MemberBy.ToString(), Member, Product, Note,
        Evidence, ExternalId, NewCustomer ? "new" : "", DistinctFrom]);

    /// <summary>From texts by field name; a field that isn't there is left out.</summary>
    public static Outcome<WinRequest> Of(IReadOnlyDictionary<string, string> fields, Problems problems)
    {
        if (Wrong(fields, problems) is { } wrong)
            return wrong;
        var (by, member) = MemberOf(fields)[0];
        return new WinRequest
        {
            Amount = decimal.Parse(fields["amount"], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture),
            Currency = Given(fields, "currency") is { } code ? new Currency(code) : null,
            Customer = Glyphs.Clean(fields["customer"]),
            WonOn = Given(fields, "wonOn") is { } day ? DayOf(day) : null,
            Stage = Given(fields, "stage") is { } stage ? new StageId(stage) : null,
            MemberBy = by,
            Member = member,
            Product = Glyphs.Clean(Given(fields, "product") ?? ""),
            Note = Glyphs.Clean(Given(fields, "note") ?? ""),
            Evidence = Given(fields, "evidence")?.Trim() ?? "",
            ExternalId = Glyphs.Clean(Given(fields, "externalId") ?? ""),
            NewCustomer = Given(fields, "newCustomer") == "true",
            DistinctFrom = Given(fields, "distinctFrom") ?? "",
        };
    }

    private static Problem? Wrong(IReadOnlyDictionary<string, string> fields, Problems problems) =>
        AmountWrong(fields, problems)
        ?? CustomerWrong(fields, problems)
        ?? (MemberOf(fields) is { Count: not 1 } ? problems.Invalid("member", "Api_Member") : null)
        ?? (Given(fields, "currency") is { } code && !(code.Length == 3 && code.All(char.IsAsciiLetterUpper))
            ? problems.Invalid("currency", "Api_Currency") : null)
        ?? (Given(fields, "wonOn") is { } day && DayOf(day) is null ? problems.Invalid("wonOn", "Api_Day") : null)
        ?? (Given(fields, "evidence") is { } link && !IsLink(link.Trim())
            ? problems.Invalid("evidence", "Api_Link", MostLinkChars) : null)
        ?? TooLong(fields, problems, "note", MostNoteChars)
        ?? TooLong(fields, problems, "product", MostProductChars)
        ?? TooLong(fields, problems, "externalId", MostExternalIdChars)
        ?? TooLong(fields, problems, "distinctFrom", MostMemberChars);

    /// <summary>Digits with at most one point: anything else could mean two numbers.</summary>
    private static Problem? AmountWrong(IReadOnlyDictionary<string, string> fields, Problems problems)
    {
        if (Given(fields, "amount") is not { } text)
            return problems.Invalid("amount", "Api_Missing", "amount");
        var point = text.IndexOf('.', StringComparison.Ordinal);
        var (whole, rest) = point < 0 ? (text, "0") : (text[..point], text[(point + 1)..]);
        return IsDigits(whole, Amounts.IntegerDigits) && IsDigits(rest, Amounts.Decimals) ? null : problems.Invalid("amount", "Api_Amount");
    }

    private static Problem? CustomerWrong(IReadOnlyDictionary<string, string> fields, Problems problems)
    {
        var name = Glyphs.Clean(Given(fields, "customer") ?? "");
        return name.Length == 0 ? problems.Invalid("customer", "Api_Missing", "customer")
            : name.Length > CustomerName.MostChars || CustomerName.Fold(name).Length == 0
                ? problems.Invalid("customer", "Api_Customer", CustomerName.MostChars) : null;
    }

    private static Problem? TooLong(IReadOnlyDictionary<string, string> fields, Problems problems, string field, int most) =>
        Given(fields, field) is { } text && text.Length > most ? problems.Invalid(field, "Api_TooLong", field, most) : null;

    private static List<(MemberBy By, string Member)> MemberOf(IReadOnlyDictionary<string, string> fields) =>
        [.. from named in new[] { (MemberBy.Id, "member.id"), (MemberBy.Email, "member.email"), (MemberBy.Name, "member.name") }
            let text = Given(fields, named.Item2) is { } given ? Glyphs.Clean(given) : ""
            where text.Length is > 0 and <= MostMemberChars
            select (named.Item1, text)];

    private static string? Given(IReadOnlyDictionary<string, string> fields, string name) =>
        fields.TryGetValue(name, out var text) && !string.IsNullOrWhiteSpace(text) ? text : null;

    private static DateOnly? DayOf(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private static bool IsDigits(string text, int most) =>
        text.Length > 0 && text.Length <= most && text.All(char.IsAsciiDigit);

    private static bool IsLink(string text) =>
        text.Length <= MostLinkChars && Uri.TryCreate(text, UriKind.Absolute, out var uri)
        && uri.Scheme == Uri.UriSchemeHttps && uri.UserInfo.Length == 0 && Glyphs.Clean(text) == text;
}

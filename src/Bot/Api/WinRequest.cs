using System.Globalization;
using TeamCoachBot.Domain;
using TeamCoachBot.Domain.Wins;

namespace TeamCoachBot.Bot.Api;

/// <summary>A win as another system or a file tells it: every field is read, none is looked up yet.</summary>
internal sealed record WinRequest
{
    public const int MostNoteChars = 500;
    public const int MostProductChars = 60;
    public const int MostLinkChars = 500;
    public const int MostExternalIdChars = 100;

    /// <summary>Stands in no field.</summary>
    public const char Between = '\u001F';

    public static readonly FieldSet Fields = new(
    [
        ("amount", FieldKind.Number), ("currency", FieldKind.Text), ("customer", FieldKind.Text), ("wonOn", FieldKind.Text),
        ("stage", FieldKind.Text), ("member.id", FieldKind.Text), ("member.email", FieldKind.Text), ("member.name", FieldKind.Text),
        ("members.#.id", FieldKind.Text), ("members.#.email", FieldKind.Text), ("members.#.name", FieldKind.Text),
        ("members.#.percent", FieldKind.Number), ("product", FieldKind.Text), ("note", FieldKind.Text), ("evidence", FieldKind.Text),
        ("externalId", FieldKind.Text), ("newCustomer", FieldKind.Truth), ("distinctFrom", FieldKind.Text),
    ]);

    public required decimal Amount { get; init; }

    /// <summary>Null for the team's.</summary>
    public Currency? Currency { get; init; }

    public required string Customer { get; init; }

    /// <summary>Null for today.</summary>
    public DateOnly? WonOn { get; init; }

    /// <summary>Null for the one that the team counts.</summary>
    public StageId? Stage { get; init; }

    /// <summary>Whose it is; percents make up 100.</summary>
    public required IReadOnlyList<NamedCredit> Credits { get; init; }

    public string Product { get; init; } = "";

    public string Note { get; init; } = "";

    public string Evidence { get; init; } = "";

    public string ExternalId { get; init; } = "";

    public bool NewCustomer { get; init; }

    /// <summary>An entry that looks the same and is said to be another order; empty for none.</summary>
    public string DistinctFrom { get; init; } = "";

    /// <summary>What makes two requests the same, however they are written.</summary>
    public string Content => string.Join(Between, (IEnumerable<string>)[
        Amount.ToString("0.####", CultureInfo.InvariantCulture), Currency?.Code ?? "", Customer,
        WonOn?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "", Stage?.Value ?? "", .. Credits.Select(Text), Product, Note,
        Evidence, ExternalId, NewCustomer ? "new" : "", DistinctFrom]);

    /// <summary>From texts by path; a field that isn't there is left out.</summary>
    public static Outcome<WinRequest> Of(IReadOnlyDictionary<string, string> fields, Problems problems)
    {
        var row = new RowFields(fields, problems);
        if (Wrong(row, problems) is { } wrong)
            return wrong;
        if (!row.Credits().TryGet(out var credits, out var refusal))
            return refusal;
        return new WinRequest
        {
            Amount = row.Number("amount"),
            Currency = row.Given("currency") is { } code ? new Currency(code) : null,
            Customer = row.Clean("customer"),
            WonOn = row.Day("wonOn"),
            Stage = row.Given("stage") is { } stage ? new StageId(stage) : null,
            Credits = credits,
            Product = row.Clean("product"),
            Note = row.Clean("note"),
            Evidence = row.Given("evidence")?.Trim() ?? "",
            ExternalId = row.Clean("externalId"),
            NewCustomer = row.Given("newCustomer") == "true",
            DistinctFrom = row.Given("distinctFrom") ?? "",
        };
    }

    private static Problem? Wrong(RowFields row, Problems problems) =>
        row.Missing("amount")
        ?? row.AmountWrong("amount")
        ?? row.CustomerWrong("customer")
        ?? (row.Given("currency") is { } code && !new Currency(code).IsKnown
            ? problems.Invalid("currency", "Api_Currency") : null)
        ?? row.DayWrong("wonOn")
        ?? (row.Given("evidence") is { } link && !IsLink(link.Trim())
            ? problems.Invalid("evidence", "Api_Link", MostLinkChars) : null)
        ?? row.TooLong("note", MostNoteChars)
        ?? row.TooLong("product", MostProductChars)
        ?? row.TooLong("externalId", MostExternalIdChars)
        ?? row.TooLong("distinctFrom", NamedMember.MostChars);

    private static string Text(NamedCredit credit) => $"{credit.Member.By}{Between}{credit.Member.Text}" + (credit.Percent == 100
        ? "" : string.Create(CultureInfo.InvariantCulture, $"{Between}{credit.Percent:0.####}%"));

    private static bool IsLink(string text) =>
        text.Length <= MostLinkChars && Uri.TryCreate(text, UriKind.Absolute, out var uri)
        && uri.Scheme == Uri.UriSchemeHttps && uri.UserInfo.Length == 0 && Routing.Glyphs.Clean(text) == text;
}

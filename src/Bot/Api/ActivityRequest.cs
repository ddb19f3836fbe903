using System.Globalization;
using TeamCoachBot.Domain;

namespace TeamCoachBot.Bot.Api;

/// <summary>Something that was done on the way to a win, as another system tells it; nothing is looked up yet.</summary>
internal sealed record ActivityRequest
{
    public const int MostNextChars = 300;

    /// <summary>What a team counts by (handbook, chapter 1): "quote" is any proposal.</summary>
    public static readonly IReadOnlyList<string> Kinds = ["lead", "call", "visit", "meeting", "quote"];

    public static readonly FieldSet Fields = new(
    [
        ("kind", FieldKind.Text), ("count", FieldKind.Number), ("member.id", FieldKind.Text), ("member.email", FieldKind.Text),
        ("member.name", FieldKind.Text), ("customer", FieldKind.Text), ("doneOn", FieldKind.Text), ("amount", FieldKind.Number),
        ("next", FieldKind.Text), ("externalId", FieldKind.Text),
    ]);

    public required string Kind { get; init; }

    public required int Count { get; init; }

    public required NamedMember Member { get; init; }

    /// <summary>Empty for none.</summary>
    public string Customer { get; init; } = "";

    /// <summary>Null for today.</summary>
    public DateOnly? DoneOn { get; init; }

    /// <summary>What a quote is about, in the team's currency; null when nothing was said.</summary>
    public decimal? Amount { get; init; }

    public string Next { get; init; } = "";

    public string ExternalId { get; init; } = "";

    /// <summary>What makes two requests the same, however they are written.</summary>
    public string Content => string.Join(WinRequest.Between, (IEnumerable<string>)[
        Kind, Count.ToString(CultureInfo.InvariantCulture), Member.By.ToString(), Member.Text, Customer,
        DoneOn?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "",
        Amount?.ToString("0.####", CultureInfo.InvariantCulture) ?? "", Next, ExternalId]);

    /// <summary>From texts by path; a field that isn't there is left out.</summary>
    public static Outcome<ActivityRequest> Of(IReadOnlyDictionary<string, string> fields, Problems problems)
    {
        var row = new RowFields(fields, problems);
        if (Wrong(row, problems) is { } wrong)
            return wrong;
        return new ActivityRequest
        {
            Kind = row.Given("kind")!,
            Count = row.Given("count") is null ? 1 : (int)row.Number("count"),
            Member = row.MembersAt("member")[0],
            Customer = row.Clean("customer"),
            DoneOn = row.Day("doneOn"),
            Amount = row.Given("amount") is null ? null : row.Number("amount"),
            Next = row.Clean("next"),
            ExternalId = row.Clean("externalId"),
        };
    }

    private static Problem? Wrong(RowFields row, Problems problems) =>
        row.Missing("kind")
        ?? (Kinds.Contains(row.Given("kind")) ? null : problems.Invalid("kind", "Api_Kind", string.Join(", ", Kinds)))
        ?? row.CountWrong("count", Domain.Wins.ActivityFacts.Most)
        ?? (row.MembersAt("member").Count == 1 ? null : problems.Invalid("member", "Api_OneMember"))
        ?? (row.Given("customer") is null ? null : row.CustomerWrong("customer"))
        ?? row.DayWrong("doneOn")
        ?? (row.Given("amount") is null ? null : row.AmountWrong("amount"))
        ?? row.TooLong("next", MostNextChars)
        ?? row.TooLong("externalId", WinRequest.MostExternalIdChars);
}

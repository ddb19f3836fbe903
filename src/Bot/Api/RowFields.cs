using System.Globalization;
using TeamCoachBot.Bot.Routing;
using TeamCoachBot.Domain;
using TeamCoachBot.Domain.Wins;

namespace TeamCoachBot.Bot.Api;

/// <summary>The fields of one row by their path, and the checks that rows of every kind share.</summary>
internal readonly struct RowFields(IReadOnlyDictionary<string, string> fields, Problems problems)
{
    private const string Members = "members";

    public string? Given(string path) =>
        fields.TryGetValue(path, out var text) && !string.IsNullOrWhiteSpace(text) ? text : null;

    public string Clean(string path) => Glyphs.Clean(Given(path) ?? "");

    public decimal Number(string path) => Read(fields[path]) ?? throw new FormatException($"{path} was not checked.");

    public DateOnly? Day(string path) => DateOnly.TryParseExact(
        Given(path), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    /// <summary>Digits with at most one point: anything else could mean two numbers.</summary>
    public Problem? AmountWrong(string path) =>
        Read(Given(path) ?? "") is null ? problems.Invalid(path, "Api_Amount", path) : null;

    public Problem? Missing(string path) => Given(path) is null ? problems.Invalid(path, "Api_Missing", path) : null;

    public Problem? DayWrong(string path) =>
        Given(path) is not null && Day(path) is null ? problems.Invalid(path, "Api_Day", path) : null;

    /// <summary>A whole number of at least 1; one that isn't there is for its reader to take as 1.</summary>
    public Problem? CountWrong(string path, int most) => Given(path) is not { } text
        || (text.Length <= 9 && text.All(char.IsAsciiDigit) && int.Parse(text, CultureInfo.InvariantCulture) is var count
            && count >= 1 && count <= most)
        ? null : problems.Invalid(path, "Api_Count", path, most);

    public Problem? TooLong(string path, int most) =>
        Given(path) is { } text && text.Length > most ? problems.Invalid(path, "Api_TooLong", path, most) : null;

    public Problem? CustomerWrong(string path)
    {
        var name = Clean(path);
        return name.Length == 0 ? problems.Invalid(path, "Api_Missing", path)
            : name.Length > CustomerName.MostChars || CustomerName.Fold(name).Length == 0
                ? problems.Invalid(path, "Api_Customer", CustomerName.MostChars) : null;
    }

    /// <summary>Everybody who is named in the object at a path: exactly one may be.</summary>
    public List<NamedMember> MembersAt(string path)
    {
        var found = new List<NamedMember>();
        foreach (var (by, name) in NamedMember.Ways)
        {
            if (Clean($"{path}.{name}") is { Length: > 0 and <= NamedMember.MostChars } text)
                found.Add(new NamedMember(by, text, $"{path}.{name}"));
        }

        return found;
    }

    /// <summary>Whose it is: the one <c>member</c>, or the <c>members</c> with their parts, which make up the whole.</summary>
    public Outcome<NamedCredit[]> Credits()
    {
        var count = Parts();
        var alone = MembersAt("member");
        if (count == 0)
            return alone.Count == 1 ? (NamedCredit[])[new NamedCredit(alone[0], 100)] : problems.Invalid("member", "Api_Member");
        if (alone.Count > 0)
            return problems.Invalid(Members, "Api_MemberOrMembers");
        if (count > WinRules.MostCredited)
            return problems.Invalid(Members, "Api_MostMembers", WinRules.MostCredited);
        var credits = new NamedCredit[count];
        for (var place = 0; place < count; place++)
        {
            var at = At(place);
            if (MembersAt(at) is not [var member])
                return problems.Invalid(at, "Api_Member");
            if (Read(Given(at + ".percent") ?? "") is not { } percent || percent is <= 0 or > 100)
                return problems.Invalid(at + ".percent", "Api_Percent");
            credits[place] = new NamedCredit(member, percent);
        }

        var sum = credits.Sum(credit => credit.Percent);
        return sum == 100 ? credits : problems.Invalid(Members, "Api_CreditSum", sum.ToString("0.####", CultureInfo.InvariantCulture));
    }

    private int Parts()
    {
        var count = 0;
        while (fields.ContainsKey(At(count)))
            count++;
        return count;
    }

    /// <summary>The path of a part, under which its reader says that it is there.</summary>
    public static string At(int place) => string.Create(CultureInfo.InvariantCulture, $"{Members}.{place}");

    private static decimal? Read(string text)
    {
        var point = text.IndexOf('.', StringComparison.Ordinal);
        var (whole, rest) = point < 0 ? (text, "0") : (text[..point], text[(point + 1)..]);
        return IsDigits(whole, Amounts.IntegerDigits) && IsDigits(rest, Amounts.Decimals)
            ? decimal.Parse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture) : null;
    }

    private static bool IsDigits(string text, int most) =>
        text.Length > 0 && text.Length <= most && text.All(char.IsAsciiDigit);
}

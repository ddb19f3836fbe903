using System.Globalization;
using System.Text.RegularExpressions;

namespace TeamCoachBot.Domain.Calendars;

/// <summary>Reads the remarks of a holiday CSV that say where it comes from and which years it holds.</summary>
internal static partial class HolidayCsvHeader
{
    public static void Read(int line, string remark, HolidayDraft draft)
    {
        var colon = remark.IndexOf(':', StringComparison.Ordinal);
        if (colon < 0)
            return;
        // A spreadsheet leaves the separators of empty cells behind.
        var value = remark[(colon + 1)..].Trim().TrimEnd(',', ';').Trim();
        switch (remark[..colon].Trim('#', ' ').ToUpperInvariant())
        {
            case "REGION":
                draft.Region = Checked(line, value, Region().IsMatch(value), draft);
                break;
            case "SOURCE":
                draft.Source = Checked(line, value, IsText(value), draft);
                break;
            case "LICENCE" or "LICENSE":
                draft.Licence = Checked(line, value, IsText(value), draft);
                break;
            case "YEARS":
                ReadYears(line, value, draft);
                break;
        }
    }

    private static void ReadYears(int line, string value, HolidayDraft draft)
    {
        var match = Years().Match(value);
        var first = match.Success ? int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture) : 0;
        var last = match.Groups[2].Success ? int.Parse(match.Groups[2].Value, CultureInfo.InvariantCulture) : first;
        if (Reach.Holds(first) && Reach.Holds(last) && first <= last)
            draft.DeclareWhole(first, last);
        else
            draft.Problem(line, LineFault.Header, value);
    }

    private static string Checked(int line, string value, bool isFine, HolidayDraft draft)
    {
        if (!isFine)
            draft.Problem(line, LineFault.Header, value);
        return value;
    }

    private static bool IsText(string value) => value.Length <= HolidayDraft.LongestText && !value.Any(char.IsControl);

    [GeneratedRegex(@"^[A-Za-z0-9-]{1,16}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Region();

    [GeneratedRegex(@"^([0-9]{4})(?: *[-–] *([0-9]{4}))?\z", RegexOptions.CultureInvariant)]
    private static partial Regex Years();
}

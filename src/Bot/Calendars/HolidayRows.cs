using System.Globalization;
using TeamCoachBot.Bot.Storage;
using TeamCoachBot.Bot.Storage.Tables;
using TeamCoachBot.Domain.Calendars;

namespace TeamCoachBot.Bot.Calendars;

/// <summary>How a team's own holidays lie in storage: one row for each year (<c>t|holidays|{year}</c>), as CSV.</summary>
internal static class HolidayRows
{
    /// <param name="file">Holds that year alone.</param>
    public static TableEntity RowOf(TeamScope scope, HolidayFile file, int year) =>
        new(scope.PartitionKey, Key.Of("t", "holidays", year.ToString(CultureInfo.InvariantCulture)))
        {
            ["Csv"] = HolidayCsv.Write(file),
        };
}

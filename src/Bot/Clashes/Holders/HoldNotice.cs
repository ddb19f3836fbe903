using System.Globalization;
using TeamCoachBot.Bot.People;
using TeamCoachBot.Bot.Storage;
using TeamCoachBot.Bot.Wins.Customers;
using TeamCoachBot.Domain.Calendars;
using TeamCoachBot.Domain.People;

namespace TeamCoachBot.Bot.Clashes.Holders;

/// <summary>Lists for a holder the customers that become free soon unless something happens with them.</summary>
internal sealed class HoldNotice(CustomerStore customers, TeamStore teams, DomainClock clock) : INoticeWriter
{
    private const string Name = "customer/hold";

    private const int MostLines = 15;

    public string Kind => Name;

    /// <summary>It can be asked for at any time; twice would be a nuisance.</summary>
    public bool RepeatsWhenUnsure => false;

    public static Notice Of(DateOnly after, DateOnly until, IReadOnlyList<MemberId> to) =>
        new(Name, to, new Dictionary<string, string> { ["After"] = TextOf(after), ["Until"] = TextOf(until) });

    public static IReadOnlyList<MemberId> HoldersOf(CustomerBook book, DateOnly after, DateOnly until, DateOnly today, int days) =>
        [.. book.All.Where(c => HoldDues.FreesBetween(c.File, after, until, today, days)).SelectMany(c => c.File.Holders).Distinct()];

    public async Task<OutMessage?> WriteAsync(
        IReadOnlyDictionary<string, string> facts, Receiver to, bool again, CancellationToken ct)
    {
        if (await teams.ReadAsync(to.Scope, ct) is not { } team)
            return null;
        var (days, today) = (team.Settings.ProtectionDays, Zones.LocalDay(clock.GetUtcNow(), team.Zone));
        var (after, until) = (DayOf(facts["After"]), DayOf(facts["Until"]));
        // Something may have happened with them since: what is said is true when it is sent.
        var soon = (await customers.FreshBookAsync(to.Scope, ct)).All
            .Where(c => c.File.Holders.Contains(to.Id) && HoldDues.FreesBetween(c.File, after, until, today, days))
            .OrderBy(c => c.File.FreeOn(days)).ThenBy(c => c.Key, StringComparer.Ordinal).ToList();
        if (soon.Count == 0)
            return null;
        var (texts, written) = (Texts.Of<HoldNotice>(to.Language), Written.In(to.Language));
        var lines = soon.Take(MostLines).Select(c => texts.With(
            "Hold_Line", Typed.Line(c.File.Name), written.DateAndDay(c.File.FreeOn(days)!.Value, today))).ToList();
        if (soon.Count > MostLines)
            lines.Add(texts.Count("Hold_More", soon.Count - MostLines));
        return OutMessage.Say(texts.Count("Hold_Told", soon.Count, string.Join('\n', lines), days));
    }

    private static string TextOf(DateOnly day) => day.ToString("O", CultureInfo.InvariantCulture);

    private static DateOnly DayOf(string text) => DateOnly.ParseExact(text, "O", CultureInfo.InvariantCulture);
}

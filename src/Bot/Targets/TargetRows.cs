using System.Text.Json;
using System.Text.Json.Serialization;
using TeamCoachBot.Bot.People;
using TeamCoachBot.Bot.Storage;
using TeamCoachBot.Bot.Storage.Tables;
using TeamCoachBot.Domain.Calendars;
using TeamCoachBot.Domain.People;
using TeamCoachBot.Domain.Targets;
using TeamCoachBot.Domain.Wins;

namespace TeamCoachBot.Bot.Targets;

/// <summary>One stored target with all its versions.</summary>
internal sealed record StoredTarget(
    string Metric, string Basis, string Period, string Owner, bool IsPrivate, StoredVersion[] Versions);

/// <summary>One stored version; numbers as text, so that no decimal is lost on the way.</summary>
internal sealed record StoredVersion(
    int Number, decimal Commitment, decimal Stretch, decimal? Start, TargetState State, string SetBy, DateTimeOffset SetAt,
    string Reason);

[JsonSourceGenerationOptions(
    UseStringEnumConverter = true, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault)]
[JsonSerializable(typeof(StoredTarget[]))]
internal sealed partial class TargetJson : JsonSerializerContext;

/// <summary>
/// How targets lie in storage: one row for each metric and period (<c>m|{member}|target|{metric}|{period}</c>, for the
/// team <c>t|target|…</c>) that holds every version; nothing in it is ever taken away.
/// </summary>
internal static class TargetRows
{
    private const int MostChars = 1024 * 1024;

    // A target changes a few times in its life and is read with every question about its period.
    private static readonly Remembered<(string Json, TeamYear Year), Target[]> Known = new(MostChars);

    public static List<Target> Of(MemberRows member, TeamYear year) =>
        [.. member.Of("target").SelectMany(row => Read(row.GetString("Target"), year))];

    /// <summary>
    /// The member's targets for one metric that a question from a day on can need: rows of other metrics and of months
    /// gone by are not even read.
    /// </summary>
    public static List<Target> Of(MemberRows member, TeamYear year, MetricId metric, DateOnly from)
    {
        var (name, month) = (Key.Of(metric.Value), year.MonthOf(from).Key);
        var targets = new List<Target>();
        var rows = member.Of("target");
        foreach (var row in rows)
        {
            var place = rows.PlaceOf(row);
            if (Begins(place, name) && !IsMonthBefore(place[Math.Min(place.Length, name.Length + 1)..], month))
                targets.AddRange(Read(row.GetString("Target"), year));
        }

        return targets;
    }

    /// <summary>The member's targets for one metric and one period; no other row is read.</summary>
    public static List<Target> Of(MemberRows member, TeamYear year, MetricId metric, Period period)
    {
        var name = Key.Of(metric.Value, period.Key);
        var targets = new List<Target>(2);
        var rows = member.Of("target");
        foreach (var row in rows)
        {
            if (Begins(rows.PlaceOf(row), name))
                targets.AddRange(Read(row.GetString("Target"), year));
        }

        return targets;
    }

    /// <summary>True when the key has these parts, and perhaps more.</summary>
    private static bool Begins(ReadOnlySpan<char> key, string parts) =>
        key.StartsWith(parts, StringComparison.Ordinal) && (key.Length == parts.Length || key[parts.Length] == Key.Divider);

    /// <summary>Month keys (2026-11) sort by time; every other kind of period is kept.</summary>
    private static bool IsMonthBefore(ReadOnlySpan<char> periodAndOwner, string month)
    {
        var end = periodAndOwner.IndexOf(Key.Divider);
        var period = end < 0 ? periodAndOwner : periodAndOwner[..end];
        return period.Length == month.Length && char.IsAsciiDigit(period[^1]) && char.IsAsciiDigit(period[^2])
            && period.SequenceCompareTo(month) < 0;
    }

    public static IEnumerable<Target> Of(IEnumerable<TableEntity> rows, TeamYear year) =>
        rows.SelectMany(row => Read(row.GetString("Target"), year));

    /// <summary>What a row says. A period that no longer exists (the team changed its year) belongs to no answer.</summary>
    public static IReadOnlyList<Target> Read(string? json, TeamYear year)
    {
        if (string.IsNullOrEmpty(json))
            return [];
        return Known.TryGet((json, year), out var known) ? known : Known.Keep((json, year), Restored(json, year), json.Length);
    }

    private static Target[] Restored(string json, TeamYear year)
    {
        var targets = new List<Target>();
        foreach (var stored in JsonSerializer.Deserialize(json, TargetJson.Default.StoredTargetArray) ?? [])
        {
            if (year.Parse(stored.Period).TryGet(out var period, out _))
                targets.Add(Restore(stored, period));
        }

        return [.. targets];
    }

    public static string Write(IEnumerable<Target> targets) =>
        JsonSerializer.Serialize([.. targets.Select(Store)], TargetJson.Default.StoredTargetArray);

    public static string RowKeyOf(Target target)
    {
        var suffix = target.IsPrivate ? "own" : "set";
        return target.Owner switch
        {
            TargetOwner.OfMember of => Key.Of("m", of.Member.Value, "target", target.Metric.Value, target.Period.Key, suffix),
            TargetOwner.OfGroup of => Key.Of("t", "target", target.Metric.Value, target.Period.Key, of.Group.Value),
            _ => Key.Of("t", "target", target.Metric.Value, target.Period.Key),
        };
    }

    public static TableEntity RowOf(TeamScope scope, Target target) =>
        new(scope.PartitionKey, RowKeyOf(target)) { ["Target"] = Write([target]) };

    private static StoredTarget Store(Target target) => new(
        target.Metric.Value, BasisText.Of(target.Basis), target.Period.Key, target.Owner.Key, target.IsPrivate,
        [.. target.Versions.Select(v => new StoredVersion(
            v.Number, v.Commitment, v.Stretch, v.Start, v.State, v.SetBy.Value, v.SetAt, v.Reason))]);

    private static Target Restore(StoredTarget stored, Period period) => Target.Restore(
        new MetricId(stored.Metric), BasisText.Read(stored.Basis), period, OwnerOf(stored.Owner), stored.IsPrivate,
        stored.Versions.Select(v => new TargetVersion(
            v.Number, v.Commitment, v.Stretch, v.Start, v.State, new MemberId(v.SetBy), v.SetAt, v.Reason ?? "")));

    private static TargetOwner OwnerOf(string key) => key.Split('|', 2) switch
    {
        ["m", var member] => new TargetOwner.OfMember(new MemberId(member)),
        ["g", var group] => new TargetOwner.OfGroup(new GroupId(group)),
        _ => new TargetOwner.OfTeam(),
    };
}

/// <summary>A basis as one word in storage: <c>signed</c>, <c>collected</c>, with <c>-net</c> behind it without tax.</summary>
internal static class BasisText
{
    private const string Collected = "collected";
    private const string Net = "-net";

    public static string Of(Basis basis) =>
        (basis.Stage is { } stage ? stage.Value : Collected) + (basis.WithTax ? "" : Net);

    public static Basis Read(string text)
    {
        var net = text.EndsWith(Net, StringComparison.Ordinal);
        var name = net ? text[..^Net.Length] : text;
        var basis = name == Collected ? Basis.Collected : Basis.AtStage(new StageId(name));
        return net ? basis.WithoutTax() : basis;
    }
}

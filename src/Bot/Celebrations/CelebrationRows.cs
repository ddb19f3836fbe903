using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using TeamCoachBot.Bot.People;
using TeamCoachBot.Bot.Storage;
using TeamCoachBot.Bot.Storage.Tables;
using TeamCoachBot.Domain.Celebrations;
using TeamCoachBot.Domain.People;

namespace TeamCoachBot.Bot.Celebrations;

[JsonSourceGenerationOptions(
    UseStringEnumConverter = true, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
    IgnoreReadOnlyProperties = true)]
[JsonSerializable(typeof(Celebrated))]
[JsonSerializable(typeof(Post))]
[JsonSerializable(typeof(Standing))]
[JsonSerializable(typeof(CelebrationView))]
internal sealed partial class CelebrationJson : JsonSerializerContext;

/// <summary>
/// How celebrations lie in storage: <c>p|{day}|day</c> the day with its own card, <c>p|{day}|{root}</c> each celebrated
/// thing with its card, <c>p|{day}|{card}|c|{member}</c> a congratulation, <c>p|of|{root}</c> the day that a thing is on.
/// </summary>
internal static class CelebrationRows
{
    /// <summary>Names the day's own card where a thing's card is named by its root.</summary>
    public const string DayCard = "day";

    private const string Iso = "yyyy-MM-dd";

    public static KeyRange Of(DateOnly day) => Key.Range("p", Text(day));

    public static string KeyOf(DateOnly day, string card) => Key.Of("p", Text(day), card);

    public static string DayKeyOf(string root) => Key.Of("p", "of", root);

    public static string KeyOf(DateOnly day, string card, MemberId who) => Key.Of("p", Text(day), card, "c", who.Value);

    public static string Text(DateOnly day) => day.ToString(Iso, CultureInfo.InvariantCulture);

    public static DateOnly? Day(string? text) =>
        DateOnly.TryParseExact(text, Iso, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    public static TableEntity DayRow(TeamScope scope, DateOnly day, int taken) =>
        new(scope.PartitionKey, KeyOf(day, DayCard)) { ["Taken"] = taken };

    public static TableEntity ThingRow(TeamScope scope, DateOnly day, string root, Celebrated thing)
    {
        var row = new TableEntity(scope.PartitionKey, KeyOf(day, root));
        Put(row, thing);
        return row;
    }

    public static TableEntity PointerRow(TeamScope scope, DateOnly day, string root) =>
        new(scope.PartitionKey, DayKeyOf(root)) { ["Day"] = Text(day) };

    public static TableEntity ClapRow(TeamScope scope, DateOnly day, string card, MemberId who, DateTimeOffset at, bool takenBack) =>
        new(scope.PartitionKey, KeyOf(day, card, who)) { ["At"] = at, ["TakenBack"] = takenBack };

    public static void Put(TableEntity row, Celebrated thing) =>
        row["Thing"] = JsonSerializer.Serialize(thing, CelebrationJson.Default.Celebrated);

    public static void Put(TableEntity row, Post post) =>
        row["Post"] = JsonSerializer.Serialize(post, CelebrationJson.Default.Post);

    public static void Put(TableEntity row, Standing? standing) =>
        row["Standing"] = standing is null ? "" : JsonSerializer.Serialize(standing, CelebrationJson.Default.Standing);

    public static Celebrated ThingOf(TableEntity row) =>
        JsonSerializer.Deserialize(row.GetString("Thing")!, CelebrationJson.Default.Celebrated)!;

    public static Post PostOf(TableEntity? row) => row?.GetString("Post") is { Length: > 0 } text
        ? JsonSerializer.Deserialize(text, CelebrationJson.Default.Post)!
        : Post.Wanted;

    /// <summary>A day as its rows tell it.</summary>
    public static CelebrationDay Read(DateOnly day, IEnumerable<TableEntity> rows)
    {
        TableEntity? own = null;
        var things = new List<CelebratedEntry>();
        var claps = new List<Clap>();
        foreach (var row in rows)
        {
            switch (Key.Parts(row.RowKey))
            {
                case [_, _, DayCard]:
                    own = row;
                    break;
                case [_, _, var root]:
                    things.Add(new CelebratedEntry(root, ThingOf(row), PostOf(row), row.ETag));
                    break;
                case [_, _, var card, "c", var who]:
                    claps.Add(new Clap(
                        card, new MemberId(who), row.GetDateTimeOffset("At") ?? default, row.GetBoolean("TakenBack") == true,
                        row.ETag));
                    break;
            }
        }

        return new CelebrationDay(day, [.. things.OrderBy(t => t.Thing.Number)], claps)
        {
            Taken = own?.GetInt32("Taken") ?? 0,
            Standing = own?.GetString("Standing") is { Length: > 0 } text
                ? JsonSerializer.Deserialize(text, CelebrationJson.Default.Standing) : null,
            Post = PostOf(own),
            ETag = own?.ETag,
        };
    }

    /// <summary>What the member has chosen about their own wins; null when nothing.</summary>
    public static CelebrationChoice? ChoiceOf(MemberRows member) => Choice(member.Row(ChoiceKey(member.Member)));

    public static CelebrationChoice? Choice(TableEntity? row) =>
        Enum.TryParse<CelebrationChoice>(row?.GetString("Choice"), out var choice) ? choice : null;

    public static string ChoiceKey(MemberId member) => Key.Of("m", member.Value, "celebrations");

    public static TableEntity ChoiceRow(TeamScope scope, MemberId member, CelebrationChoice choice) =>
        new(scope.PartitionKey, ChoiceKey(member)) { ["Choice"] = choice.ToString() };
}

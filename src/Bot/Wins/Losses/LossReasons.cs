using System.Text.Json;
using TeamCoachBot.Bot.Cards;
using TeamCoachBot.Bot.People;
using TeamCoachBot.Bot.Storage;
using TeamCoachBot.Domain.Wins;

namespace TeamCoachBot.Bot.Wins.Losses;

/// <summary>
/// Why deals are lost, as the team lists it: reasons of its own as the manager wrote them, or the ready-made ones by id.
/// </summary>
internal sealed record LossReasons(IReadOnlyList<string> Own)
{
    public const string Competitor = "competitor";

    public const int Most = 12;

    public const int MostChars = 40;

    public static readonly IReadOnlyList<string> ReadyMade =
        ["price", Competitor, "budget", "timing", "fit", "no-decision", "service", "relationship", "other"];

    public IReadOnlyList<string> Ids => Own.Count > 0 ? Own : ReadyMade;

    public static async Task<LossReasons> ReadAsync(TeamStore teams, TeamScope scope, CancellationToken ct)
    {
        var rows = await teams.RowsAsync(scope, "loss", ct);
        return new LossReasons(rows is [var row, ..]
            ? JsonSerializer.Deserialize(row.GetString("Reasons")!, StorageJson.Default.StringArray)! : []);
    }

    /// <summary>The reason that words mean in this team's list; null when it has none like it.</summary>
    public string? Find(string? id, string typed)
    {
        var key = CustomerName.Fold(typed);
        var own = Own.FirstOrDefault(reason => CustomerName.Fold(reason) is var known && (known == key || (key.Length > 1 && known.Contains(key, StringComparison.Ordinal))));
        return own ?? (Own.Count == 0 && id is not null && ReadyMade.Contains(id, StringComparer.Ordinal) ? id : null);
    }

    public static string NameOf(string reason, Language language) =>
        Texts.For(typeof(LossReasons), language) is var texts && texts.Has("Loss_" + reason) ? texts["Loss_" + reason] : Typed.Line(reason).ToString();

    public IReadOnlyList<Choice> Choices(Language language) => [.. Ids.Select(id => new Choice(NameOf(id, language), id))];
}

using System.Text.RegularExpressions;
using TeamCoachBot.Bot.Routing;
using TeamCoachBot.Bot.Targets;
using TeamCoachBot.Domain.Wins;

namespace TeamCoachBot.Bot.Wins.Stages;

/// <summary>A stage and where it is to stand.</summary>
/// <param name="Beside">The words for the stage that it stands beside; empty for the end.</param>
internal sealed record StagePlace(string Name, string Beside = "", bool IsBefore = false);

/// <summary>Reads names of stages out of one line: a list of them, one with its place, an old and a new one.</summary>
internal static partial class StageLine
{
    private static readonly char[] Between = [',', '，', '、', ';', '；', '\n', '|', '>', '→', '＞'];

    private static readonly char[] Around = [' ', ':', '：', '.', '。', '"', '“', '”', '「', '」', '\'', '‘', '’'];

    /// <summary>"signed, deposit, installed and settled", 签约、到订金、安装、结清.</summary>
    public static IReadOnlyList<string> ListOf(string typed)
    {
        var names = typed.Split(Between, StringSplitOptions.RemoveEmptyEntries).Select(Clean).Where(name => name.Length > 0).ToList();
        if (names.Count > 1 && LastTwo().Match(names[^1]) is { Success: true } two)
        {
            names[^1] = Clean(two.Groups["one"].Value);
            names.Add(Clean(two.Groups["other"].Value));
        }

        return [.. names.Where(name => name.Length > 0)];
    }

    /// <summary>"installed after deposit in", "after deposit in: installed", 安装，放在到订金后面.</summary>
    public static StagePlace PlaceOf(string typed)
    {
        foreach (var way in (Regex[])[PlaceFirst(), PlaceLast(), PlaceInChinese()])
        {
            if (way.Match(typed) is { Success: true } said && Clean(said.Groups["name"].Value) is { Length: > 0 } name
                && Clean(said.Groups["beside"].Value) is { Length: > 0 } beside)
                return new StagePlace(name, beside, said.Groups["before"].Success);
        }

        return EndInWords().Match(typed) is { Success: true } end
            ? new StagePlace(Clean(end.Groups["name"].Value)) : new StagePlace(Clean(typed));
    }

    /// <summary>"installed to accepted"; null when no new name is there.</summary>
    public static (string Old, string New)? RenameOf(string typed) =>
        Renaming().Match(typed) is { Success: true } said && Clean(said.Groups["old"].Value) is { Length: > 0 } old
            && Clean(said.Groups["new"].Value) is { Length: > 0 } now ? (old, now) : null;

    public static string Clean(string typed) => Glyphs.Clean(typed).Trim(Around);

    /// <summary>The names with one more at its place.</summary>
    public static List<Stage> With(this StageOrder stages, Stage made, Stage? beside, bool isBefore)
    {
        var all = stages.InUse.ToList();
        var place = beside is null ? all.Count : all.FindIndex(stage => stage.Id == beside.Id) + (isBefore ? 0 : 1);
        // One that was given up comes back where it was, when nobody said another place.
        if (beside is null && stages.PlaceOf(made.Id) is >= 0 and var old)
            place = all.Count(stage => stages.PlaceOf(stage.Id) < old);
        all.Insert(place, made);
        return all;
    }

    /// <summary>Every name that the list doesn't know yet.</summary>
    public static IEnumerable<string> NewIn(this StageOrder stages, IEnumerable<string> names) =>
        names.Where(name => StageNaming.Known(stages, name) is null);

    [GeneratedRegex(@"^(?<one>.+?)\s+(?:and|then)\s+(?<other>.+)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex LastTwo();

    [GeneratedRegex(@"^(?:after|behind|(?<before>before))\s+(?<beside>.+?)\s*(?:[:：,，]|\b(?:called|named)\b)\s*(?<name>.+)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex PlaceFirst();

    [GeneratedRegex(@"^(?<name>.+?)[\s,，]+(?:right\s+)?(?:after|behind|(?<before>before))\s+(?<beside>.+)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex PlaceLast();

    [GeneratedRegex(@"^(?<name>.+?)[，,\s]*(?:放在|排在|加在|插在|在)(?<beside>.+?)(?:后面|之后|后边|后|(?<before>前面|之前|前边|前))$", RegexOptions.CultureInvariant)]
    private static partial Regex PlaceInChinese();

    [GeneratedRegex(@"^(?<name>.+?)[\s,，]+(?:at the end|last)$|^(?<name>.+?)[，,\s]*(?:放|排|加)?(?:在|到)最后$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex EndInWords();

    [GeneratedRegex(@"^(?<old>.+?)\s+(?:to|as|into)\s+(?<new>.+)$|^(?<old>.+?)\s*(?:改名为|改名叫|改名|改叫|改为|改成|重命名为|更名为)\s*(?<new>.+)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Renaming();
}

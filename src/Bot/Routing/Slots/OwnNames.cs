namespace TeamCoachBot.Bot.Routing.Slots;

/// <summary>
/// What a name that a team gives to something of its own must be: everything that is typed is matched against it, so it may
/// not be anything else already.
/// </summary>
internal static class OwnNames
{
    /// <summary>What may stand beside letters and digits; anything else would be a riddle in a sentence.</summary>
    private const string Signs = " -–/&.'’+%()（）·";

    public static bool HasWord(string name) => MetricWords.KeyOf(name).Length > 0 && name.Any(char.IsLetter);

    public static bool HasOnlySigns(string name) => name.All(c => char.IsLetterOrDigit(c) || Signs.Contains(c));

    /// <summary>True when one of these kinds of slot reads a value from it: it would be taken for that.</summary>
    public static bool IsValue(string name, IEnumerable<string> kinds) =>
        kinds.Any(kind => SlotKind.Named(kind)!.ReadWhole(name) is not null);
}

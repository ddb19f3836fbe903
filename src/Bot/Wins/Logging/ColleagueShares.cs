using TeamCoachBot.Bot.Routing;
using TeamCoachBot.Bot.Routing.Slots;
using TeamCoachBot.Domain.People;

namespace TeamCoachBot.Bot.Wins.Logging;

/// <summary>
/// "win 12k Acme Ben 1/3", "Acme Ben a third": behind a colleague's name a fraction is their part of the win, neither a
/// day nor the end of the customer's name. Only the roster tells whose name it is. A pure function of words and names.
/// </summary>
internal static class ColleagueShares
{
    public static LogWin.Input Of(LogWin.Input input, NameBook names)
    {
        var said = input.All;
        if (input.Customer is not { } customer || input.Partner is not null || said.IsShared)
            return input;
        var text = Folded.Of(customer.Name);
        for (var at = 1; at < text.Count; at++)
        {
            var (length, part) = PartBehind(text, at, said.On);
            var name = text.Typed(at, text.Count - length);
            if (part == 0 || name.Length == 0 || names.Lookup(name).Count == 0)
                continue;
            var shared = said with
            {
                On = length > 0 ? said.On : null,
                Parts = [100 - part, part],
                Partners = [new PersonSlot.Named(name)],
            };
            return input with
            {
                Customer = new CustomerSlot(text.Typed(0, at)), Lead = shared, Before = null, Between = null, Details = null,
            };
        }

        return input;
    }

    /// <summary>The part at the end of the name and how many words it takes there; none when it was read as a day.</summary>
    private static (int Length, decimal Part) PartBehind(Folded text, int at, DateSlot? day)
    {
        for (var i = at + 1; i < text.Count; i++)
        {
            if (PartsReader.InWords(text, i, out var part) == text.Count - i)
                return (text.Count - i, part);
        }

        var typed = Folded.Of(day?.Typed ?? "");
        return PartsReader.Fraction(typed, 0, out var fraction) is > 0 and var length && length == typed.Count ? (0, fraction) : (0, 0);
    }
}

using System.Globalization;

namespace TeamCoachBot.Bench;

/// <summary>What one run measures.</summary>
[Flags]
internal enum Parts
{
    Memory = 1,
    Echo = 2,
    Azurite = 4,
    Wins = 8,
    Start = 16,
    All = Start | Memory | Echo | Azurite | Wins,
}

/// <summary>What was asked for on the command line: how long each stretch is, and which parts ("4 wins").</summary>
internal sealed record Plan(TimeSpan Stretch, Parts Parts)
{
    private const int UsualSeconds = 5;
    private const int MostSeconds = 10;

    /// <exception cref="ArgumentException">A word that is neither a number of seconds nor a part.</exception>
    public static Plan Of(string[] words)
    {
        var (seconds, parts) = (UsualSeconds, (Parts)0);
        foreach (var word in words)
        {
            if (int.TryParse(word, CultureInfo.InvariantCulture, out var number))
                seconds = Math.Clamp(number, 1, MostSeconds);
            else
                parts |= Enum.Parse<Parts>(word, ignoreCase: true);
        }

        return new Plan(TimeSpan.FromSeconds(seconds), parts == 0 ? Parts.All : parts);
    }
}

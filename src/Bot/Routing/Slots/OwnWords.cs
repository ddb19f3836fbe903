namespace TeamCoachBot.Bot.Routing.Slots;

/// <summary>
/// The words that mean something for one team only: its metrics and its stages. Made once for a team's lists, then only
/// read.
/// </summary>
internal sealed class OwnWords
{
    /// <summary>No name, nor what is added to one, has more: each Chinese character is a token.</summary>
    private const int MostTokens = Domain.Metrics.MetricName.MostChars;

    private const int MostAbsent = 1_000;

    private OwnWords(MetricWords? metrics, StageWords? stages) => (Metrics, Stages) = (metrics, stages);

    public MetricWords? Metrics { get; }

    public StageWords? Stages { get; }

    /// <summary>Texts of the team in which none of the words stands.</summary>
    public Remembered<string, bool> Absent { get; } = new(MostAbsent, StringComparer.Ordinal);

    /// <summary>Null for a team without words of its own.</summary>
    public static OwnWords? Of(MetricWords? metrics, StageWords? stages) =>
        metrics is null && stages is null ? null : new OwnWords(metrics, stages);

    /// <summary>True when one of the words begins before this token and goes on behind it: no name begins or ends there.</summary>
    public bool Cuts(Folded text, int at)
    {
        for (var i = Math.Max(0, at - MostTokens); i < at; i++)
        {
            if (Longest(text, i) > at - i)
                return true;
        }

        return false;
    }

    public bool AnyIn(Folded text)
    {
        var count = Math.Min(text.Count, Matcher.MostTokens);
        for (var i = 0; i < count; i++)
        {
            if (Longest(text, i) > 0)
                return true;
        }

        return false;
    }

    private int Longest(Folded text, int at) =>
        Math.Max(Metrics?.Find(text, at, out _) ?? 0, Stages?.Find(text, at, out _) ?? 0);
}

/// <summary>What a team calls the stages that it named itself, with what follows from a name: 已安装 beside 安装.</summary>
internal sealed class StageWords
{
    private readonly WordTable<string> _words = new();

    /// <summary>Adds a word; one that is there already means the later one. A word without letters is none.</summary>
    public void Add(string word, string stage)
    {
        if (MetricWords.KeyOf(word).Length > 0)
            _words.Add(stage, word.Replace('|', ' '));
    }

    /// <summary>How many tokens the longest of the words takes that begins here; 0 when none does.</summary>
    public int Find(Folded text, int at, out string stage) => _words.Find(text, at, out stage);
}

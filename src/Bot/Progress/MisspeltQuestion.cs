using TeamCoachBot.Bot.Routing;

namespace TeamCoachBot.Bot.Progress;

/// <summary>
/// The main question with a letter wrong ("how far frm taget", 离目标还差多小): names exactly what was meant on one button.
/// </summary>
internal sealed class MisspeltQuestion(Router router) : IUnmatched
{
    private const int MostWords = 10;

    private const int LeastLetters = 3;

    private static readonly string[] Words = ["target", "from", "far", "how", "progress"];

    private static readonly string[] Questions =
    [
        "离目标还差多少", "还差多少", "我还差多少", "离目标还有多远", "距离目标还差多少", "距目标还差多少", "离任务还差多少", "目标还差多少",
        "这个月还差多少", "本月还差多少", "完成率多少", "本月进度",
    ];

    public Task<Reply?> AnswerAsync(Turn turn, CancellationToken ct) => Task.FromResult(
        turn.TeamIfAny is not null && Meant(Folded.Of(turn.Text)) is { } meant
            && router.Find(meant) is RouteResult.Found { Input: ShowProgress.Input }
            ? Reply.Say(Texts.Of<ProgressView>(turn.Language)["Misspelt"], new Suggestion(meant, meant))
            : null);

    /// <summary>The text with the words of the question put right; null when nothing is wrong with them.</summary>
    private static string? Meant(Folded text)
    {
        if (text.Truncated || text.Count is 0 or > MostWords)
            return null;
        var said = new List<string>();
        for (var i = 0; i < text.Count; i++)
            said.Add(text.TextOf(i).ToString());
        if (!said.Exists(word => char.IsAscii(word[0])))
        {
            var whole = string.Concat(said);
            return Questions.FirstOrDefault(question => IsOneApart(whole, question));
        }

        var right = said.Select(word => word.Length < LeastLetters || Words.Contains(word)
            ? word : Words.FirstOrDefault(known => IsOneApart(word, known)) ?? word).ToList();
        return right.SequenceEqual(said) ? null : string.Join(' ', right);
    }

    /// <summary>True when one letter is missing, too much, another one, or changed places with its neighbour.</summary>
    private static bool IsOneApart(string said, string meant)
    {
        if (Math.Abs(said.Length - meant.Length) > 1)
            return false;
        var front = said.AsSpan().CommonPrefixLength(meant);
        var a = said.AsSpan(front);
        var b = meant.AsSpan(front);
        if (a.Length != b.Length)
            return a.Length > b.Length ? a[1..].SequenceEqual(b) : a.SequenceEqual(b[1..]);
        return a.Length > 0 && (a[1..].SequenceEqual(b[1..])
            || (a.Length > 1 && a[0] == b[1] && a[1] == b[0] && a[2..].SequenceEqual(b[2..])));
    }
}

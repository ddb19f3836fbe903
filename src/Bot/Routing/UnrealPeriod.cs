using TeamCoachBot.Bot.Routing.Slots;
using TeamCoachBot.Domain.Calendars;

namespace TeamCoachBot.Bot.Routing;

/// <summary>A period that no year has: Q5, 13月, 第5季度, 2026-13, week 60, H3; and where it stands in a text.</summary>
/// <param name="From">Its first token.</param>
/// <param name="End">Behind its last token.</param>
/// <param name="IsSure">It can be nothing else: an Audi Q5 is no quarter.</param>
internal sealed record UnrealPeriod(PeriodKind Kind, int From, int End, bool IsSure)
{
    private const int MostNumber = 999;

    private static readonly WordTable<PeriodKind> Ahead = new WordTable<PeriodKind>()
        .Add(PeriodKind.Quarter, "q|quarter").Add(PeriodKind.Half, "h").Add(PeriodKind.Month, "month")
        .Add(PeriodKind.Week, "w|wk|week|week number");

    private static readonly WordTable<PeriodKind> Behind = new WordTable<PeriodKind>()
        .Add(PeriodKind.Month, "月|月份").Add(PeriodKind.Quarter, "季度|th quarter|quarter");

    /// <summary>Only with 第 in front: 60周 is a stretch of time.</summary>
    private static readonly WordTable<PeriodKind> BehindOrdinal = new WordTable<PeriodKind>()
        .Add(PeriodKind.Quarter, "季").Add(PeriodKind.Week, "周|星期").Add(PeriodKind.Half, "个半年|半年");

    /// <summary>The first in the text; null when there is none.</summary>
    public static UnrealPeriod? Find(Folded text)
    {
        for (var i = 0; i < text.Count; i++)
        {
            if (At(text, i) is { } found)
                return found;
        }

        return null;
    }

    private static UnrealPeriod? At(Folded text, int at)
    {
        var lead = Year(text, at);
        if (lead == 1 && IsMonthOfYear(text, at + 1))
            return new UnrealPeriod(PeriodKind.Month, at, at + 2, IsSure: true);
        if (Part(text, at + lead, out var kind) is not (> 0 and var length))
            return null;
        var end = at + lead + length;
        var isSure = lead > 0 || text.Tokens[at].Kind != TokenKind.Word || text.Tokens[at].Length > 1;
        return new UnrealPeriod(kind, at, lead == 0 ? end + Year(text, end) : end, isSure);
    }

    private static int Part(Folded text, int at, out PeriodKind kind)
    {
        var ahead = Ahead.Find(text, at, out kind);
        if (ahead > 0)
            return Number(text, at + ahead, out var named) is > 0 and var digits && IsUnreal(kind, named) ? ahead + digits : 0;
        var ordinal = at < text.Count && text.TextOf(at) is "第" ? 1 : 0;
        if (Number(text, at + ordinal, out var number) is not (> 0 and var length))
            return 0;
        var end = at + ordinal + length;
        var word = Behind.Find(text, end, out kind);
        if (word == 0 && ordinal > 0)
            word = BehindOrdinal.Find(text, end, out kind);
        return word > 0 && IsUnreal(kind, number) ? end + word - at : 0;
    }

    /// <summary>A number by itself: not the end of 1.5 or of a longer one written in characters.</summary>
    private static int Number(Folded text, int at, out int number)
    {
        number = 0;
        return at > 0 && at < text.Count && text.Tokens[at].Kind == TokenKind.Han && ChineseNumeral.Is(text.TextOf(at - 1)[0])
            ? 0 : SmallNumber.Read(text, at, MostNumber, out number);
    }

    private static int Year(Folded text, int at)
    {
        if (at >= text.Count || text.Tokens[at] is not { Kind: TokenKind.Number, Length: 4 }
            || SmallNumber.Read(text, at, 2100, out var year) == 0 || year < 2000)
            return 0;
        return at + 1 < text.Count && text.TextOf(at + 1) is "年" ? 2 : 1;
    }

    /// <summary>The 13 of 2026-13, and no day behind it.</summary>
    private static bool IsMonthOfYear(Folded text, int at) =>
        at < text.Count && text.Tokens[at] is { Kind: TokenKind.Number, Spaced: false, Before: '-' or '/', Length: <= 2 }
        && SmallNumber.Read(text, at, MostNumber, out var month) == 1 && IsUnreal(PeriodKind.Month, month)
        && !(at + 1 < text.Count && text.Tokens[at + 1] is { Before: '-' or '/', Kind: TokenKind.Number });

    private static bool IsUnreal(PeriodKind kind, int number) => number < 1 || number > kind switch
    {
        PeriodKind.Month => 12,
        PeriodKind.Quarter => 4,
        PeriodKind.Week => 53,
        _ => 2,
    };
}

/// <summary>
/// Says that there is no such period, which there are, and offers the same question for the current one. What may be
/// something else, in a text that would mean nothing with a real period either, is none of its business.
/// </summary>
internal sealed class UnrealPeriods(Router router) : IUnmatched
{
    private const int MostTitleChars = 60;

    public Task<Reply?> AnswerAsync(Turn turn, CancellationToken ct) => Task.FromResult(Answer(turn));

    private Reply? Answer(Turn turn)
    {
        var text = Folded.Of(turn.Text);
        if (UnrealPeriod.Find(text) is not { } period)
            return null;
        var texts = Texts.Of<Desk>(turn.Language);
        var now = texts["Unreal_Now_" + period.Kind];
        var isAll = period.From == 0 && period.End == text.Count;
        var again = isAll ? texts.With("Unreal_Bare", now) : With(text, period, now);
        var found = router.Find(again, turn.TeamIfAny?.Words) as RouteResult.Found;
        if (found is null && !isAll && !period.IsSure)
            return null;
        var sentence = texts.With("Unreal_" + period.Kind, Typed.Line(text.Typed(period.From, period.End)));
        // What writes is said anew by the person; a question is only a press away.
        return found?.Command.Refuses == Hedge.None && again.Length <= MostTitleChars && turn.Mentions.Count == 0
            ? Reply.Say(sentence, new Suggestion(again, again)) : Reply.Say(sentence);
    }

    private static string With(Folded text, UnrealPeriod period, string now) => Glyphs.Clean(
        text.Original[..text.Tokens[period.From].From] + now + text.Original[text.Tokens[period.End - 1].To..]);
}

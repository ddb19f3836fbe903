namespace TeamCoachBot.Domain.Calendars;

/// <summary>Why a holiday file isn't taken. Nothing of a refused file is used.</summary>
public abstract record HolidayFileRefusal : Refusal
{
    public sealed record TooLarge(int Bytes, int Limit) : HolidayFileRefusal;

    /// <summary>Neither UTF-8 nor UTF-16 with its mark nor GB 18030.</summary>
    public sealed record NotText : HolidayFileRefusal;

    /// <summary>Neither a CSV with the columns date, kind, name nor an iCalendar.</summary>
    public sealed record UnknownFormat : HolidayFileRefusal;

    /// <summary>Well formed, but it says nothing about any year.</summary>
    public sealed record NoDays : HolidayFileRefusal;

    /// <summary>Lines that can't be taken: the first of them, and how many there are.</summary>
    public sealed record BadLines(IReadOnlyList<LineProblem> First, int Count) : HolidayFileRefusal;
}

/// <summary>
/// What is wrong with one line, counted from 1: the text at fault, shortened, and the earlier line that it repeats or
/// contradicts.
/// </summary>
public sealed record LineProblem(int Line, LineFault Fault, string Text, int? EarlierLine = null);

/// <summary>What can be wrong with a line of a holiday file.</summary>
public enum LineFault
{
    /// <summary>Not three fields.</summary>
    Fields,

    /// <summary>A quotation mark without its fellow.</summary>
    Quotes,

    /// <summary>No such date, or not written as one.</summary>
    Date,

    /// <summary>A year that holidays can't be given for (<see cref="Reach"/>).</summary>
    Year,

    /// <summary>Neither <c>off</c> nor <c>work</c>.</summary>
    Kind,

    /// <summary>A name that is missing, too long, or would run as a formula in a spreadsheet.</summary>
    Name,

    /// <summary>A header value that can't be read.</summary>
    Header,

    /// <summary>The same day a second time.</summary>
    Again,

    /// <summary>A day off that an earlier line has as a working day, or the other way round.</summary>
    Contradicts,

    /// <summary>More days than a file may hold.</summary>
    TooMany,

    /// <summary>An event with a rule of recurrence: each day must be given.</summary>
    Recurs,

    /// <summary>An event with a time of day: not a whole day off.</summary>
    Timed,

    /// <summary>An event that ends before it begins or runs for more than a month.</summary>
    Length,

    /// <summary>An event without an end line or without a first day.</summary>
    Unfinished,
}

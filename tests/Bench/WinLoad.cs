using System.Diagnostics;
using System.Net.Sockets;

namespace TeamCoachBot.Bench;

/// <summary>What a stretch of logging came to.</summary>
/// <param name="Wins">How many were answered; fewer than were due when the bot could not keep up.</param>
/// <param name="Wrong">Answers that were not "logged".</param>
/// <param name="Broken">Connections that ended before their answer; whoever spoke opened a new one.</param>
internal sealed record WinMeasure(int Wins, int Due, int Wrong, int Broken, double Seconds, double Median, double P99)
{
    public double Rate => Wins / Seconds;
}

/// <summary>
/// Logs wins at a set rate, each person one a second, whether or not the one before was answered in time: a wait of the
/// bot counts as a wait of the person.
/// </summary>
internal static class WinLoad
{
    /// <summary>What the answer to a logged win says.</summary>
    private const string Logged = "Logged";

    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    /// <summary>Everybody speaks once in the team's channel, so that the team knows them.</summary>
    public static async Task IntroduceAsync(int port, int people, Func<Speaker, TurnRequest> hello)
    {
        using var connection = await TurnConnection.OpenAsync(port);
        for (var person = 0; person < people; person++)
        {
            var request = hello(Speaker.Of(person));
            request.Renew();
            var status = await connection.AskAsync(request.Bytes);
            if (status is < 200 or > 299)
                throw new InvalidOperationException($"The greeting was answered {status}: {connection.Body}");
        }
    }

    /// <param name="people">How many wins a second.</param>
    public static async Task<WinMeasure> RunAsync(
        int port, int people, TimeSpan time, Func<Speaker, string, TurnRequest> typed)
    {
        var began = Stopwatch.GetTimestamp();
        var rounds = (int)time.TotalSeconds;
        var answers = (await Task.WhenAll(Enumerable.Range(0, people).Select(
            person => LogAsync(port, person, Second * person / people, began, rounds, typed)))).SelectMany(some => some).ToList();
        var seconds = Stopwatch.GetElapsedTime(began).TotalSeconds;
        var latencies = answers.Select(answer => answer.Milliseconds).Order().ToList();
        return new(
            answers.Count, people * rounds, answers.Count(answer => answer.End == End.Wrong),
            answers.Count(answer => answer.End == End.Broken), seconds, TurnLoad.At(latencies, 0.5), TurnLoad.At(latencies, 0.99));
    }

    private static async Task<List<(double Milliseconds, End End)>> LogAsync(
        int port, int person, TimeSpan offset, long began, int rounds, Func<Speaker, string, TurnRequest> typed)
    {
        var connection = await TurnConnection.OpenAsync(port);
        var answers = new List<(double, End)>(rounds);
        for (var round = 0; round < rounds; round++)
        {
            // Who is behind is not waited for: what the minute didn't hold is told as such.
            if (Stopwatch.GetElapsedTime(began) >= Second * rounds)
                break;
            var due = offset + (Second * round);
            if (due - Stopwatch.GetElapsedTime(began) is { Ticks: > 0 } early)
                await Task.Delay(early, TimeProvider.System);
            var request = typed(Speaker.Of(person), $"win 12k {Customer((person * rounds) + round)} signed");
            request.Renew();
            var end = await AskAsync(connection, request);
            answers.Add(((Stopwatch.GetElapsedTime(began) - due).TotalMilliseconds, end));
            if (end != End.Broken)
                continue;
            connection.Dispose();
            connection = await TurnConnection.OpenAsync(port);
        }

        connection.Dispose();
        return answers;
    }

    private static async Task<End> AskAsync(TurnConnection connection, TurnRequest request)
    {
        try
        {
            var status = await connection.AskAsync(request.Bytes);
            return status == 200 && connection.Body.Contains(Logged, StringComparison.Ordinal) ? End.Logged : End.Wrong;
        }
        catch (Exception e) when (e is IOException or SocketException)
        {
            await Console.Error.WriteLineAsync($"A connection broke: {e.Message}");
            return End.Broken;
        }
    }

    private enum End
    {
        Logged,
        Wrong,
        Broken,
    }

    /// <summary>A name of its own for each win, in letters: a figure would be read as an amount.</summary>
    private static string Customer(int number)
    {
        Span<char> name = stackalloc char[6];
        for (var i = 0; i < name.Length; i++, number /= 20)
            name[i] = "bcdfghjklmnpqrstvwxz"[number % 20];
        return $"{new string(name)} Works";
    }
}

using System.Diagnostics;

namespace TeamCoachBot.Bench;

/// <summary>What one stretch of load came to.</summary>
internal sealed record Measure(int Connections, int Turns, double Seconds, double Median, double P99)
{
    public double Rate => Turns / Seconds;
}

/// <summary>
/// Asks the same question over several connections, each the next turn as soon as the last is answered.
/// </summary>
internal static class TurnLoad
{
    private const int MostPerConnection = 100_000;

    /// <param name="expected">What every answer must hold; null where the answer goes elsewhere.</param>
    public static async Task<Measure> RunAsync(
        int port, TurnRequest request, int connections, TimeSpan time, string? expected)
    {
        var open = await Task.WhenAll(Enumerable.Range(0, connections).Select(_ => TurnConnection.OpenAsync(port)));
        try
        {
            var began = Stopwatch.GetTimestamp();
            var latencies = await Task.WhenAll(
                open.Select(one => AskAsync(one, request.Copy(), began, time, expected)));
            var seconds = Stopwatch.GetElapsedTime(began).TotalSeconds;
            var sorted = latencies.SelectMany(some => some).Order().ToList();
            return new(connections, sorted.Count, seconds, At(sorted, 0.5), At(sorted, 0.99));
        }
        finally
        {
            foreach (var one in open)
                one.Dispose();
        }
    }

    private static async Task<List<double>> AskAsync(
        TurnConnection connection, TurnRequest request, long began, TimeSpan time, string? expected)
    {
        var latencies = new List<double>(8_192);
        while (Stopwatch.GetElapsedTime(began) < time && latencies.Count < MostPerConnection)
        {
            request.Renew();
            var sent = Stopwatch.GetTimestamp();
            var status = await connection.AskAsync(request.Bytes);
            latencies.Add(Stopwatch.GetElapsedTime(sent).TotalMilliseconds);
            // Reading every answer as text would cost more than asking; the first and every thousandth will do.
            var isRead = latencies.Count % 1_000 == 1 && expected is not null;
            if (status is < 200 or > 299 || (isRead && !connection.Body.Contains(expected!, StringComparison.Ordinal)))
                throw new InvalidOperationException($"Not what was asked for ({status}): {connection.Body}");
        }

        return latencies;
    }

    public static double At(List<double> sorted, double share) =>
        sorted[Math.Min(sorted.Count - 1, (int)(sorted.Count * share))];
}

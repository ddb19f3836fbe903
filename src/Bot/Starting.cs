using Microsoft.Extensions.Options;

namespace TeamCoachBot.Bot;

/// <summary>
/// Runs the program so that a refusal to start is one readable sentence and exit code 1, not a stack trace.
/// </summary>
internal static class Starting
{
    /// <summary>Builds the program, runs it until it is stopped, and returns its exit code.</summary>
    public static async Task<int> RunAsync(Func<WebApplication> build)
    {
        try
        {
            var app = build();
            // Reading and checking all phrases leaves several times as much behind as the bot needs from then on.
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive);
            // RunAsync disposes the application, and with it the tools, also when the start fails half-way.
            await app.RunAsync();
            return 0;
        }
        catch (Exception refusal) when (Sentences(refusal) is { Count: > 0 } sentences)
        {
            foreach (var sentence in sentences)
                await Console.Error.WriteLineAsync("TeamCoachBot does not start: " + sentence);
            return 1;
        }
    }

    private static List<string> Sentences(Exception refusal) => refusal switch
    {
        StartRefusedException => [refusal.Message],
        OptionsValidationException options => [.. options.Failures],
        AggregateException all when all.InnerExceptions.All(inner => Sentences(inner).Count > 0) =>
            [.. all.InnerExceptions.SelectMany(Sentences)],
        _ => [],
    };
}

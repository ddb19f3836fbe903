using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using TeamCoachBot.Bot.Local;
using TeamCoachBot.Bot.Storage;
using TeamCoachBot.Bot.Storage.Tables;

namespace TeamCoachBot.Bench;

/// <summary>What the hosted bot has used since it started.</summary>
internal sealed record Counted(long Allocated, long RoundTrips, double ProcessorSeconds);

/// <summary>How often the bare range read ran, and for how long.</summary>
internal sealed record RangeReads(int Reads, double Seconds);

[JsonSerializable(typeof(Counted))]
[JsonSerializable(typeof(RangeReads))]
[JsonSourceGenerationOptions(System.Text.Json.JsonSerializerDefaults.Web)]
internal sealed partial class CountersJson : JsonSerializerContext;

/// <summary>What the hosted bot tells about itself; mapped here only, never in the bot's own program.</summary>
internal static class Counters
{
    public const string CountedPath = "/bench/counted";
    public const string RangePath = "/bench/range";

    private static readonly KeyRange OwnRows = Key.Range("m", DemoCast.Ana.Id.Value);

    public static void MapCounters(this IEndpointRouteBuilder app)
    {
        app.MapGet(CountedPath, (RequestDelegate)(context => context.Response.WriteAsJsonAsync(
            new Counted(
                GC.GetTotalAllocatedBytes(precise: true),
                context.RequestServices.GetRequiredService<RoundTrips>().Count,
                Environment.CpuUsage.TotalTime.TotalSeconds),
            CountersJson.Default.Counted)));
        app.MapGet(RangePath, (RequestDelegate)(async context =>
        {
            var parallel = int.Parse(context.Request.Query["parallel"]!, CultureInfo.InvariantCulture);
            var seconds = double.Parse(context.Request.Query["seconds"]!, CultureInfo.InvariantCulture);
            var tables = context.RequestServices.GetRequiredService<BotTables>();
            var reads = await ReadAsync(tables, parallel, TimeSpan.FromSeconds(seconds));
            await context.Response.WriteAsJsonAsync(reads, CountersJson.Default.RangeReads);
        }));
    }

    /// <summary>The range that a progress turn reads, over and over, with nothing done to the rows.</summary>
    private static async Task<RangeReads> ReadAsync(BotTables tables, int parallel, TimeSpan time)
    {
        var filter = OwnRows.In(new TeamScope(DemoCast.Tenant, DemoCast.Team).PartitionKey);
        var began = Stopwatch.GetTimestamp();
        var reads = await Task.WhenAll(Enumerable.Range(0, parallel).Select(async _ =>
        {
            var count = 0;
            for (; Stopwatch.GetElapsedTime(began) < time; count++)
            {
                var rows = 0;
                await foreach (var row in tables.Teams.QueryAsync<TableEntity>(filter))
                    rows++;
                if (rows == 0)
                    throw new InvalidOperationException("There are no rows of Ana to read.");
            }

            return count;
        }));
        return new(reads.Sum(), Stopwatch.GetElapsedTime(began).TotalSeconds);
    }
}

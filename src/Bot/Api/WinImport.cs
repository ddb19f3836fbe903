using System.Globalization;
using TeamCoachBot.Bot.Storage;
using TeamCoachBot.Domain;
using TeamCoachBot.Domain.Wins;

namespace TeamCoachBot.Bot.Api;

/// <summary>What became of one line of a file, or would become of it.</summary>
/// <param name="IsOld">It was imported before.</param>
internal sealed record ImportedLine(int Line, WinRequest? Request, Problem? Problem, bool IsOld);

/// <summary>
/// Takes a file of wins, line by line. A line is known by what it says and where it stands: the same file a second time
/// writes nothing, a mended one writes what was mended.
/// </summary>
internal sealed class WinImport(WinIntake intake, WinPlanner planner, RowLedger rows)
{
    /// <summary>How many lines are looked through at a time: nothing is written, so they don't meet.</summary>
    private const int AtOnce = 16;

    /// <summary>What the file would write; writes nothing.</summary>
    public async Task<IReadOnlyList<ImportedLine>> TryAsync(Turn turn, WinFile file, CancellationToken ct)
    {
        var lines = new List<ImportedLine>(file.Rows.Count);
        var seen = new Dictionary<string, CustomerFile>(StringComparer.Ordinal);
        foreach (var some in file.Rows.Chunk(AtOnce))
        {
            foreach (var (line, plan) in await Task.WhenAll(some.Select(row => PlanAsync(turn, row, ct))))
                lines.Add(plan is null ? line : InFile(line, plan, seen, new Problems(turn.Language)));
        }

        return lines;
    }

    public async Task<IReadOnlyList<ImportedLine>> WriteAsync(Turn turn, WinFile file, CancellationToken ct)
    {
        var lines = new List<ImportedLine>(file.Rows.Count);
        foreach (var row in file.Rows)
        {
            var (line, key) = await ReadAsync(turn, row, ct);
            if (line is { Request: { } request, Problem: null, IsOld: false })
            {
                var taken = await intake.TakeAsync(LineTurn(turn, key, row.Line), key, row.Line, request, null, ct);
                if (!taken.TryGet(out _, out var refusal))
                    line = line with { Problem = (Problem)refusal };
            }

            lines.Add(line);
        }

        return lines;
    }

    private async Task<(ImportedLine Line, WinPlan? Plan)> PlanAsync(Turn turn, WinFileRow row, CancellationToken ct)
    {
        var (line, key) = await ReadAsync(turn, row, ct);
        if (line is not { Request: { } request, Problem: null, IsOld: false })
            return (line, null);
        return (await planner.PlanAsync(LineTurn(turn, key, row.Line), request, ct)).TryGet(out var plan, out var refusal)
            ? (line, plan) : (line with { Problem = (Problem)refusal }, null);
    }

    /// <summary>The line as it stands in the file, and the key that it is known by.</summary>
    private async Task<(ImportedLine Line, string Key)> ReadAsync(Turn turn, WinFileRow row, CancellationToken ct)
    {
        var problems = new Problems(turn.Language);
        if (row.Fields.ContainsKey(""))
            return (new ImportedLine(row.Line, null, problems.Invalid("file", "File_ExtraCell"), false), "");
        if (!WinRequest.Of(row.Fields, problems).TryGet(out var request, out var refusal))
            return (new ImportedLine(row.Line, null, (Problem)refusal, false), "");
        var key = $"file\n{Commit.Hash(request.Content)}";
        var done = await rows.DoneAsync(turn.Scope, WinIntake.Space, key, ct);
        return (new ImportedLine(row.Line, request, null, done.ContainsKey(row.Line)), key);
    }

    /// <summary>The line as it would fare after those above it have been written.</summary>
    private static ImportedLine InFile(
        ImportedLine line, WinPlan plan, Dictionary<string, CustomerFile> seen, Problems problems)
    {
        var customer = plan.Facts.Customer.Key;
        var file = seen.GetValueOrDefault(customer) ?? plan.Known ?? new CustomerFile { Name = plan.Facts.Customer.Value };
        if (file.LooksLike(plan.Order, root => root.Value == plan.Request.DistinctFrom) is { } alike)
            return line with { Problem = problems.Invalid("customer", "File_SameInFile", alike.Root.Value) };
        var root = new EntryId(line.Line.ToString(CultureInfo.InvariantCulture));
        seen[customer] = file.With(root, plan.Order with { Root = root });
        return line;
    }

    private static Turn LineTurn(Turn turn, string key, int line) => turn with
    {
        Key = string.Create(CultureInfo.InvariantCulture, $"{turn.Scope.PartitionKey}\ndoor\n{key}\n{line}"),
    };
}

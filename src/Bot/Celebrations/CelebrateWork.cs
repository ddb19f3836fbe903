using TeamCoachBot.Bot.Storage;
using TeamCoachBot.Bot.Storage.Outbox;
using TeamCoachBot.Domain.People;
using TeamCoachBot.Domain.Wins;

namespace TeamCoachBot.Bot.Celebrations;

/// <summary>
/// Brings the channel in step with what there is to celebrate: asked for by the ledger's own transaction, by a small win,
/// and by each congratulation.
/// </summary>
internal sealed class CelebrateWork(CelebrationKeeper keeper, CelebrationPosts posts) : IOutboxWork
{
    private const string Name = "celebrate";
    private const string Root = "Root";
    private const string Cause = "Cause";
    private const string Wisher = "Wisher";
    private const string Day = "Day";
    private const string Card = "Card";
    private const string Words = "Words";

    public string Kind => Name;

    /// <summary>A win was logged: it is celebrated if the choices say so.</summary>
    public static Notice Logged(EntryId root) => Of(root, CelebrationCause.Logged);

    /// <summary>A win has changed: its card follows, if there is one.</summary>
    public static Notice Changed(EntryId root) => Of(root, CelebrationCause.Changed);

    /// <summary>Somebody asks for a win to be celebrated.</summary>
    public static Notice Wished(EntryId root, MemberId wisher) => Of(root, CelebrationCause.Wished, wisher);

    /// <summary>Something without an amount, in the member's words.</summary>
    public static Notice Of(string root, MemberId who, string words) => new(Name, [Notice.Channel], new Dictionary<string, string>
    {
        [Root] = root,
        [Wisher] = who.Value,
        [Words] = words,
    });

    /// <summary>A card shows something that has changed.</summary>
    public static Notice Refresh(DateOnly day, string card) => new(Name, [Notice.Channel], new Dictionary<string, string>
    {
        [Day] = CelebrationRows.Text(day),
        [Card] = card,
    });

    /// <summary>A celebrated thing is taken down by who is celebrated; the ledger keeps it.</summary>
    public static Notice TakenDown(string root) => Of(new EntryId(root), CelebrationCause.TakenDown);

    public async Task<WorkEnd> RunAsync(TeamScope scope, IReadOnlyDictionary<string, string> facts, CancellationToken ct)
    {
        if (CelebrationRows.Day(facts.GetValueOrDefault(Day)) is { } known)
            return await posts.ShowAsync(scope, known, facts[Card], ct);
        var root = facts[Root];
        var day = facts.GetValueOrDefault(Words) is { Length: > 0 } words
            ? await keeper.KeepSmallAsync(scope, root, new MemberId(facts[Wisher]), words, ct)
            : await keeper.FollowAsync(scope, new EntryId(root), WhyOf(facts), ct);
        if (day is not { } at)
            return WorkEnd.Finished;
        var single = await posts.ShowAsync(scope, at, root, ct);
        var whole = await posts.ShowAsync(scope, at, CelebrationRows.DayCard, ct);
        return single is WorkEnd.Done ? whole : single;
    }

    private static Notice Of(EntryId root, CelebrationCause cause, MemberId? wisher = null) =>
        new(Name, [Notice.Channel], new Dictionary<string, string>
        {
            [Root] = root.Value,
            [Cause] = cause.ToString(),
            [Wisher] = wisher?.Value ?? "",
        });

    private static Why WhyOf(IReadOnlyDictionary<string, string> facts) => new(
        Enum.Parse<CelebrationCause>(facts[Cause]), facts[Wisher] is { Length: > 0 } id ? new MemberId(id) : null);
}

/// <summary>What a celebration was asked for by.</summary>
internal enum CelebrationCause
{
    Logged,
    Changed,
    Wished,
    TakenDown,
}

/// <summary>Why the channel is to be brought in step, and who wished it.</summary>
internal sealed record Why(CelebrationCause Cause, MemberId? Wisher);
